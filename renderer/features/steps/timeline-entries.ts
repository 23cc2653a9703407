import { articleInGroups } from '../../../preload/contract/articleNumber';
import { isOpenStep, type Step } from '../../../preload/contract/law';
import type { MailPiece } from '../../../preload/contract/mailPieces';
import type { VehicleDetail, VehicleEvent } from '../../../preload/contract/vehicles';
import { pieceStateWords } from '../../format/mail-words';
import { noticeKindWords } from '../../format/outgoing';
import { eventDataOf } from './event-data';

export type TimelineEntry = Readonly<{
  key: string;
  kind: 'happened' | 'due' | 'ahead';
  title: string;
  detail: string;
  at: string | null;
  preposition: 'from' | 'by';
  /** The step that is due or ahead. */
  step: Step | null;
  isCorrected: boolean;
  warnings: readonly string[];
}>;

const byTime = (one: TimelineEntry, other: TimelineEntry) => (one.at ?? '9999').localeCompare(other.at ?? '9999');

/** The first things an event tells; of a correction its time and its reason, for the number of the other event says nothing here. */
function essentials(event: VehicleEvent) {
  const told = eventDataOf(event);
  return event.type === 'corrected' ? told.filter(([label]) => label !== 'Event').slice(0, 2) : told.slice(0, 3);
}

function happened(event: VehicleEvent): TimelineEntry {
  return {
    key: `event ${event.id}`,
    kind: 'happened',
    title: event.title,
    detail: [...essentials(event).map(([, value]) => value), ...(event.note === null ? [] : [event.note])].join(', '),
    at: event.at,
    preposition: 'from',
    step: null,
    isCorrected: event.correctedBy !== null,
    warnings: event.warnings,
  };
}

/** What the carrier said of a letter; what was taken back is struck through like a corrected event. */
const posted = (piece: MailPiece): readonly TimelineEntry[] =>
  piece.scans.map((scan) => ({
    key: `scan ${scan.id}`,
    kind: 'happened',
    title: `${noticeKindWords[piece.notice.kind]}: ${pieceStateWords[scan.state].word.toLowerCase()}`,
    detail: [`certified mail ${articleInGroups(piece.articleNumber)}`, ...(scan.detail === '' ? [] : [scan.detail])].join(', '),
    at: scan.at,
    preposition: 'from',
    step: null,
    isCorrected: scan.takenBack !== null,
    warnings: [],
  }));

/** The life of a vehicle in order: its events and what the carrier said of its letters, then its open steps, then what is to come. */
export function timelineOf({ events, assessment }: VehicleDetail, pieces: readonly MailPiece[], now: string): readonly TimelineEntry[] {
  const fromStep = (kind: 'due' | 'ahead', step: Step): TimelineEntry => {
    const opensLater = step.opensAt !== null && Date.parse(step.opensAt) > Date.parse(now);
    return {
      key: `step ${step.rule}`,
      kind,
      title: kind === 'due' ? step.verb : step.title,
      detail: '',
      at: kind === 'ahead' && opensLater ? step.opensAt : step.dueAt,
      preposition: opensLater ? 'from' : 'by',
      step,
      isCorrected: false,
      warnings: [],
    };
  };
  const past = [...events.map(happened), ...pieces.flatMap(posted)].toSorted(byTime);
  const open = assessment.steps
    .filter(isOpenStep)
    .map((step) => fromStep('due', step))
    .toSorted(byTime);
  const ahead = assessment.steps
    .filter((step) => step.state === 'waiting')
    .map((step) => fromStep('ahead', step))
    .toSorted(byTime);
  return [...past, ...open, ...ahead];
}
