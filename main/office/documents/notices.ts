import type { Store } from '../../../db/open';
import type { OperationName } from '../../../preload/contract';
import type { NoticeKind } from '../../../preload/contract/notices';
import type { Agencies } from '../agencies/store';
import type { Handlers } from '../call';
import type { Outbox } from '../outbox/outbox';
import { outboxStore, type OutboxRecord } from '../outbox/store';
import type { Attachment } from '../mail/message';
import type { Printer } from '../ports';
import type { Settings } from '../settings/store';
import type { EvidenceFiles } from '../evidence/store';
import type { Fees } from '../fees/store';
import type { Parties } from '../parties/store';
import type { EventRows } from '../vehicles/events';
import type { Vehicles } from '../vehicles/vehicles';
import { readBytes } from '../blobs';
import { batchOperations } from './batchOperations';
import { createGather } from './gather';
import type { Giving } from './give';
import { noticeOperations } from './operations';
import { noticeStore } from './store';

export type NoticeParts = Readonly<{
  store: Store;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need' | 'assess' | 'record'>;
  events: Pick<EventRows, 'forLaw'>;
  parties: Pick<Parties, 'has' | 'look'>;
  fees: Pick<Fees, 'claims'>;
  evidence: Pick<EvidenceFiles, 'list' | 'bytes' | 'need'>;
  agencies: Pick<Agencies, 'get'>;
  settings: Pick<Settings, 'get' | 'trying'>;
  outbox: Pick<Outbox, 'enqueue' | 'show'>;
  giving: Giving;
  /** Rules whose open step asks for this document. */
  rulesOf: (kind: NoticeKind) => readonly string[];
}>;

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
