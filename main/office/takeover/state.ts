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
  return verb === null ? null : { rule: 'OFFICE-TAKEOVER', verb };
}
