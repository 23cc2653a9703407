import { feeKindNames, feeKinds, type FeeKind, type FeeLine, type FeeSums } from '../../../preload/contract/fees';
import { daysBetween } from '../zone';

export type Summed = Readonly<Pick<FeeLine, 'kind' | 'amountCents' | 'fromDay' | 'untilDay'>>;

/** What a line comes to by the end of a day, in cents: a line over several days grows evenly, half a cent rounded away from zero. */
function amountUntil({ amountCents, fromDay, untilDay }: Summed, day: string): number {
  if (untilDay <= day) return amountCents;
  if (fromDay > day) return 0;
  const days = daysBetween(fromDay, untilDay) + 1;
  const passed = daysBetween(fromDay, day) + 1;
  return Math.sign(amountCents) * Math.floor((2 * Math.abs(amountCents) * passed + days) / (2 * days));
}

/** Every sum of a ledger, in cents; with a day (`YYYY-MM-DD`) as they stood at its end. Lines may come in any order. */
export function sumsOf(lines: readonly Summed[], until: string | null = null): FeeSums {
  const sums = new Map<FeeKind, number>();
  for (const line of lines)
    sums.set(line.kind, (sums.get(line.kind) ?? 0) + (until === null ? line.amountCents : amountUntil(line, until)));
  const byKind = feeKindNames.flatMap((kind) => {
    const amountCents = sums.get(kind) ?? 0;
    return amountCents === 0 ? [] : [{ kind, amountCents }];
  });
  const isCharge = ({ kind }: Readonly<{ kind: FeeKind }>) => feeKinds[kind].side === 'charge' || feeKinds[kind].side === 'credit';
  const chargedCents = total(byKind.filter(isCharge));
  const owedCents = total(byKind);
  return { chargedCents, paidCents: chargedCents - owedCents, owedCents, byKind };
}

const total = (amounts: FeeSums['byKind']): number => amounts.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** What the proceeds of a sale are claimed for, in cents, both zero or more. */
export type Claims = Readonly<{ chargesCents: number; expensesCents: number }>;

/**
 * What is still to be paid out of the proceeds, with the kinds of charges that count as expenses; the fee of an abandoned vehicle has a line
 * of its own in the distribution. What was paid before goes against towing and storage first.
 */
export function claimsOf({ byKind }: FeeSums, expenses: readonly FeeKind[]): Claims {
  const counted = byKind.filter(({ kind }) => kind !== 'abandoned');
  const expensesCents = total(counted.filter(({ kind }) => expenses.includes(kind)));
  const chargesCents = total(counted) - expensesCents;
  return { chargesCents: Math.max(0, chargesCents), expensesCents: Math.max(0, expensesCents + Math.min(0, chargesCents)) };
}
