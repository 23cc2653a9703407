import { readWhen } from '../zone';
import { eventForms } from '../../../preload/contract/events';
import type { CaseEvent, EventType } from '../../../preload/contract/law';
import { targetOf, withCorrections } from '../law/engine/timeline/corrections';
import type { EventRow } from '../vehicles/events';
import { detailsOnPaper, type Detail } from '../documents/eventDetails';
import { sourceWords, whenOnPaper } from '../documents/terms';

/** One event as it stands; `was` is what was first recorded where a correction changed it. */
export type TimelineEntry = Readonly<{
  id: number;
  /** Counts the vehicle's entries in the order of recording. */
  number: number;
  title: string;
  at: string;
  details: readonly Detail[];
  note: string | null;
  /** Who recorded it, when and how. */
  recorded: string;
  /** The number of the entry that corrects this one; `isVoid` when it says that this did not happen. */
  correctedBy: number | null;
  isVoid: boolean;
  was: Readonly<{ title: string; at: string; details: readonly Detail[] }> | null;
  warnings: readonly string[];
}>;

/** The history of a vehicle in the order in which things happened, corrections applied and shown as such. `documentName` names a notice by its id. */
export function timelineOnPaper(rows: readonly EventRow[], documentName: (noticeId: number) => string | null): readonly TimelineEntry[] {
  const events = rows.map(({ id, type, at, recordedAt, data }): CaseEvent => ({
    id,
    type: type as EventType,
    at,
    recordedAt,
    data: { ...data },
  }));
  const numbers = new Map(rows.map(({ id }, index) => [id, index + 1]));
  const names: Names = { document: documentName, event: (id) => numbers.get(id) };
  const standing = new Map(withCorrections(events).map((event) => [event.id, event]));
  const correctedBy = correctors(events);
  const placed = rows.map((row, index) => {
    const first = events.find(({ id }) => id === row.id) as CaseEvent;
    const corrector = numbers.get(correctedBy.get(row.id) ?? 0) ?? null;
    const now = row.type === 'corrected' ? first : standing.get(row.id);
    const changed =
      now !== undefined && (now.type !== first.type || now.at !== first.at || JSON.stringify(now.data) !== JSON.stringify(first.data));
    const shown = now ?? first;
    const entry: TimelineEntry = {
      id: row.id,
      number: index + 1,
      ...telling(shown, names),
      note: row.note,
      recorded: recordedIn(row),
      correctedBy: corrector,
      isVoid: now === undefined,
      was: changed ? telling(first, names) : null,
      warnings: [...row.warnings],
    };
    return { entry, instant: readWhen(shown.at)?.instant ?? Infinity };
  });
  return placed.sort((one, other) => one.instant - other.instant || one.entry.id - other.entry.id).map(({ entry }) => entry);
}

/** Which correction speaks last of each event. */
function correctors(events: readonly CaseEvent[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  const voided = new Set(events.filter((event) => event.type === 'corrected' && event.data?.['void'] === true).map(targetOf));
  for (const event of events) {
    const target = event.type === 'corrected' && !voided.has(event.id) ? targetOf(event) : undefined;
    if (target !== undefined && event.id !== undefined) last.set(target, event.id);
  }
  return last;
}

function recordedIn({ recordedAt, recordedBy, source, importRunId }: EventRow): string {
  const how = importRunId === null ? sourceWords[source] : `${sourceWords[source]} no. ${importRunId}`;
  return `${whenOnPaper(recordedAt)} by ${recordedBy} · ${how}`;
}

type Names = Readonly<{ document: (noticeId: number) => string | null; event: (id: number) => number | undefined }>;

function telling(event: CaseEvent, names: Names) {
  const target = event.type === 'corrected' ? targetOf(event) : undefined;
  return {
    title: target === undefined ? eventForms[event.type].title : `Correction of no. ${names.event(target) ?? target}`,
    at: whenOnPaper(event.at),
    details: detailsOnPaper(event, names.document),
  };
}
