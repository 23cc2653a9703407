import { eventTypes, type CaseEvent } from '../../../../../preload/contract/law';

/**
 * The events as they stand: a correcting event replaces or voids the one it names (`data.event`), and is itself left out.
 * `isMade` leaves out corrections that do not count yet. The correction recorded last wins; correcting a correction corrects what that one named. Recording order alone decides nothing.
 */
export function withCorrections(
  events: readonly CaseEvent[],
  isMade: (correction: CaseEvent) => boolean = () => true,
): readonly CaseEvent[] {
  const corrections = events.filter((event) => event.type === 'corrected' && isMade(event));
  if (corrections.length === 0) return events;
  const byId = new Map(corrections.map((correction) => [correction.id, correction]));
  const overruled = new Set<CaseEvent>();
  const settled = new Map<number, CaseEvent>();
  for (const correction of corrections.sort(lastRecordedFirst)) {
    if (overruled.has(correction)) continue;
    let target = targetOf(correction);
    const seen = new Set<CaseEvent>([correction]);
    for (let earlier = byId.get(target); target !== undefined && earlier && !seen.has(earlier); earlier = byId.get(target)) {
      seen.add(earlier);
      overruled.add(earlier);
      target = correction.data?.['void'] === true ? undefined : targetOf(earlier);
    }
    if (target !== undefined && !settled.has(target)) settled.set(target, correction);
  }
  return events.flatMap((event) => {
    if (event.type === 'corrected') return [];
    const correction = event.id === undefined ? undefined : settled.get(event.id);
    if (!correction) return [event];
    return correction.data?.['void'] === true ? [] : [correctedEvent(event, correction)];
  });
}

/** The id of the event a correction names. */
export function targetOf(correction: CaseEvent): number | undefined {
  const target = correction.data?.['event'];
  return typeof target === 'number' ? target : undefined;
}

/** The event as a correction puts it: what the correction does not name stays. */
export function correctedEvent(event: CaseEvent, correction: CaseEvent): CaseEvent {
  const { type, at, data } = correction.data ?? {};
  return {
    ...event,
    type: isEventType(type) ? type : event.type,
    at: typeof at === 'string' ? at : event.at,
    data: { ...event.data, ...(typeof data === 'object' ? data : {}), ...toldLater(correction) },
  };
}

/** What the form of a correction itself can tell about the event. */
function toldLater({ data = {} }: CaseEvent): Record<string, unknown> {
  const { answers, override } = data;
  return {
    ...(typeof answers === 'number' ? { answers } : {}),
    ...(typeof override === 'string' && override.trim() !== '' ? { override } : {}),
  };
}

const isEventType = (value: unknown): value is CaseEvent['type'] => value !== 'corrected' && eventTypes.some((type) => type === value);

function lastRecordedFirst(one: CaseEvent, other: CaseEvent): number {
  const difference = recorded(other) - recorded(one) || (other.id ?? 0) - (one.id ?? 0);
  return difference === 0 ? (one.at < other.at ? 1 : -1) : difference;
}

/** Moments compare as moments: texts of different offsets do not stand in their order. */
const recorded = ({ recordedAt }: CaseEvent): number => (recordedAt === undefined ? 0 : Date.parse(recordedAt) || 0);
