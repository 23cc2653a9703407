import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventType, TowType } from '../../preload/contract/law';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import { validateEvent } from '../../main/office/law/engine/validate';
import { caseOf, event, ordinary, readyToSell } from './kit';

const now = '2026-12-20T12:00:00-05:00';

function check(events: readonly CaseEvent[], one: CaseEvent, towType: TowType = 'private_property', at = now) {
  return validateEvent(caseOf(towType, events), one, law, at);
}
const codeOf = (...given: Parameters<typeof check>) => {
  const verdict = check(...given);
  return verdict.accepted ? 'accepted' : verdict.code;
};
const warnings = (...given: Parameters<typeof check>) => {
  const verdict = check(...given);
  return verdict.accepted ? verdict.warnings : [`refused: ${verdict.message}`];
};

describe('an event is refused', () => {
  it.each<[string, EventType, string, Record<string, unknown>, string]>([
    ['dated in the future', 'register_entered', '2026-12-20T12:01:00-05:00', {}, 'EVENT_IN_FUTURE'],
    ['dated tomorrow', 'state_notice_mailed', '2026-12-21', {}, 'EVENT_IN_FUTURE'],
    ['with a time that cannot be read', 'note', 'yesterday', {}, 'EVENT_UNREADABLE'],
    ['before the day of the tow', 'petition_filed', '2026-11-01', {}, 'EVENT_BEFORE_TOW'],
    ['a notice before the LEIN entry', 'state_notice_mailed', '2026-11-02', {}, 'OUT_OF_ORDER'],
    ['a second tow', 'towed', '2026-11-03T10:00:00-05:00', {}, 'ALREADY_RECORDED'],
    ['a report of a disposition that was not', 'disposition_reported', '2026-12-01', {}, 'NOT_GONE'],
    ['a type without its name', 'type_changed', '2026-12-01', {}, 'EVENT_INCOMPLETE'],
    ['a decision without its outcome', 'hearing_decided', '2026-12-01', {}, 'EVENT_INCOMPLETE'],
    ['a price that is no amount', 'sold', '2026-12-20', { priceCents: '12 dollars' }, 'EVENT_INCOMPLETE'],
    ['a correction of nothing', 'corrected', '2026-12-01', { event: 12_345_678 }, 'NO_SUCH_EVENT'],
  ])('%s (%s)', (_what, type, at, data, code) => expect(codeOf(ordinary, event(type, at, data))).toBe(code));

  it('with the field that is wrong and a sentence that says nothing was recorded', () =>
    expect(check(ordinary, event('hearing_decided', '2026-12-01'))).toEqual({
      accepted: false,
      code: 'EVENT_INCOMPLETE',
      message: 'Court decided: Decision is needed. Nothing was recorded.',
      fields: { outcome: 'Decision is needed.' },
    }));

  it('the abandonment report before day 20, with the day it opens and the section', () => {
    const released = [event('towed', '2026-11-20T10:00:00-05:00'), event('police_released', '2026-12-05')];
    const report = (at: string) => event('abandonment_reported', at, { how: 'phone', officer: 'Reyes' });
    expect(check(released, report('2026-12-19'), 'crash')).toMatchObject({
      accepted: false,
      code: 'WINDOW_NOT_OPEN',
      message: expect.stringMatching(/before day 20 .* opens on Fri Dec 25, 2026 \(MCL 257\.252d\(6\)\)/),
    });
    expect(codeOf(released.slice(0, 1), report('2026-12-19'), 'crash')).toBe('NOT_RELEASED_YET');
    expect(codeOf(released, report('2026-12-25'), 'crash', '2026-12-26T12:00:00-05:00')).toBe('accepted');
  });

  it('a second disposition, whatever it is', () => {
    const gone = [...ordinary, event('released', '2026-11-10T10:00:00-05:00')];
    expect(codeOf(gone, event('sold', '2026-12-01T10:00:00-05:00'))).toBe('ALREADY_GONE');
    expect(codeOf(gone, event('sale_scheduled', '2026-12-01', { saleAt: '2027-01-04T10:00:00-05:00' }))).toBe('ALREADY_GONE');
  });
});

describe('a sale date', () => {
  const schedule = (saleAt: string) => event('sale_scheduled', '2026-11-12T10:00:00-05:00', { saleAt });
  it('before the gate opens is refused with the day it opens', () => {
    expect(check(ordinary, schedule('2026-11-23T10:00:00-05:00'))).toMatchObject({
      code: 'SALE_TOO_EARLY',
      message: expect.stringContaining('allowed from Sat Nov 28, 2026'),
    });
    expect(codeOf(ordinary, schedule('2026-11-30T10:00:00-05:00'))).toBe('accepted');
  });
  it('is refused while the police hold the vehicle or a petition is open', () => {
    const held = [...ordinary, event('hold_placed', '2026-11-10T10:00:00-05:00')];
    const contested = [...ordinary, event('petition_filed', '2026-11-10')];
    expect([held, contested].map((events) => codeOf(events, schedule('2027-03-01T10:00:00-05:00')))).toEqual([
      'SALE_BLOCKED',
      'SALE_BLOCKED',
    ]);
  });
  it('whose ad can no longer run in time is recorded with a warning', () =>
    expect(warnings(ordinary, schedule('2026-12-21T10:00:00-05:00')).join(' ')).toContain(
      'at the newspaper by Wed Dec 9, 2026 4:00 PM, to run by Sun Dec 13, 2026',
    ));
});

describe('a blocked release or sale', () => {
  const sold = (data = {}) =>
    event('sold', '2026-11-30T10:15:00-05:00', { priceCents: 90_000, buyer: 'Flint Parts', coversCosts: true, ...data });
  it('is refused with what was missing at that moment', () => {
    expect(codeOf(readyToSell, sold())).toBe('accepted');
    expect(check(ordinary, sold())).toMatchObject({ code: 'SALE_BLOCKED', message: expect.stringContaining('TR-52L') });
    const held = [...ordinary, event('hold_placed', '2026-11-10T10:00:00-05:00')];
    expect(codeOf(held, event('released', '2026-11-12T10:00:00-05:00'))).toBe('RELEASE_BLOCKED');
  });
  it('is kept with a visible warning when a reason is given, and says what was overridden', () =>
    expect(check(ordinary, sold({ override: 'Court order by telephone' }))).toMatchObject({
      accepted: true,
      overridden: ['STATE_RELEASE', 'AD'],
      warnings: [
        'Sold although: The TR-52L (release for disposition) is not in hand.',
        'Sold although: No ad is published; it must lie at least 5 days before the sale.',
      ],
    }));
  it('is kept with the same warning when another system says it happened', () =>
    expect(validateEvent(caseOf('private_property', ordinary), sold(), law, now, 'import')).toMatchObject({
      accepted: true,
      overridden: [],
    }));
  it('scrapping needs no ad', () => {
    const events = [...ordinary, event('state_release_received', '2026-11-20', { form: 'TR-52L' })];
    expect(codeOf(events, event('scrapped', '2026-12-01', { processor: 'Genesee Metals' }))).toBe('accepted');
  });
});

describe('an event is kept with a warning', () => {
  it.each<[string, readonly CaseEvent[], CaseEvent, string]>([
    ['without its evidence', ordinary, event('petition_filed', '2026-11-20'), 'Petition filed (DC 90): Court is not recorded.'],
    ['when it is recorded twice', ordinary, event('register_entered', '2026-11-04'), 'already recorded for Tue Nov 3, 2026 9:05 AM'],
    [
      'when what goes before it is missing',
      ordinary.slice(0, 2),
      event('state_notice_mailed', '2026-11-06'),
      'LEIN entry that goes before it',
    ],
    [
      'on the day of the tow but before its time',
      ordinary.slice(0, 1),
      event('register_entered', '2026-11-02T09:00:00-05:00'),
      'lies before the tow',
    ],
    ['after the vehicle left', [...ordinary, event('released', '2026-11-10')], event('petition_filed', '2026-11-20'), 'had already left'],
  ])('%s', (_what, events, one, warning) => expect(warnings(events, one).join(' ')).toContain(warning));

  it('telling the police before the removal is as it should be', () =>
    expect(
      warnings(ordinary.slice(0, 1), event('police_notified', '2026-11-01T20:00:00-05:00', { how: 'phone', officer: 'Reyes' })),
    ).toEqual([]));
});

describe('a correction is checked as what it puts in place', () => {
  const [towed, told, lein] = ordinary;
  it('refuses what would be refused as an event of its own', () => {
    expect(codeOf(ordinary, event('corrected', '2026-12-01', { event: lein.id, at: '2026-10-01', reason: 'Typed wrong' }))).toBe(
      'EVENT_BEFORE_TOW',
    );
    expect(codeOf(ordinary, event('corrected', '2026-12-01', { event: told.id, at: '2027-01-01', reason: 'Typed wrong' }))).toBe(
      'EVENT_IN_FUTURE',
    );
  });
  it('accepts a true time, also of the tow, and a voiding', () => {
    expect(
      codeOf(ordinary, event('corrected', '2026-12-01', { event: towed.id, at: '2026-11-02T13:50:00-05:00', reason: 'Driver log' })),
    ).toBe('accepted');
    expect(codeOf(ordinary, event('corrected', '2026-12-01', { event: lein.id, void: true, reason: 'Other vehicle' }))).toBe('accepted');
  });
});
