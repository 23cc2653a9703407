import type { MailPiece } from '../../../../preload/contract/mailPieces';
import { withCorrections } from '../../law/engine/timeline/corrections';
import type { Kinds } from '../../documents/kind';
import type { NoticeRecord } from '../../documents/store';
import type { EventRows } from '../../vehicles/events';
import type { Vehicles } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { stored } from '../../zone';
import { asHappened } from './order';

type Parts = Readonly<{ kinds: Kinds; vehicles: Pick<Vehicles, 'need' | 'record'>; events: Pick<EventRows, 'forLaw'> }>;

/** What the carrier said first of any piece of a document: the document was in the mail by then. */
function firstWord(pieces: readonly MailPiece[]) {
  const said = pieces.flatMap(({ articleNumber, scans }) =>
    scans.flatMap(({ state, at, takenBack }) => (takenBack === null ? [{ articleNumber, state, at: stored(at) }] : [])),
  );
  return asHappened(said)[0];
}

/**
 * Keeps the event that follows from mailing a document in step with what the carrier said of its pieces: records it with the first word,
 * moves it when an earlier one is recorded, and voids it when all were taken back. Throws EVENT_REFUSED; then nothing is kept.
 */
export function followMailing(
  { kinds, vehicles, events }: Parts,
  change: Change,
  notice: NoticeRecord,
  pieces: readonly MailPiece[],
): void {
  const type = kinds.of(notice.kind).tells;
  if (type === undefined) return;
  const first = firstWord(pieces);
  const told = withCorrections(events.forLaw(notice.vehicleId)).filter(
    (event) => event.type === type && event.data?.['notice'] === notice.id,
  );
  const own = told.find(({ data }) => typeof data?.['articleNumber'] === 'string');
  const record = (values: Readonly<{ type: 'corrected' | typeof type; at: string; data: Readonly<Record<string, unknown>> }>) =>
    vehicles.record(change, vehicles.need(notice.vehicleId), { ...values, source: 'hand' });

  if (first === undefined) {
    if (own === undefined) return;
    record({ type: 'corrected', at: change.now, data: { event: own.id, void: true, reason: 'What the carrier had said was taken back.' } });
    return;
  }
  const { at, articleNumber } = first;
  if (own === undefined) {
    if (told.length > 0) return;
    const recipient = notice.recipient ?? '';
    record({ type, at, data: { how: 'mail', officer: recipient, articleNumber, notice: notice.id, recipient } });
  } else if (own.at !== at)
    record({
      type: 'corrected',
      at: change.now,
      data: { event: own.id, at, data: { articleNumber }, reason: 'By what the carrier said first.' },
    });
}
