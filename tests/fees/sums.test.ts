import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packInForce } from '../../main/office/law/packs/inForce';
import { claimsOf, sumsOf, type Summed } from '../../main/office/fees/sums';
import { feeAmount, feeKindNames, feeKinds } from '../../preload/contract/fees';

const dayOf = (number: number) => new Date(Date.UTC(2026, 10, 1 + number)).toISOString().slice(0, 10);
const amounts = fc.integer({ min: 1, max: 2_000_000 });
const lines: fc.Arbitrary<Summed> = fc
  .record({ kind: fc.constantFrom(...feeKindNames), amount: amounts, from: fc.nat(60), days: fc.nat(40) })
  .map(({ kind, amount, from, days }) => {
    const { side } = feeKinds[kind];
    const amountCents = side === 'charge' || side === 'refund' ? amount : -amount;
    return { kind, amountCents, fromDay: dayOf(from), untilDay: dayOf(from + days) };
  });
const ledgers = fc.array(lines, { maxLength: 20 });
const untils = fc.option(fc.nat(100).map(dayOf), { nil: null });
const reverseOf = (line: Summed): Summed => ({ ...line, amountCents: -line.amountCents });
const storage = (amountCents: number, fromDay: string, untilDay: string): Summed => ({ kind: 'storage', amountCents, fromDay, untilDay });
const on = (kind: Summed['kind'], amountCents: number): Summed => ({
  kind,
  amountCents,
  fromDay: '2026-11-02',
  untilDay: '2026-11-02',
});

describe('the sums of a ledger', () => {
  it('never depend on the order of the lines', () => {
    fc.assert(
      fc.property(
        ledgers.chain((ledger) => fc.tuple(fc.constant(ledger), fc.shuffledSubarray(ledger, { minLength: ledger.length }))),
        untils,
        ([ledger, shuffled], until) => void expect(sumsOf(shuffled, until)).toEqual(sumsOf(ledger, until)),
      ),
    );
  });

  it('are to the cent what they were when a line is taken back, on every day', () => {
    fc.assert(
      fc.property(
        ledgers,
        lines,
        untils,
        (ledger, line, until) => void expect(sumsOf([...ledger, line, reverseOf(line)], until)).toEqual(sumsOf(ledger, until)),
      ),
    );
  });

  it('are what was charged less what was paid, and by kind the same', () => {
    fc.assert(
      fc.property(ledgers, untils, (ledger, until) => {
        const { chargedCents, paidCents, owedCents, byKind } = sumsOf(ledger, until);
        expect(owedCents).toBe(chargedCents - paidCents);
        expect(byKind.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(owedCents);
      }),
    );
  });

  it('never fall from one day to the next while nothing but charges is added', () => {
    const charges = ledgers.map((ledger) =>
      ledger.map((line) => ({ ...line, kind: 'storage' as const, amountCents: Math.abs(line.amountCents) })),
    );
    fc.assert(
      fc.property(
        charges,
        fc.nat(100),
        (ledger, day) => void expect(sumsOf(ledger, dayOf(day + 1)).owedCents).toBeGreaterThanOrEqual(sumsOf(ledger, dayOf(day)).owedCents),
      ),
    );
  });

  it('count storage up to a day', () => {
    const twelveDays = [storage(24_000, '2026-11-02', '2026-11-13')];
    expect(['2026-11-01', '2026-11-02', '2026-11-06', '2026-11-13', '2026-12-01'].map((day) => sumsOf(twelveDays, day).owedCents)).toEqual([
      0, 2000, 10_000, 24_000, 24_000,
    ]);
  });

  it('round half a cent up, once a line', () => expect(feeAmount(1500, 8555)).toBe(12_833));
});

describe('what the proceeds of a sale are claimed for', () => {
  it.each([
    ['towing and storage, and the expenses apart', [on('towing', 15_000), on('storage', 60_000), on('sale', 6000)], 75_000, 6000],
    ['not the fee of an abandoned vehicle, which has its own line', [on('towing', 15_000), on('abandoned', 4000)], 15_000, 0],
    ['less what was paid', [on('towing', 15_000), on('notice', 2000), on('payment', -10_000)], 5000, 2000],
    ['less what was paid beyond towing and storage too', [on('towing', 15_000), on('notice', 2000), on('payment', -16_000)], 0, 1000],
    ['nothing where more was paid than is owed', [on('towing', 15_000), on('payment', -16_000)], 0, 0],
  ])('is %s', (_what, ledger, chargesCents, expensesCents) =>
    expect(claimsOf(sumsOf(ledger), packInForce.saleExpenses)).toEqual({ chargesCents, expensesCents }),
  );
});
