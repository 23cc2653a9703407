import type { Store } from '../../../db/open';
import type { NoticeKind } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { ReadContext } from '../call';
import { refreshNoticeState } from './state';
import type { Printer } from '../ports';
import type { Vehicles } from '../vehicles/vehicles';
import { noticeFileName } from './fileName';
import type { Gather } from './gather';
import type { Draft } from './draft';
import type { Paper } from '../paper/style';
import { keepPrinted, print, type Printed } from './keep';
import type { NoticeRecord, NoticeStore } from './store';

export type PrepareParts = Readonly<{
  store: Store;
  notices: NoticeStore;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need'>;
  gather: Gather;
  paper: () => Paper;
}>;
export type Wish = Readonly<{ vehicleId: number; kind: NoticeKind }>;

/** What is to be printed. */
export type Planned = Readonly<{ wish: Wish; draft: Draft; version: number; before: NoticeRecord | undefined }>;

/** What is to be printed, or the version that already says the same. Throws a Problem that says what is missing. */
export function plan({ notices, gather }: PrepareParts, wish: Wish, context: ReadContext): NoticeRecord | Planned {
  const { vehicleId, kind } = wish;
  const draft = gather(kind, vehicleId, context);
  const before = notices.newest(vehicleId, kind);
  if (before?.contentKey === draft.contentKey) return before;
  return { wish, draft, version: (before?.noticeVersion ?? 0) + 1, before };
}

/** Makes the document of a vehicle as it stands now. The same content answers the version that is there; other content makes the next one. */
export async function prepareNotice(parts: PrepareParts, wish: Wish, context: ReadContext): Promise<NoticeRecord> {
  const planned = plan(parts, wish, context);
  if (!('draft' in planned)) return planned;
  const printed = await print(parts.printer, planned.draft.html(planned.version, context.now()));
  return keepNotice(parts, planned, printed, context);
}

/** Keeps what was printed as the planned version. Throws NOTICE_TOO_LONG, or CONFLICT when another version came between. */
export function keepNotice(
  { store, notices, vehicles }: PrepareParts,
  { wish: { vehicleId, kind }, draft, version, before }: Planned,
  printed: Printed,
  context: Pick<ReadContext, 'write'>,
): NoticeRecord {
  const row = vehicles.need(vehicleId);
  const fileName = noticeFileName(kind, row.callNumber ?? row.complaintNumber ?? String(vehicleId), version);
  return keepPrinted(store, context, printed, {
    title: draft.title,
    pages: draft.pages,
    table: 'notices',
    made: fileName,
    vehicleId,
    standing: () => {
      const newest = notices.newest(vehicleId, kind);
      if (newest?.contentKey === draft.contentKey) return newest;
      if (newest?.id === before?.id) return undefined;
      throw new Problem('CONFLICT', `Another version of the ${draft.title} was made meanwhile. Nothing was stored. Look at it and repeat.`);
    },
    record: (kept, change) => {
      const { contentKey, recipient } = draft;
      const made = { contentKey, recipient, createdAt: change.now, createdBy: change.by };
      const inserted = notices.insert({
        vehicleId,
        kind,
        noticeVersion: version,
        title: draft.title.slice(0, 300),
        fileName,
        ...kept,
        ...made,
      });
      if (before) refreshNoticeState(store, before.id);
      return inserted;
    },
  });
}
