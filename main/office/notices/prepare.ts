import type { Store } from '../../../db/open';
import type { NoticeKind } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { ReadContext } from '../call';
import { refreshNoticeState } from '../outbox/noticeState';
import type { Printer } from '../ports';
import type { Vehicles } from '../vehicles/vehicles';
import { keepBytes } from '../blobs';
import { noticeFileName } from './fileName';
import type { Draft } from './kinds';
import { countPages } from './pdf';
import type { NoticeRecord, NoticeStore } from './store';

type Parts = Readonly<{
  store: Store;
  notices: NoticeStore;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need'>;
  draft: (kind: NoticeKind, vehicleId: number) => Draft;
}>;

/** Makes the document of a vehicle as it stands now. The same content answers the version that is there; other content makes the next one. */
export async function prepareNotice(parts: Parts, vehicleId: number, kind: NoticeKind, context: ReadContext): Promise<NoticeRecord> {
  const { store, notices, printer } = parts;
  const row = parts.vehicles.need(vehicleId);
  const draft = parts.draft(kind, vehicleId);
  const before = notices.newest(vehicleId, kind);
  if (before?.contentKey === draft.contentKey) return before;

  const noticeVersion = (before?.noticeVersion ?? 0) + 1;
  const pdf = await printer.pdf(draft.html(noticeVersion, context.now()));
  const pages = countPages(pdf);
  if (pages !== 1)
    throw new Problem(
      'NOTICE_TOO_LONG',
      `The ${draft.title} came out as ${pages} pages instead of one. Nothing was stored. Shorten the letterhead or the footnote in Settings.`,
    );

  return context.write((change) => {
    const newest = notices.newest(vehicleId, kind);
    // Someone made the same document while this one was printed.
    if (newest?.contentKey === draft.contentKey) return newest;
    if (newest?.id !== before?.id)
      throw new Problem('CONFLICT', `Another version of the ${draft.title} was made meanwhile. Nothing was stored. Look at it and repeat.`);
    const made = notices.insert({
      vehicleId,
      kind,
      noticeVersion,
      title: draft.title.slice(0, 300),
      fileName: noticeFileName(kind, row.callNumber ?? row.complaintNumber ?? String(vehicleId), noticeVersion),
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
