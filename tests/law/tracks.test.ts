import { describe, expect, it } from 'vitest';
import type { CaseEvent, TowType } from '../../preload/contract/law';
import { assessed, caseOf, event, ordinary, readyToSell, stepIn, stepOf } from './kit';

const statuses = (towType: TowType, events: readonly CaseEvent[], facts = {}) =>
  events.map((_one, count) => {
    const upTo = events.slice(0, count + 1);
    const last = upTo.at(-1)!.at;
    return assessed(caseOf(towType, upTo, facts), last.length === 10 ? `${last}T23:00:00Z` : last).status;
  });

describe('each tow type from tow to disposition: where it stands after each event', () => {
  it('private property', () =>
    expect(statuses('private_property', [...readyToSell, event('sold', '2026-11-30T10:15:00-05:00')])).toEqual([
      'new',
      'police_told',
      'register_entered',
      'notice_mailed',
      'notice_mailed',
      'sale_scheduled',
      'sale_scheduled',
      'sold',
    ]));

  it('public abandoned', () => {
    const events = [
      event('towed', '2026-11-02T10:00:00-05:00'),
      event('register_entered', '2026-11-03T09:00:00-05:00'),
      event('state_notice_mailed', '2026-11-06'),
      event('released', '2026-11-12T10:00:00-05:00', { to: 'A. Kowal' }),
    ];
    expect(statuses('public_abandoned', events)).toEqual(['impounded', 'register_entered', 'notice_mailed', 'released']);
  });

  it('ordinary police impound', () => {
    const events = [event('towed', '2026-11-02T10:00:00-05:00'), event('register_entered', '2026-11-09T09:00:00-05:00')];
    expect(statuses('police_impound', events)).toEqual(['impounded', 'register_entered']);
  });

  it.each([
    ['crash', 'impounded'],
    ['hold', 'on_hold'],
  ] as const)('%s', (towType, first) => {
    const events = [
      event('towed', '2026-11-02T10:00:00-05:00'),
      event('police_released', '2026-11-05'),
      event('abandonment_reported', '2026-11-27T09:00:00-05:00'),
      event('register_entered', '2026-11-27T15:00:00-05:00'),
    ];
    expect(statuses(towType, events)).toEqual([first, 'police_released', 'abandonment_reported', 'register_entered']);
  });

  it('scrap, unregistered and registered', () => {
    const facts = { modelYear: 2004, inoperable: true, photographs: 2 };
    const events = [
      event('towed', '2026-11-02T10:00:00-05:00'),
      event('register_entered', '2026-11-02T20:00:00-05:00'),
      event('state_release_received', '2026-11-03', { form: 'scrap_release' }),
      event('scrapped', '2026-11-10T10:00:00-05:00', { processor: 'Genesee Metals' }),
    ];
    expect(statuses('scrap_unregistered', events, facts)).toEqual(['impounded', 'register_entered', 'ready_for_disposition', 'scrapped']);
    expect(statuses('scrap_registered', events, facts)).toEqual(['impounded', 'register_entered', 'register_entered', 'scrapped']);
  });

  it('owner request', () => {
    const events = [event('towed', '2026-11-02T10:00:00-05:00'), event('released', '2026-11-03T10:00:00-05:00')];
    expect(statuses('owner_request', events)).toEqual(['impounded', 'released']);
    expect(
      assessed(caseOf('owner_request', events.slice(0, 1)), '2026-11-10T12:00:00-05:00').steps.filter(({ mark }) => mark !== 'office'),
    ).toEqual([]);
  });
});

describe('how the tracks differ', () => {
  it('changing the type is an event and derives everything anew, back and forth', () => {
    const towed = event('towed', '2026-11-02T10:00:00-05:00');
    const rules = (events: readonly CaseEvent[]) =>
      assessed(caseOf('private_property', events), '2026-11-02T12:00:00-05:00')
        .steps.map(({ rule }) => rule)
        .filter((rule) => /MI-(02|10|11|12|13)/.test(rule));
    const toHold = event('type_changed', '2026-11-02T11:00:00-05:00', { towType: 'hold' });
    expect(rules([towed])).toEqual(['MI-02', 'MI-11']);
    expect(rules([towed, toHold])).toEqual(['MI-13']);
    expect(rules([towed, toHold, event('type_changed', '2026-11-02T11:30:00-05:00', { towType: 'private_property' })])).toEqual([
      'MI-02',
      'MI-11',
    ]);
  });

  it("a vehicle with another state's plate must still be entered in LEIN, but the state sends no notice", () => {
    const input = caseOf('private_property', ordinary.slice(0, 3), { plateState: 'OH' });
    const result = assessed(input, '2026-11-05T12:00:00-05:00');
    expect(stepIn(result, 'MI-20')).toMatchObject({ state: 'not-applicable', why: expect.stringContaining('another state') });
    expect(stepIn(result, 'MI-11').state).toBe('done');
    expect(result.sale.safeAt).toBe('2026-12-01T00:00:00-05:00');
  });
  it.each(['MI', 'Michigan', '', 'N/A', null])("a plate of state %o is not taken for another state's", (plateState) =>
    expect(stepOf(caseOf('private_property', ordinary.slice(0, 3), { plateState }), 'MI-20', '2026-11-05T12:00:00-05:00').state).toBe(
      'waiting',
    ),
  );

  it('a police hold on a private-property tow leaves its clocks running', () => {
    const input = caseOf('private_property', [...ordinary.slice(0, 2), event('hold_placed', '2026-11-02T15:00:00-05:00')]);
    const result = assessed(input, '2026-11-04T12:00:00-05:00');
    expect(result.status).toBe('on_hold');
    expect(stepIn(result, 'MI-11')).toMatchObject({ state: 'late', level: 'TODAY' });
    expect(stepIn(result, 'OFFICE-HOLD')).toMatchObject({ level: 'WAIT' });
  });

  it('an abandonment report before day 20 does not count', () => {
    const released = [event('towed', '2026-11-02T10:00:00-05:00'), event('police_released', '2026-11-05')];
    const input = caseOf('crash', [...released, event('abandonment_reported', '2026-11-24T12:00:00-05:00')]);
    expect(stepOf(input, 'MI-13', '2026-11-26T12:00:00-05:00')).toMatchObject({ state: 'due', doneAt: null });
  });

  it('after a disposition only what it brings remains; the rest no longer applies', () => {
    const input = caseOf('private_property', [...ordinary, event('released', '2026-11-12T10:00:00-05:00', { to: 'A. Kowal' })]);
    const result = assessed(input, '2026-11-12T12:00:00-05:00');
    const open = result.steps.filter(({ state }) => state === 'due' || state === 'waiting');
    expect(open.map(({ rule }) => rule)).toEqual(['MI-52', 'MI-29']);
    expect(stepIn(result, 'MI-22')).toMatchObject({ state: 'not-applicable', level: null });
    expect(stepIn(result, 'MI-02').state).toBe('late');
  });

  it('a release before the LEIN entry owes neither report nor remittance', () => {
    const input = caseOf('private_property', [...ordinary.slice(0, 2), event('released', '2026-11-02T18:00:00-05:00')]);
    const result = assessed(input, '2026-11-12T12:00:00-05:00');
    expect(result.steps.map(({ rule }) => rule)).not.toContain('MI-52');
    expect(result.level).toBeNull();
  });

  it('a sale that did not cover the costs, and a transfer, owe no remittance', () => {
    const steps = (type: 'sold' | 'transferred', data: Record<string, unknown>) =>
      assessed(
        caseOf('private_property', [...readyToSell, event(type, '2026-11-30T10:15:00-05:00', data)]),
        '2026-12-01T12:00:00-05:00',
      ).steps.map(({ rule }) => rule);
    expect(steps('sold', { coversCosts: true })).toContain('MI-29');
    expect(steps('sold', { coversCosts: false })).not.toContain('MI-29');
    expect(steps('transferred', {})).not.toContain('MI-29');
    expect(steps('transferred', {})).toContain('MI-52');
  });
});
