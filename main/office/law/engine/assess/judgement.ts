import { eventForms } from '../../../../../preload/contract/events';
import type { CaseEvent } from '../../../../../preload/contract/law';
import type { Law } from '../compile';
import { isAtOrAfter, whenInWords, type When } from '../counting/when';
import { inTime, type Placed } from '../timeline/place';
import { standingEvents, timelineOf, type CaseInput, type Timeline } from '../timeline/timeline';
import { blockOf } from './blockTexts';
import type { BlockCode } from '../roles';
import { adCodes, releaseBlocks, saleState, type SaleState } from './gates';
import { Horizon } from './horizon';
import { trackOf } from './track';

/** What stands in the way of an event that a gate guards, in codes and words. */
type Blocked = Readonly<{ codes: readonly BlockCode[]; texts: readonly string[] }>;

const free: Blocked = { codes: [], texts: [] };
const guarded = new Set<CaseEvent['type']>(['released', 'sold', 'scrapped', 'transferred']);

/**
 * What blocked a release, sale or scrapping at the moment it happened, by what had happened until then: where only its day is known,
 * by the end of that day. A vehicle scrapped or taken over needs no ad.
 */
export function blockedAt(input: CaseInput, event: CaseEvent, when: When, law: Law): Blocked {
  if (!guarded.has(event.type)) return free;
  const horizon = new Horizon(when.dateOnly ? when.zone.endOfDay(when.day) : when.instant);
  const reached = (instant: number) => horizon.reached(instant);
  const line = timelineOf(input, standingEvents(input.events, reached, law), reached, law);
  const track = trackOf(line, law, horizon);
  const sale = saleState(line, track.numbers, law.calendar, horizon);
  const codes = [
    ...codesFor(event.type, releaseBlocks(line), sale.blocks),
    ...(event.type === 'sold' && isBeforeAdvertised(when, line, sale) ? (['AD_OTHER_SALE'] as const) : []),
  ];
  return codes.length === 0 ? free : { codes, texts: codes.map((code) => blockOf(code, line, sale, track, law).text) };
}

function codesFor(type: CaseEvent['type'], release: readonly BlockCode[], sale: readonly BlockCode[]): readonly BlockCode[] {
  if (type === 'released') return release;
  return type === 'sold' ? sale : sale.filter((code) => !adCodes.has(code));
}

/** A sale held earlier than the one that was advertised. */
function isBeforeAdvertised(when: When, line: Timeline, sale: SaleState): boolean {
  const at = line.advertised?.at ?? null;
  return at !== null && !isAtOrAfter(when, at) && !sale.blocks.some((code) => adCodes.has(code));
}

/**
 * Each recorded act that was not allowed at its own moment by what is known now, with what was missing; silent where it carries a reason.
 * `standing` are the case's events as they stand. What another system told of the time before the office knew of the vehicle is not judged:
 * nobody recorded then what went before it.
 */
export function unlawfulActs(
  input: CaseInput,
  standing: readonly CaseEvent[],
  { disposals, known }: Timeline,
  law: Law,
): readonly string[] {
  const told = ({ when, event }: Placed) => (event.source ?? 'hand') !== 'hand' && known !== null && when.instant <= known.instant;
  return disposals
    .toSorted(inTime)
    .filter((act) => !hasReason(act.event) && !told(act))
    .flatMap(({ event, when }) => {
      const before = { ...input, events: standing.filter((other) => other !== event && other.type !== 'corrected') };
      const { texts } = blockedAt(before, event, when, law);
      const { title } = eventForms[event.type];
      return texts.length === 0 ? [] : [`${title} ${whenInWords(when)}, when this was not allowed: ${texts.join(' ')}`];
    });
}

/** A manager's typed reason for going ahead. */
export const hasReason = ({ data }: CaseEvent): boolean => typeof data?.['override'] === 'string' && data['override'].trim() !== '';
