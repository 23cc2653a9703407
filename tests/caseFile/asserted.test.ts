import { describe, expect, it } from 'vitest';
import { lawOnPaper } from '../../main/office/caseFile/steps';
import { usualLaw } from '../../main/office/rulebook/operations';
import { caseOf, event } from '../law/kit';

const now = '2026-11-20T12:00:00-05:00';
const towed = event('towed', '2026-11-02T14:10:00-05:00');
const told = { how: 'phone', officer: 'Reyes' };
const resultOf = (...events: readonly ReturnType<typeof event>[]) =>
  lawOnPaper(caseOf('private_property', [towed, ...events]), usualLaw, now).steps.find(({ rule }) => rule === 'MI-02')?.result;

describe('a step of the case file that rests on an assumption', () => {
  it('says so instead of vouching that it was on time', () => {
    expect(resultOf(event('police_notified', '2026-11-02', { ...told, asserted: true }))).toBe('Asserted');
    expect(resultOf(event('police_notified', '2026-11-02', told))).toBe('On time');
  });
  it('stays late where even the assumption is too late', () =>
    expect(resultOf(event('police_notified', '2026-11-05', { ...told, asserted: true }))).toBe('Done late'));
  it('counts as done where a person recorded the same beside it', () =>
    expect(
      resultOf(event('police_notified', '2026-11-02', { ...told, asserted: true }), event('police_notified', '2026-11-02', told)),
    ).toBe('On time'));
});
