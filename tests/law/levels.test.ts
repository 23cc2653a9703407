import { describe, expect, it } from 'vitest';
import { compileLaw } from '../../main/office/law/engine/compile';
import { michigan } from '../../main/office/law/packs/michigan/michigan';
import type { CaseEvent } from '../../preload/contract/law';
import { caseOf, event, ordinary, readyForSale, readyToSell, rowsAt, stepOf } from './kit';

const towed = event('towed', '2026-11-02T14:10:00-05:00');
const told = event('police_notified', '2026-11-02T14:00:00-05:00', { how: 'phone', officer: 'Reyes' });

describe('the levels of the queue', () => {
  it('Q1: a private-property tow nobody told the police about is OVERDUE at once after the tow', () => {
    const input = caseOf('private_property', [towed]);
    expect(rowsAt(input, '2026-11-02T14:10:00-05:00')).toEqual(['TODAY MI-02', 'TODAY OFFICE-TOP']);
    expect(rowsAt(input, '2026-11-02T14:10:01-05:00')).toEqual(['OVERDUE MI-02', 'TODAY OFFICE-TOP']);
    expect(rowsAt(input, '2026-11-03T14:10:01-05:00')).toEqual(['OVERDUE MI-02', 'OVERDUE OFFICE-TOP']);
  });

  it('Q2: the police have 24 hours for LEIN; then it is a TODAY row that asks', () => {
    const input = caseOf('private_property', [towed, told], { agencyName: 'Burton Police' });
    expect(rowsAt(input, '2026-11-03T14:00:00-05:00')).toContain('WAIT MI-11');
    expect(stepOf(input, 'MI-11', '2026-11-03T14:00:00-05:00').verb).toBe('Burton Police enters the vehicle in LEIN');
    expect(rowsAt(input, '2026-11-03T14:00:01-05:00')).toContain('TODAY MI-11');
    expect(stepOf(input, 'MI-11', '2026-11-03T14:00:01-05:00').verb).toBe('Ask Burton Police for the LEIN entry');
  });

  it('Q4: an unredeemed impound shows SOON on day 6, TODAY on day 7, and asks after it', () => {
    const input = caseOf('police_impound', [event('towed', '2026-11-02T14:10:00-05:00')]);
    expect(rowsAt(input, '2026-11-07T23:59:59-05:00')).toEqual(['WAIT MI-12']);
    expect(rowsAt(input, '2026-11-08T00:00:00-05:00')).toEqual(['SOON MI-12']);
    expect(rowsAt(input, '2026-11-09T00:00:00-05:00')).toEqual(['TODAY MI-12']);
    expect(stepOf(input, 'MI-12', '2026-11-10T00:00:00-05:00').verb).toBe('Ask the police to enter the vehicle as abandoned in LEIN');
  });

  it('Q5: the abandonment report shows SOON from day 18, TODAY from day 20, OVERDUE after day 30', () => {
    const input = caseOf('hold', [event('towed', '2026-11-01T10:00:00-05:00'), event('police_released', '2026-11-10')]);
    expect(rowsAt(input, '2026-11-27T23:00:00-05:00')).toEqual([]);
    expect(rowsAt(input, '2026-11-28T00:00:00-05:00')).toEqual(['SOON MI-13']);
    expect(rowsAt(input, '2026-11-30T00:00:00-05:00')).toEqual(['TODAY MI-13']);
    expect(rowsAt(input, '2026-12-10T23:59:59-05:00')).toEqual(['TODAY MI-13']);
    expect(rowsAt(input, '2026-12-11T00:00:00-05:00')).toEqual(['OVERDUE MI-13']);
  });

  it('Q6 Q7 Q9 Q12 Q13 Q14: from the report to the TR-52L', () => {
    const released = [event('towed', '2026-09-01T10:00:00-04:00'), event('police_released', '2026-09-05')];
    const reported = [...released, event('abandonment_reported', '2026-09-28T10:00:00-04:00', { how: 'phone', officer: 'Reyes' })];
    expect(rowsAt(caseOf('crash', reported), '2026-09-29T10:00:01-04:00')).toEqual(['TODAY MI-14']);
    const entered = [...reported, event('register_entered', '2026-09-29T09:00:00-04:00')];
    expect(rowsAt(caseOf('crash', entered), '2026-10-06T12:00:00-04:00')).toEqual(['WAIT MI-20']);
    expect(rowsAt(caseOf('crash', entered), '2026-10-07T00:00:00-04:00')).toEqual(['TODAY MI-20', 'WAIT MI-41']);
    const mailed = [...entered, event('state_notice_mailed', '2026-10-05')];
    expect(rowsAt(caseOf('crash', mailed), '2026-10-21T12:00:00-04:00')).toEqual(['WAIT MI-22']);
    expect(rowsAt(caseOf('crash', mailed), '2026-10-23T12:00:00-04:00')).toEqual(['SOON MI-22', 'WAIT MI-41']);
    expect(rowsAt(caseOf('crash', mailed), '2026-10-27T12:00:00-04:00')).toEqual(['SOON OFFICE-TR52L', 'WAIT MI-41']);
    expect(rowsAt(caseOf('crash', mailed), '2026-10-30T00:00:00-04:00')).toEqual(['TODAY MI-42', 'SOON OFFICE-TR52L', 'WAIT MI-41']);
    expect(rowsAt(caseOf('crash', mailed), '2026-11-14T00:00:00-05:00')).toEqual(['TODAY MI-41', 'TODAY MI-42', 'SOON OFFICE-TR52L']);
  });

  it('Q10: a hearing shows TODAY from seven days before, and asks for its decision afterwards', () => {
    const hearingAt = '2026-12-10T09:30:00-05:00';
    const filed = event('petition_filed', '2026-11-20', { court: '67th District Court', hearingAt, bondCents: 61_500 });
    const input = caseOf('private_property', [...ordinary, filed]);
    expect(rowsAt(input, '2026-12-02T12:00:00-05:00')).toEqual(['SOON MI-25']);
    expect(rowsAt(input, '2026-12-03T12:00:00-05:00')).toEqual(['TODAY MI-25']);
    expect(rowsAt(input, '2026-12-10T10:00:00-05:00')).toEqual(['TODAY OFFICE-DECISION']);
    const ready = caseOf('private_property', [...ordinary, filed, event('note', '2026-12-01', { about: 'hearing_packet' })]);
    expect(rowsAt(ready, '2026-12-03T12:00:00-05:00')).toEqual([]);
  });

  it('Q15: a TR-52L in hand with nothing decided is SOON and never more', () => {
    const input = caseOf('private_property', [...ordinary, event('state_release_received', '2026-12-01', { form: 'TR-52L' })]);
    expect(rowsAt(input, '2026-12-01T12:00:00-05:00')).toEqual(['SOON OFFICE-DECIDE']);
    expect(rowsAt(input, '2026-12-20T12:00:00-05:00')).toEqual(['SOON OFFICE-DECIDE']);
  });

  it('Q16: the ad is SOON ten days before its text is due, TODAY three days before, OVERDUE after the hour', () => {
    const scheduled = event('sale_scheduled', '2026-11-10T09:00:00-05:00', { saleAt: '2026-12-07T10:00:00-05:00' });
    const input = caseOf('private_property', [...readyForSale, scheduled]);
    expect(rowsAt(input, '2026-11-20T12:00:00-05:00')).toContain('SOON MI-45');
    expect(rowsAt(input, '2026-11-22T12:00:00-05:00')).toContain('TODAY MI-45');
    expect(rowsAt(input, '2026-11-25T16:00:00-05:00')).toContain('TODAY MI-45');
    expect(rowsAt(input, '2026-11-25T16:00:01-05:00')).toContain('OVERDUE MI-45');
  });

  it('Q16: once its text is handed in the ad is waited for, and recorded when it has run', () => {
    const sale = { saleAt: '2026-12-07T10:00:00-05:00' };
    const scheduled = event('sale_scheduled', '2026-11-10T09:00:00-05:00', sale);
    const handedIn = [...readyForSale, scheduled, event('note', '2026-11-25T15:00:00-05:00', { about: 'ad_handed_in' })];
    const rows = (events: readonly CaseEvent[], now: string) =>
      rowsAt(caseOf('private_property', events), now).filter((row) => /MI-45|OFFICE-AD/.test(row));
    expect(rows(handedIn, '2026-11-27T12:00:00-05:00')).toEqual(['SOON OFFICE-AD']);
    expect(rows(handedIn, '2026-12-02T12:00:00-05:00')).toEqual(['TODAY OFFICE-AD']);
    expect(rows([...handedIn, event('ad_published', '2026-11-29', sale)], '2026-12-02T12:00:00-05:00')).toEqual([]);
  });

  it('Q16: the ad for a vehicle whose owner is not known runs 30 days before the sale', () => {
    const scheduled = event('sale_scheduled', '2026-11-19T09:00:00-05:00', { saleAt: '2027-01-04T10:00:00-05:00' });
    const input = caseOf('private_property', [...readyToSell.slice(0, 5), scheduled], { ownerKnown: false });
    expect(stepOf(input, 'MI-47-AD', '2026-11-20T12:00:00-05:00').dueAt).toBe('2026-11-25T16:00:00-05:00');
  });

  it('Q17: an ad less than five days before the sale says to move the sale', () => {
    const late = [...readyToSell.slice(0, 6), event('ad_published', '2026-11-26')];
    expect(rowsAt(caseOf('private_property', late), '2026-11-27T12:00:00-05:00')).toContain('TODAY OFFICE-MOVE-SALE');
    expect(rowsAt(caseOf('private_property', readyToSell), '2026-11-27T12:00:00-05:00')).not.toContain('TODAY OFFICE-MOVE-SALE');
  });

  it('Q18: the proof of publication is SOON until it is filed', () => {
    const input = caseOf('private_property', readyToSell);
    expect(rowsAt(input, '2026-12-05T12:00:00-05:00')).toContain('SOON OFFICE-PROOF');
    const filed = caseOf('private_property', [...readyToSell, event('note', '2026-11-27', { about: 'proof_of_publication' })]);
    expect(rowsAt(filed, '2026-12-05T12:00:00-05:00')).toEqual(['TODAY OFFICE-OUTCOME']);
  });

  it('Q20 Q21 Q22: after the sale the report is TODAY, the remittances SOON in their last week', () => {
    const sold = event('sold', '2026-11-30T10:30:00-05:00', {
      priceCents: 900_000,
      buyer: 'Flint Parts',
      coversCosts: true,
      surplusCents: 5000,
    });
    const input = caseOf('private_property', [...readyToSell, sold]);
    expect(rowsAt(input, '2026-11-30T11:00:00-05:00')).toEqual(['TODAY MI-52']);
    expect(rowsAt(input, '2026-12-02T00:00:00-05:00')).toEqual(['OVERDUE MI-52']);
    expect(rowsAt(input, '2026-12-23T00:00:00-05:00')).toEqual(['OVERDUE MI-52', 'SOON MI-29', 'SOON MI-48']);
    const reported = event('disposition_reported', '2026-12-01', { confirmation: 'D-7' });
    const remitted = [
      event('fee_remitted', '2026-12-02', { what: 'abandoned_fee' }),
      event('fee_remitted', '2026-12-02', { what: 'surplus' }),
    ];
    expect(rowsAt(caseOf('private_property', [...readyToSell, sold, reported, ...remitted]), '2027-06-01T12:00:00-04:00')).toEqual([]);
  });

  it('Q27 Q28: missing data shows as a row of its own, behind the law, never OVERDUE', () => {
    const facts = { agencyName: null, vinProblem: 'The VIN is missing.', plateMissing: true };
    const input = caseOf('owner_request', [towed], facts);
    expect(rowsAt(input, '2026-11-02T15:00:00-05:00')).toEqual(['SOON OFFICE-PLATE', 'SOON OFFICE-VIN']);
    const police = caseOf('police_impound', [towed], facts);
    expect(rowsAt(police, '2026-11-20T15:00:00-05:00')).toEqual([
      'TODAY MI-12',
      'TODAY OFFICE-AGENCY',
      'TODAY OFFICE-PLATE',
      'TODAY OFFICE-VIN',
    ]);
  });

  it('Q32: a vehicle without an open step asks for a review after 60 days, and again 60 days after one', () => {
    const input = caseOf('owner_request', [towed]);
    expect(rowsAt(input, '2026-12-31T23:00:00-05:00')).toEqual([]);
    expect(rowsAt(input, '2027-01-01T00:00:00-05:00')).toEqual(['SOON OFFICE-STALE']);
    const reviewed = caseOf('owner_request', [towed, event('note', '2027-01-05', { about: 'reviewed' })]);
    expect(rowsAt(reviewed, '2027-03-05T12:00:00-05:00')).toEqual([]);
    expect(rowsAt(reviewed, '2027-03-06T00:00:00-05:00')).toEqual(['SOON OFFICE-STALE']);
  });
});

describe('unrecorded is not undone', () => {
  const known = (at: string) => caseOf('private_property', [towed], { knownAt: at });

  it('a duty from before the first news is to be confirmed TODAY for 24 hours from the tow, then OVERDUE', () => {
    const input = known('2026-11-02T16:00:00-05:00');
    expect(stepOf(input, 'MI-02', '2026-11-03T14:09:59-05:00')).toMatchObject({ state: 'due', level: 'TODAY', toConfirm: true });
    expect(stepOf(input, 'MI-02', '2026-11-03T14:10:00-05:00')).toMatchObject({ state: 'late', level: 'OVERDUE', toConfirm: false });
  });

  it('where the tow is older, for 24 hours from the import', () => {
    const input = known('2026-11-05T08:00:00-05:00');
    expect(stepOf(input, 'MI-02', '2026-11-06T07:59:59-05:00')).toMatchObject({ state: 'due', level: 'TODAY', toConfirm: true });
    expect(stepOf(input, 'MI-02', '2026-11-06T08:00:00-05:00')).toMatchObject({ state: 'late', level: 'OVERDUE' });
  });

  it('a duty that falls due after the office knew is OVERDUE the moment it passes', () => {
    const input = known('2026-11-02T14:10:00-05:00');
    expect(stepOf(input, 'MI-02', '2026-11-02T14:10:01-05:00')).toMatchObject({ state: 'late', level: 'OVERDUE', toConfirm: false });
  });

  it('recording the act with its true time closes it, on time or late', () => {
    const onTime = caseOf('private_property', [towed, told], { knownAt: '2026-11-05T08:00:00-05:00' });
    expect(stepOf(onTime, 'MI-02', '2026-11-05T09:00:00-05:00')).toMatchObject({ state: 'done', level: null });
    const late = caseOf('private_property', [towed, event('police_notified', '2026-11-02T15:10:00-05:00')], {
      knownAt: '2026-11-05T08:00:00-05:00',
    });
    expect(stepOf(late, 'MI-02', '2026-11-05T09:00:00-05:00')).toMatchObject({ state: 'late', level: null });
  });

  it('a missing time of the tow stays missing: the step is due, to be confirmed, without a moment', () => {
    const input = caseOf('private_property', [], { knownAt: '2026-11-05T08:00:00-05:00' });
    expect(stepOf(input, 'MI-02', '2026-11-05T09:00:00-05:00')).toMatchObject({
      state: 'due',
      dueAt: null,
      toConfirm: true,
      level: 'TODAY',
    });
    expect(rowsAt(input, '2026-11-05T09:00:00-05:00')).toEqual(['TODAY MI-02', 'TODAY OFFICE-TOP', 'TODAY OFFICE-TOWED']);
  });

  it('a tow of which only the day is known starts hours clocks with the day, and leaves the day to confirm', () => {
    const input = caseOf('private_property', [event('towed', '2026-11-02')]);
    const step = stepOf(input, 'MI-02', '2026-11-02T18:00:00-05:00');
    expect(step).toMatchObject({ dueAt: '2026-11-02T00:00:00-05:00', state: 'due', toConfirm: true });
    expect(step.why).toContain('time of day is not recorded');
    const done = caseOf('private_property', [event('towed', '2026-11-02'), event('police_notified', '2026-11-02T15:00:00-05:00')]);
    expect(stepOf(done, 'MI-02', '2026-11-04T18:00:00-05:00').state).toBe('done');
  });
});

describe('the TOP in writing', () => {
  it('one TOP sent in writing closes both the telling and the paper', () => {
    const input = caseOf('private_property', [towed, event('police_notified', '2026-11-02T14:05:00-05:00', { how: 'email' })]);
    expect([
      stepOf(input, 'MI-02', '2026-11-05T09:00:00-05:00').state,
      stepOf(input, 'OFFICE-TOP', '2026-11-05T09:00:00-05:00').state,
    ]).toEqual(['done', 'done']);
  });
  it('a telephone call leaves the paper to be sent, within the hours the office sets', () => {
    const input = caseOf('private_property', [towed, told]);
    const law = compileLaw(michigan, { office: { writtenNoticeHours: 48 } });
    expect(stepOf(input, 'OFFICE-TOP', '2026-11-03T09:00:00-05:00')).toMatchObject({
      state: 'due',
      dueAt: '2026-11-03T14:10:00-05:00',
      mark: 'office',
    });
    expect(stepOf(input, 'OFFICE-TOP', '2026-11-03T09:00:00-05:00', law).dueAt).toBe('2026-11-04T14:10:00-05:00');
  });
});

it('the office sets from how many days before a due day it shows as SOON', () => {
  const form = event('state_release_received', '2026-11-02', { form: 'scrap_release' });
  const facts = { modelYear: 2004, inoperable: true, photographs: 2 };
  const input = caseOf(
    'scrap_unregistered',
    [event('towed', '2026-11-01T10:00:00-04:00'), event('register_entered', '2026-11-01'), form],
    facts,
  );
  const sooner = compileLaw(michigan, { office: { soonDays: 5 } });
  expect([rowsAt(input, '2026-11-04T12:00:00-05:00'), rowsAt(input, '2026-11-04T12:00:00-05:00', sooner)]).toEqual([
    [],
    ['SOON OFFICE-SCRAP-OUT'],
  ]);
  expect(rowsAt(input, '2026-11-06T12:00:00-05:00')).toEqual(['SOON OFFICE-SCRAP-OUT']);
});
