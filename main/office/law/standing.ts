import type { CaseEvent, CaseFacts, Level, Status, TowType } from '../../../preload/contract/law';
import type { RuleRole } from './engine/roles';

/** What the law says of a vehicle now, in the numbers that lists and queues sort by. Moments in epoch milliseconds. */
export type Standing = Readonly<{
  status: Status;
  towType: TowType;
  towedAt: string | null;
  inYard: boolean;
  level: Level | null;
  /** Steps that ask for something, the most urgent first. */
  open: readonly Readonly<{
    rule: string;
    /** The part its rule plays in the law, where code asks for it. */
    role: RuleRole | null;
    level: Level;
    rank: number;
    opensMs: number | null;
    dueMs: number | null;
    verb: string;
    actor: string;
  }>[];
  saleAllowed: boolean;
  /** What stands in the place of the next step while its steps are held back from the queue. */
  heldBack: Readonly<{ rule: string; verb: string }> | null;
  changesAtMs: number | null;
}>;

export type CaseOfVehicle = Readonly<{
  towType: TowType;
  facts: CaseFacts;
  events: readonly CaseEvent[];
  /** A vehicle of a first import that is not brought up to date yet: its steps are held back from the queue. */
  takeover?: TakeoverState | null;
}>;

/** The rules in force and how to apply them. */
export type Assessor = Readonly<{
  /** Changes when the pack, an override or an office setting of the law changes. */
  rulesKey: () => string;
  standing: (one: CaseOfVehicle, nowMs: number) => Standing;
}>;

/** How far a vehicle of a first import is brought up to date. */
export type TakeoverState = 'waits' | 'look' | 'settled';

const words: Readonly<Record<TakeoverState, string | null>> = {
  waits: 'Waits: bring the yard up to date',
  look: 'Waits: look at it and say what is known',
  settled: null,
};

/** What lists show in the place of a next step while the steps are held back; null where they are not. Its own page shows them all. */
export function heldBackBy(state: TakeoverState | null): Readonly<{ rule: string; verb: string }> | null {
  const verb = state === null ? null : words[state];
  return verb === null ? null : { rule: 'TAKEOVER', verb };
}
