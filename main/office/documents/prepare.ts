import type { Store } from '../../../db/open';
import type { NoticeKind } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import { keepBytes } from '../blobs';
import type { ReadContext } from '../call';
import { refreshNoticeState } from '../outbox/noticeState';
import type { Printer } from '../ports';
import type { Vehicles } from '../vehicles/vehicles';
import { noticeFileName } from './fileName';
import type { Gather } from './gather';
import type { Draft } from './kinds';
import type { Paper } from '../paper/style';
import { countPages } from '../paper/pdf';
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

/** What is to be printed, or the version that already says the same. */
export type Planned = Readonly<{ wish: Wish; draft: Draft; version: number; before: NoticeRecord | undefined }>;

export function plan({ notices, gather }: PrepareParts, wish: Wish, context: ReadContext): NoticeRecord | Planned {
  const { vehicleId, kind } = wish;
  const draft = gather.draft(kind, vehicleId, context);
  const before = notices.newest(vehicleId, kind);
  if (before?.contentKey === draft.contentKey) return before;
  return { wish, draft, version: (before?.noticeVersion ?? 0) + 1, before };
}

/** Makes the document of a vehicle as it stands now. The same content answers the version that is there; other content makes the next one. */
export async function prepareNotice(parts: PrepareParts, wish: Wish, context: ReadContext): Promise<NoticeRecord> {
  const planned = plan(parts, wish, context);
  if (!('draft' in planned)) return planned;
  const pdf = await parts.printer.pdf(planned.draft.html(planned.version, context.now()));
  return keepNotice(parts, planned, pdf, context);
}

/** Stores printed bytes as the planned version. Throws NOTICE_TOO_LONG, or CONFLICT when another version came between. */
export function keepNotice(
  { store, notices, vehicles }: PrepareParts,
  planned: Planned,
  pdf: Uint8Array,
  context: ReadContext,
): NoticeRecord {
  const { draft, version, before } = planned;
  const { vehicleId, kind } = planned.wish;
  const pages = countPages(pdf);
  if (pages !== draft.pages)
    throw new Problem(
      'NOTICE_TOO_LONG',
      `The ${draft.title} came out as ${pages} pages instead of ${draft.pages}. Nothing was stored. Shorten the letterhead or the wording in Settings.`,
    );
  return context.write((change) => {
    const newest = notices.newest(vehicleId, kind);
    // Someone made the same document while this one was printed.
    if (newest?.contentKey === draft.contentKey) return newest;
    if (newest?.id !== before?.id)
      throw new Problem('CONFLICT', `Another version of the ${draft.title} was made meanwhile. Nothing was stored. Look at it and repeat.`);
    const row = vehicles.need(vehicleId);
    const made = notices.insert({
      vehicleId,
      kind,
      noticeVersion: version,
      title: draft.title.slice(0, 300),
      fileName: noticeFileName(kind, row.callNumber ?? row.complaintNumber ?? String(vehicleId), version),
      pages,
      sha256: keepBytes(store, 'application/pdf', pdf),
      contentKey: draft.contentKey,
      recipient: draft.recipient,
      createdAt: change.now,
      createdBy: change.by,
    });
    if (newest) refreshNoticeState(store, newest.id);
    change.touched('notices');
    change.audit(`made ${made.fileName}`, vehicleId);
    return made;
  });
}
