import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asHappened, doubtOf, isAhead, stateAfter, type Said } from '../../../main/office/delivery/post/order';
import { priceOn, totalOf, usualPrices } from '../../../main/office/values/mailPrices';
import { scanState } from '../../../preload/contract/mailPieces';

const made = '2026-11-02T19:20:00.000Z';
const said = (state: Said['state'], at: string): Said => ({ state, at });
const accepted = said('accepted', '2026-11-03');

describe('the order of what the carrier says', () => {
  it.each([
    ['accepted first', [], accepted],
    ['delivered after acceptance', [accepted], said('delivered', '2026-11-05T15:00:00.000Z')],
    ['delivered on the day of the stamp', [accepted], said('delivered', '2026-11-03')],
    ['tried twice', [accepted, said('attempted', '2026-11-05')], said('attempted', '2026-11-06')],
    ['a try entered late', [accepted, said('delivered', '2026-11-06')], said('attempted', '2026-11-05')],
    ['unclaimed, then returned', [accepted, said('unclaimed', '2026-11-20')], said('returned', '2026-11-24')],
    ['accepted on the day it was made', [], said('accepted', '2026-11-02')],
  ] as const)('lets pass: %s', (_what, before, next) => expect(doubtOf(before, next, made)).toBeNull());

  it.each([
    ['delivered before it was accepted', [], said('delivered', '2026-11-05'), /not recorded as accepted/],
    ['delivered earlier than accepted', [accepted], said('delivered', '2026-11-02'), /not recorded as accepted/],
    ['accepted twice', [accepted], said('accepted', '2026-11-04'), /accepted already, Tue Nov 3, 2026/],
    [
      'returned after it was delivered',
      [accepted, said('delivered', '2026-11-05')],
      said('returned', '2026-11-09'),
      /delivered Thu Nov 5, 2026 and cannot be returned/,
    ],
    [
      'delivered after it came back',
      [accepted, said('returned', '2026-11-20')],
      said('delivered', '2026-11-21'),
      /cannot be delivered after that/,
    ],
    ['claimed after it was unclaimed', [accepted, said('unclaimed', '2026-11-20')], said('delivered', '2026-11-21'), /cannot be delivered/],
    [
      'an end put before what came later',
      [accepted, said('attempted', '2026-11-06')],
      said('returned', '2026-11-05'),
      /returned Thu Nov 5, 2026 and cannot be/,
    ],
    ['mailed before it was made', [], said('accepted', '2026-11-01'), /letter was made Mon Nov 2, 2026/],
  ] as const)('doubts: %s', (_what, before, next, why) => expect(doubtOf(before, next, made)).toMatch(why));

  it('leaves the state to what happened last, however it was entered', () => {
    const way = [accepted, said('attempted', '2026-11-05T15:00:00.000Z'), said('delivered', '2026-11-05')];
    fc.assert(
      fc.property(fc.shuffledSubarray(way, { minLength: 3 }), (entered) => {
        expect(stateAfter(entered)).toBe('delivered');
        expect(asHappened(entered).map(({ state }) => state)).toEqual(['accepted', 'attempted', 'delivered']);
      }),
    );
    expect(stateAfter([])).toBe('prepared');
  });

  it('never lets a letter go on from its end without doubt', () => {
    const days = fc.integer({ min: 3, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...scanState.options),
        days,
        fc.constantFrom('delivered', 'returned'),
        days,
        (state, day, end, endDay) => {
          const doubt = doubtOf([accepted, { state: end, at: endDay }], { state, at: day }, made);
          expect(doubt !== null || day <= endDay).toBe(true);
        },
      ),
    );
  });

  it('knows what is still to come', () => {
    expect(isAhead('2026-11-02', made)).toBe(false);
    expect(isAhead('2026-11-03', made)).toBe(true);
    expect(isAhead('2026-11-02T19:20:00.000Z', made)).toBe(false);
    expect(isAhead('2026-11-02T14:20:01-05:00', made)).toBe(true);
  });
});

describe('the price of a letter', () => {
  const prices = [{ from: '2026-07-12', service: 'certified', postageCents: 82, feeCents: 550, receiptCents: 0 } as const, ...usualPrices];

  it.each([
    ['the day before the first', '2025-12-31', null],
    ['the first day', '2026-01-01', 608],
    ['the last day before a change', '2026-07-11', 608],
    ['the day of the change', '2026-07-12', 632],
    ['long after', '2031-01-01', 632],
  ])('follows the row in force on %s', (_what, day, cents) => {
    const price = priceOn(prices, 'certified', day);
    expect(price === null ? null : totalOf(price)).toBe(cents);
  });

  it('is that of stamp, certified fee and receipt', () => {
    expect(totalOf(priceOn(usualPrices, 'certified_return_receipt', '2026-11-02')!)).toBe(1048);
    expect(totalOf(priceOn(usualPrices, 'certified_electronic_receipt', '2026-11-02')!)).toBe(890);
  });
});
