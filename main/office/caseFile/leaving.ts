import { endOfDay, readWhen } from '../zone';
import type { Instant } from '../law/engine/counting/zone';
import type { CaseEvent } from '../../../preload/contract/law';
import { evaluate } from '../law/engine/assess/evaluate';
import { blockedAt } from '../law/engine/assess/judgement';
import type { Law } from '../law/engine/compile';
import { withCorrections } from '../law/engine/timeline/corrections';
import type { CaseOfVehicle } from '../law/standing';

/** How a vehicle left the yard, and the case as it stood just then. */
export type Leaving = Readonly<{
  event: CaseEvent;
  at: Instant;
  before: CaseOfVehicle;
  /** What stood in the way of the release, sale or scrapping at that moment, as sentences. */
  missing: readonly string[];
}>;

const leavings = new Set<CaseEvent['type']>(['released', 'sold', 'scrapped', 'transferred']);

/** The leaving that counts; null for a vehicle that is still here at `now`. */
export function leavingOf(one: CaseOfVehicle, law: Law, now: Instant): Leaving | null {
  const { disposed, disposal } = evaluate(one, law, now).line;
  if (disposed === null) return null;
  const events = withCorrections(one.events);
  const event = events.find((other) => other.type === disposal && readWhen(other.at)?.instant === disposed.instant);
  if (event === undefined) return null;
  const at = disposed.dateOnly ? endOfDay(disposed.day) : disposed.instant;
  const before = { ...one, events: events.filter((other) => !leavings.has(other.type) && (readWhen(other.at)?.instant ?? Infinity) <= at) };
  return { event, at, before, missing: blockedAt(before, event, disposed, law).texts };
}
