import type { Store } from '../../../db/open';
import type { OperationName } from '../../../preload/contract';
import type { Handlers } from '../call';
import { outboxStore, type OutboxRecord } from '../outbox/store';
import type { Attachment } from '../mail/message';
import { readBytes } from '../blobs';
import { batchOperations } from './batchOperations';
import { createGather } from './gather';
import { noticeOperations } from './operations';
import { noticeStore } from './store';
import type { NoticeParts } from './parts';

export type Notices = Readonly<{ operations: Handlers<Extract<OperationName, `notices.${string}`>> }>;

/** The office's documents: made once, kept as bytes, sent and printed from what is kept. */
export function createNotices(parts: NoticeParts): Notices {
  const notices = noticeStore(parts.store);
  const paper = () => parts.settings.get('notices.paper');
  const all = { ...parts, notices, gather: createGather(parts), paper };
  return { operations: { ...noticeOperations(all), ...batchOperations(all) } };
}

/** The stored documents that a message carries, for the outbox. */
export function noticeAttachments(store: Store): (row: OutboxRecord) => readonly Attachment[] {
  const notices = noticeStore(store);
  const rows = outboxStore(store);
  return (row) => {
    return rows.noticeIds(row).map((id) => {
      const { fileName, sha256 } = notices.need(id);
      return { fileName, mediaType: 'application/pdf', bytes: readBytes(store, sha256) };
    });
  };
}
