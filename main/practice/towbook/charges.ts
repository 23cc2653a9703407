import type { TowbookCall } from '../yard/call';
import type { Local } from '../yard/time';
import { daysSince, momentOrNoon } from '../yard/time';

export type Charges = Readonly<{ daysHeld: number; storageCents: number; totalCents: number; balanceCents: number }>;

/** What a call has cost by now, or by its release. */
export function chargesOf(call: TowbookCall, now: Local): Charges {
  const until = call.releasedAt === null ? now : momentOrNoon(call.releasedAt);
  const daysHeld = Math.max(0, daysSince(call.impoundDay, until)) + 1;
  const storageCents = daysHeld * call.dailyStorageCents;
  const totalCents = call.towCents + storageCents;
  return { daysHeld, storageCents, totalCents, balanceCents: call.releasedAt === null ? totalCents - call.paidCents : 0 };
}
