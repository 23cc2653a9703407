import type { LegacyMade, LegacyOutcome } from '../../../preload/contract/legacy';
import { capped } from '../values/filled';

export type Made = keyof LegacyMade;
type Asserted = Readonly<{ event: string; at: string; why: string }>;
type Missing = Readonly<{ name: string; why: string }>;

/** What became of one row of the old database. */
export type RowResult = Readonly<{
  outcome: LegacyOutcome;
  changed: boolean;
  key: string | null;
  reason: string | null;
  vehicleId: number | null;
  warnings: readonly string[];
  detail: Readonly<{
    made?: Readonly<Partial<Record<Made, number>>>;
    asserted?: readonly Asserted[];
    missing?: readonly Missing[];
  }>;
}>;

/** Longer sentences are cut in the record. */
const longest = 600;
/** A row has no more doubts than a person would read. */
const mostWarnings = 50;

/** Collects what one row brings while it is being written. */
export function createFindings() {
  const made: Partial<Record<Made, number>> = {};
  const warnings = new Set<string>();
  const asserted: Asserted[] = [];
  const missing: Missing[] = [];
  let key: string | null = null;
  let vehicleId: number | null = null;
  let touched = false;

  const result = (outcome: LegacyOutcome, reason: string | null): RowResult => ({
    outcome,
    changed: touched || Object.keys(made).length > 0,
    key: key === null ? null : capped(key, 200),
    reason: reason === null ? null : capped(reason, longest),
    vehicleId,
    warnings: [...warnings].slice(0, mostWarnings),
    detail: {
      ...(Object.keys(made).length > 0 ? { made } : {}),
      ...(asserted.length > 0 ? { asserted } : {}),
      ...(missing.length > 0 ? { missing } : {}),
    },
  });

  return {
    known(as: string | null, vehicle: number | null = null): void {
      key = as ?? key;
      vehicleId = vehicle ?? vehicleId;
    },
    made(what: Made, count = 1): void {
      if (count > 0) made[what] = (made[what] ?? 0) + count;
    },
    /** Something here is other than before, which none of the counts tells. */
    changed: (): void => void (touched = true),
    warn: (message: string | null): void => void (message !== null && warnings.add(capped(message, longest))),
    assert: (event: string, at: string, why: string): void => void asserted.push({ event, at, why: capped(why, longest) }),
    missing: (name: string, why: string): void => void missing.push({ name: capped(name, 300), why }),
    /** Something new came of it. */
    imported: () => result('imported', null),
    /** It joined what is here. */
    merged: () => result('merged', null),
    /** It is not kept; what was written for it must be taken back by the caller. */
    refused: (reason: string) => result('refused', reason),
    hasMade: (what: Made): boolean => (made[what] ?? 0) > 0,
  };
}
export type Findings = ReturnType<typeof createFindings>;
