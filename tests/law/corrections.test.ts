import { describe, expect, it } from 'vitest';
import { assessed, caseOf, event, ordinary, stepOf } from './kit';

const [towed, told] = ordinary;
const now = '2026-11-04T12:00:00-05:00';
const correct = (id: number | undefined, data: Record<string, unknown>) =>
  event('corrected', '2026-11-04T09:00:00-05:00', { event: id, ...data });
const doneAt = (...events: ReturnType<typeof event>[]) => stepOf(caseOf('private_property', [towed, ...events]), 'MI-02', now).doneAt;

describe('events are corrected by events, never edited', () => {
  it('a correction puts the true time in place of the wrong one', () =>
    expect(doneAt(told, correct(told.id, { at: '2026-11-02T14:05:00-05:00' }))).toBe('2026-11-02T14:05:00-05:00'));

  it('a voided event has not happened', () => expect(doneAt(told, correct(told.id, { void: true }))).toBeNull());

  it('the correction recorded last wins, whatever the order they stand in', () => {
    const first = correct(told.id, { at: '2026-11-02T14:05:00-05:00' });
    const second = correct(told.id, { at: '2026-11-02T14:08:00-05:00' });
    expect(doneAt(told, first, second)).toBe('2026-11-02T14:08:00-05:00');
    expect(doneAt(second, told, first)).toBe('2026-11-02T14:08:00-05:00');
  });

  it('correcting a correction corrects what it named; voiding one restores the event', () => {
    const first = correct(told.id, { at: '2026-11-02T14:05:00-05:00' });
    expect(doneAt(told, first, correct(first.id, { at: '2026-11-02T14:08:00-05:00' }))).toBe('2026-11-02T14:08:00-05:00');
    expect(doneAt(told, first, correct(first.id, { void: true }))).toBe('2026-11-02T14:30:00-05:00');
  });

  it('the type of an event and its data can be corrected', () => {
    const later = '2026-11-07T12:00:00-05:00';
    const petition = event('petition_filed', '2026-11-03', { court: '67th District Court' });
    const open = caseOf('private_property', [...ordinary, petition]);
    const asNote = caseOf('private_property', [...open.events, correct(petition.id, { type: 'note' })]);
    expect([assessed(open, later).status, assessed(asNote, later).status]).toEqual(['contested', 'notice_mailed']);
    const withHearing = caseOf('private_property', [
      ...open.events,
      correct(petition.id, { data: { hearingAt: '2026-12-01T09:00:00-05:00' } }),
    ]);
    expect(stepOf(withHearing, 'MI-25', now).dueAt).toBe('2026-12-01T09:00:00-05:00');
  });

  it('a correction that names nothing known changes nothing', () =>
    expect(doneAt(told, correct(999_999, { void: true }))).toBe('2026-11-02T14:30:00-05:00'));

  it('the towed event wins over the fact of the same name', () => {
    const input = caseOf('private_property', [towed], { towedAt: '2026-11-01T07:00:00-05:00' });
    expect(stepOf(input, 'MI-02', now).dueAt).toBe('2026-11-02T14:10:00-05:00');
    expect(stepOf({ ...input, events: [] }, 'MI-02', now).dueAt).toBe('2026-11-01T07:00:00-05:00');
  });
});
