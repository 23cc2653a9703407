import { describe, expect, it } from 'vitest';
import type { CaseEvent, TowType } from '../../preload/contract/law';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import { validateEvent } from '../../main/office/law/engine/validate';
import { assessed, caseOf, event, readyToSell, rowsAt, stepOf } from './kit';

const now = '2026-12-20T12:00:00-05:00';
const sold = (at: string, data = {}) => event('sold', at, { priceCents: 90_000, buyer: 'Flint Parts', coversCosts: true, ...data });
const row = (events: readonly CaseEvent[], towType: TowType = 'private_property', facts = {}) => {
  const input = caseOf(towType, events, facts);
  return rowsAt(input, now).includes('OVERDUE OFFICE-ACT') ? stepOf(input, 'OFFICE-ACT', now).why : null;
};
const withoutTitle = readyToSell.filter(({ type }) => type !== 'state_release_received');
const title = (at: string) => event('state_release_received', at, { form: 'TR-52L' });

describe('an act is judged at its moment', () => {
  it('a sale of Dec 1 is refused where the TR-52L came on Dec 15', () =>
    expect(
      validateEvent(caseOf('private_property', [...withoutTitle, title('2026-12-15')]), sold('2026-12-01T10:00:00-05:00'), law, now),
    ).toMatchObject({
      accepted: false,
      code: 'SALE_BLOCKED',
      message: expect.stringContaining('TR-52L'),
    }));

  it('a release of Dec 1 is refused where the police released the vehicle on Dec 15', () => {
    const events = [event('towed', '2026-11-20T10:00:00-05:00'), event('police_released', '2026-12-15')];
    const released = event('released', '2026-12-01T10:00:00-05:00', { to: 'Pat Example' });
    expect(validateEvent(caseOf('crash', events), released, law, now)).toMatchObject({ accepted: false, code: 'RELEASE_BLOCKED' });
    expect(row([...events, released], 'crash')).toContain(
      'Released Tue Dec 1, 2026 10:00 AM, when this was not allowed: The police release',
    );
  });
});

describe('an act is judged again by what follows', () => {
  const act = sold('2026-11-30T10:30:00-05:00');

  it('a lawful sale stays silent', () => expect(row([...readyToSell, act])).toBeNull());

  it('a correction that moves the TR-52L behind the sale makes a loud row that names what was missing and what to do', () => {
    const paper = readyToSell.find(({ type }) => type === 'state_release_received');
    const corrected = event('corrected', '2026-12-16T09:00:00-05:00', { event: paper?.id, at: '2026-12-15', reason: 'Stamp on the paper' });
    expect(row([...readyToSell, act, corrected])).toBe(
      'Sold Mon Nov 30, 2026 10:30 AM, when this was not allowed: The TR-52L (release for disposition) is not in hand. Correct the event that is wrong: its time, or that it did not happen. Where all of it is right, a manager corrects the release or sale with the reason for going ahead.',
    );
    expect(assessed(caseOf('private_property', [...readyToSell, act, corrected]), now).warnings.join(' ')).toContain('not in hand');
  });

  it.each<[string, CaseEvent, string]>([
    ['a hold', event('hold_placed', '2026-11-28T10:00:00-05:00'), 'The police hold the vehicle'],
    ['a petition', event('petition_filed', '2026-11-24'), 'A petition is open'],
    ['a later notice', event('state_notice_mailed', '2026-11-20'), "The owner's 20 days"],
  ])('so does %s recorded afterwards', (_what, later, missing) => expect(row([...readyToSell, act, later])).toContain(missing));

  it('and says so as it is recorded', () =>
    expect(
      validateEvent(
        caseOf('private_property', [...readyToSell, act]),
        event('hold_placed', '2026-11-28T10:00:00-05:00', { reason: 'x' }),
        law,
        now,
      ),
    ).toMatchObject({ accepted: true, warnings: expect.arrayContaining([expect.stringContaining('when this was not allowed')]) }));

  it('what happened after the act does not touch it', () =>
    expect(
      row([...readyToSell, act, event('hold_placed', '2026-12-02T10:00:00-05:00'), event('petition_filed', '2026-12-03')]),
    ).toBeNull());

  it('nothing is said where the sale carries a reason, given with it or by a correction', () => {
    expect(row([...withoutTitle, sold('2026-11-30T10:30:00-05:00', { override: 'Order by telephone' })])).toBeNull();
    const reason = { event: act.id, override: 'Order by telephone', reason: 'Asked the manager' };
    expect(row([...withoutTitle, act])).not.toBeNull();
    expect(row([...withoutTitle, act, event('corrected', '2026-12-02T09:00:00-05:00', reason)])).toBeNull();
  });

  it('what another system told of the time before the office knew of the vehicle is not judged; what it tells later is', () => {
    const imported: CaseEvent = { ...sold('2026-11-30T10:30:00-05:00'), source: 'legacy' };
    expect(row([imported], 'private_property', { knownAt: '2026-12-01T12:00:00.000Z' })).toBeNull();
    expect(row([imported], 'private_property', { knownAt: '2026-11-01T12:00:00.000Z' })).not.toBeNull();
    expect(row([sold('2026-11-30T10:30:00-05:00')], 'private_property', { knownAt: '2026-12-01T12:00:00.000Z' })).not.toBeNull();
  });
});

describe('what is still to come', () => {
  const before = '2026-11-24T12:00:00-05:00';
  it('does not count before its time, also where only the law is asked', () => {
    const [ad] = readyToSell.filter(({ type }) => type === 'ad_published');
    const codes = (at: string) => assessed(caseOf('private_property', readyToSell), at).sale.blocks.map(({ code }) => code);
    expect(ad?.at).toBe('2026-11-25');
    expect(codes(before)).toContain('AD');
    expect(codes('2026-11-25T00:00:00-05:00')).not.toContain('AD');
  });
  it('is waited for: the result changes with it', () =>
    expect(assessed(caseOf('private_property', readyToSell), before).changesAt).toBe('2026-11-25T00:00:00-05:00'));
});
