import { desc, eq } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { dispatches } from '../../../db/schema';
import type { Dispatch } from '../../../preload/contract/dispatch';
import type { Kinds } from '../documents/kind';
import { refreshNoticeState } from '../documents/state';
import type { Vehicles } from '../vehicles/vehicles';
import type { Change } from '../changes';
import { stored, withOffset } from '../zone';
import type { NoticeRecord } from '../documents/store';

export type NewDispatch = Readonly<{
  method: Dispatch['method'];
  recipient: string;
  at: string;
  detail: Readonly<Record<string, string>>;
  evidenceId?: number | undefined;
}>;

type Row = typeof dispatches.$inferSelect;
const shown = (row: Row): Dispatch => ({
  ...row,
  detail: { ...row.detail },
  at: withOffset(row.at),
  recordedAt: withOffset(row.recordedAt),
});

export const dispatchesOf = ({ orm }: Store, noticeId: number): Dispatch[] =>
  orm.select().from(dispatches).where(eq(dispatches.noticeId, noticeId)).orderBy(desc(dispatches.id)).all().map(shown);

/** Writes down that a document was handed over, and the event that follows. Throws EVENT_REFUSED; then nothing is kept. */
export function recordDispatch(
  { store, kinds, vehicles }: Readonly<{ store: Store; kinds: Kinds; vehicles: Pick<Vehicles, 'need' | 'record'> }>,
  change: Change,
  notice: NoticeRecord,
  given: NewDispatch,
): Dispatch {
  const at = stored(given.at);
  const row = store.orm
    .insert(dispatches)
    .values({
      noticeId: notice.id,
      method: given.method,
      recipient: given.recipient,
      at,
      recordedAt: change.now,
      recordedBy: change.by,
      detail: given.detail,
      evidenceId: given.evidenceId ?? null,
    })
    .returning()
    .get();
  const type = kinds.of(notice.kind).tells;
  if (type !== undefined)
    vehicles.record(change, vehicles.need(notice.vehicleId), {
      type,
      at,
      data: {
        how: given.method,
        officer: given.detail['officer'] ?? given.recipient,
        ...given.detail,
        notice: notice.id,
        recipient: given.recipient,
      },
      source: 'hand',
    });
  refreshNoticeState(store, notice.id);
  change.touched('notices', 'dispatches');
  change.audit(`${notice.fileName} handed over by ${given.method} to ${given.recipient}`, notice.vehicleId);
  return shown(row);
}
