import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../preload/contract/law';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import { validateEvent } from '../../main/office/law/engine/validate';
import { assessed, caseOf, event, readyForSale, rowsAt, stepOf } from './kit';

const dec7 = { saleAt: '2026-12-07T10:00:00-05:00', place: 'The yard, gate 2' };
const dec14 = { saleAt: '2026-12-14T10:00:00-05:00', place: 'The yard, gate 2' };
const schedule = (at: string, sale: Record<string, string>) => event('sale_scheduled', at, sale);
const ad = (at: string, sale: Record<string, string> = {}) => event('ad_published', at, { newspaper: 'Flint Daily', ...sale });

const caseWith = (...events: readonly CaseEvent[]) => caseOf('private_property', [...readyForSale, ...events]);
const blocks = (now: string, ...events: readonly CaseEvent[]) => assessed(caseWith(...events), now).sale.blocks.map(({ code }) => code);
const missing = (now: string, ...events: readonly CaseEvent[]) => assessed(caseWith(...events), now).sale.missing.join(' ');

describe('an ad belongs to one sale', () => {
  it('one for this day, time and place opens it', () =>
    expect(blocks(dec7.saleAt, schedule('2026-11-24T09:00:00-05:00', dec7), ad('2026-11-29', dec7))).toEqual([]));

  it('one for another day opens nothing, and says for which sale it is', () => {
    const events = [schedule('2026-11-24T09:00:00-05:00', dec14), ad('2026-11-29', dec7)];
    expect(blocks(dec14.saleAt, ...events)).toEqual(['AD_OTHER_SALE']);
    expect(missing(dec14.saleAt, ...events)).toBe(
      'The ad of Sun Nov 29, 2026 is for the sale of Mon Dec 7, 2026 10:00 AM, The yard, gate 2; the sale of Mon Dec 14, 2026 10:00 AM, The yard, gate 2 needs its own ad.',
    );
    expect(stepOf(caseWith(...events), 'MI-45', '2026-12-01T09:00:00-05:00')).toMatchObject({
      doneAt: null,
      dueAt: '2026-12-02T16:00:00-05:00',
    });
    expect(stepOf(caseWith(...events), 'MI-44', '2026-12-01T09:00:00-05:00').opensAt).toBeNull();
    expect(rowsAt(caseWith(...events), '2026-12-20T09:00:00-05:00')).not.toContain('SOON OFFICE-PROOF');
  });

  it.each([
    ['another hour', { ...dec7, saleAt: '2026-12-07T14:00:00-05:00' }],
    ['another place', { ...dec7, place: 'Fairgrounds, hall B' }],
    ['another day', dec14],
  ])('a sale moved to %s needs its own ad', (_what, moved) => {
    const events = [schedule('2026-11-24T09:00:00-05:00', dec7), ad('2026-11-29', dec7), schedule('2026-11-30T09:00:00-05:00', moved)];
    expect(blocks(moved.saleAt, ...events)).toEqual(['AD_OTHER_SALE']);
    expect(blocks(moved.saleAt, ...events, ad('2026-12-02', moved))).toEqual([]);
  });

  it('the same place written otherwise is the same place; one that is not told contradicts none', () => {
    const withPlace = (place: string) =>
      blocks(dec7.saleAt, schedule('2026-11-24T09:00:00-05:00', dec7), ad('2026-11-29', { saleAt: dec7.saleAt, place }));
    expect([withPlace('the yard gate 2'), withPlace(''), withPlace('Gate 3')]).toEqual([[], [], ['AD_OTHER_SALE']]);
  });

  it('of two ads the one for this sale counts, whichever was recorded first', () => {
    const events = [schedule('2026-11-20T09:00:00-05:00', dec7), ad('2026-11-22', dec7), ad('2026-12-06', dec14)];
    const moved = [...events, schedule('2026-12-01T09:00:00-05:00', dec14)];
    expect(stepOf(caseWith(...events), 'MI-44', '2026-12-07T09:00:00-05:00').opensAt).toBe('2026-11-27T00:00:00-05:00');
    for (const one of [moved, moved.toReversed()])
      expect(stepOf(caseWith(...one), 'MI-44', '2026-12-07T09:00:00-05:00').opensAt).toBe('2026-12-11T00:00:00-05:00');
  });

  it('a sale moved back to what was advertised stands', () =>
    expect(
      blocks(
        dec7.saleAt,
        schedule('2026-11-24T09:00:00-05:00', dec7),
        ad('2026-11-29', dec7),
        schedule('2026-11-30T09:00:00-05:00', dec14),
        schedule('2026-12-01T09:00:00-05:00', dec7),
      ),
    ).toEqual([]));

  it('its day over, another day needs its own ad', () => {
    const events = [schedule('2026-11-24T09:00:00-05:00', dec7), ad('2026-11-29', dec7)];
    expect(blocks('2026-12-07T23:59:59-05:00', ...events)).toEqual([]);
    expect(blocks('2026-12-08T00:00:00-05:00', ...events)).toEqual(['AD_OTHER_SALE']);
  });
});

describe('an ad that does not name its sale', () => {
  it('counts for the sale that was scheduled when it ran', () => {
    const events = [schedule('2026-11-24T09:00:00-05:00', dec7), ad('2026-11-29'), schedule('2026-12-01T09:00:00-05:00', dec14)];
    expect(blocks(dec14.saleAt, ...events)).toEqual(['AD_OTHER_SALE']);
    expect(missing(dec14.saleAt, ...events)).toContain('is for the sale of Mon Dec 7, 2026 10:00 AM');
    expect(blocks(dec7.saleAt, ...events.slice(0, 2))).toEqual([]);
  });
  it('counts for no sale scheduled after it, and says so', () => {
    const events = [ad('2026-11-29'), schedule('2026-12-01T09:00:00-05:00', dec7)];
    expect(blocks(dec7.saleAt, ...events)).toEqual(['AD_OTHER_SALE']);
    expect(missing(dec7.saleAt, ...events)).toContain('does not say for which sale it ran');
  });
});

describe('a sale is recorded as it was advertised', () => {
  const events = [schedule('2026-11-24T09:00:00-05:00', dec7), ad('2026-11-29', dec7)];
  const verdict = (at: string) => {
    const sold = event('sold', at, { priceCents: 90_000, buyer: 'Flint Parts', coversCosts: true });
    const given = validateEvent(caseWith(...events), sold, law, '2026-12-20T12:00:00-05:00');
    return given.accepted ? 'accepted' : given.message;
  };
  it('at its hour or after it that day, not before, not on another day', () => {
    expect(verdict('2026-12-07T10:15:00-05:00')).toBe('accepted');
    expect(verdict('2026-12-07')).toBe('accepted');
    for (const at of ['2026-12-05T10:00:00-05:00', '2026-12-07T09:30:00-05:00', '2026-12-08T10:00:00-05:00'])
      expect(verdict(at)).toContain('The ad is for the sale of Mon Dec 7, 2026 10:00 AM, The yard, gate 2; another day needs its own ad.');
  });
});

describe('the proof of publication', () => {
  const proof = (at: string) => event('note', at, { about: 'proof_of_publication' });
  const asked = (...events: readonly CaseEvent[]) =>
    rowsAt(caseWith(...events), '2026-12-13T12:00:00-05:00').some((row) => row.endsWith('OFFICE-PROOF'));
  it("of another sale's ad does not prove this one", () => {
    const moved = [
      schedule('2026-11-24T09:00:00-05:00', dec7),
      ad('2026-11-29', { ...dec7 }),
      proof('2026-12-01'),
      schedule('2026-12-02T09:00:00-05:00', dec14),
      ad('2026-12-06', dec14),
    ];
    expect([asked(...moved), asked(...moved, proof('2026-12-08'))]).toEqual([true, false]);
  });
});

describe('the form of an ad', () => {
  it('begins with the sale that is scheduled', () => {
    const handedIn = event('note', '2026-11-25T15:00:00-05:00', { about: 'ad_handed_in' });
    const { action } = stepOf(caseWith(schedule('2026-11-24T09:00:00-05:00', dec7), handedIn), 'OFFICE-AD', '2026-11-30T09:00:00-05:00');
    expect(action).toMatchObject({ event: 'ad_published', data: dec7 });
  });
});
