import type { Store } from '../../../db/open';
import type { NoticeKind } from '../../../preload/contract/notices';
import type { QueueRow } from '../../../preload/contract/vehicles';
import type { Agencies } from '../agencies/store';
import { readBytes } from '../blobs';
import type { ReadContext } from '../call';
import type { Fees } from '../fees/store';
import type { Attachment } from '../mail/message';
import type { Parties } from '../parties/store';
import type { Printer } from '../ports';
import type { Settings } from '../settings/store';
import { accompanyingOperations } from './accompanying/operations';
import { prepareMany } from './batch';
import { createGather, type GatherParts } from './gather';
import { createGiving } from './give';
import { kindsOf, type DocumentKind } from './kind';
import { documentKinds } from './kinds/kinds';
import { letterheadOf } from './letterhead';
import { listOperations } from './lists/operations';
import { createFileOf, documentOperations } from './operations';
import { plan, type Wish } from './prepare';
import { noticeStore } from './store';

type Base = Readonly<{ store: Store; printer: Printer }>;
type Neighbours = GatherParts &
  Readonly<{
    agencies: Pick<Agencies, 'get'>;
    fees: Pick<Fees, 'claims' | 'owed'>;
    parties: Pick<Parties, 'has' | 'look' | 'seen'>;
    settings: Pick<Settings, 'get' | 'trying'>;
    /** Rules whose open step asks for this document. */
    rulesOf: (kind: NoticeKind) => readonly string[];
    /** Open steps, the most urgent first. */
    urgent: (now: string) => readonly QueueRow[];
  }>;

export type Documents = ReturnType<typeof openDocuments>;

/** The office's papers: made once, kept as bytes, shown and printed from what is kept. `table` holds every kind of document about one vehicle. */
export function openDocuments(base: Base, neighbours: Neighbours, table: Readonly<Record<string, DocumentKind>> = documentKinds) {
  const { store } = base;
  const { settings } = neighbours;
  const kinds = kindsOf(table);
  const notices = noticeStore(store);
  const giving = createGiving({ ...base, ...neighbours });
  const fileOf = createFileOf(kinds);
  const paper = () => settings.get('notices.paper');
  const parts = { ...base, ...neighbours, kinds, notices, giving, fileOf, paper, gather: createGather(neighbours, kinds) };
  return {
    operations: { ...documentOperations(parts), ...listOperations(parts), ...accompanyingOperations(parts) },
    kinds,
    notices,
    giving,
    letterhead: () => letterheadOf(settings),
    /** What is to be printed for a wish, or the document that says the same already. Throws a Problem that says what is missing. */
    plan: (wish: Wish, context: ReadContext) => plan(parts, wish, context),
    makeMany: (wishes: readonly Wish[], context: ReadContext) => prepareMany(parts, wishes, context),
    /** Vehicles whose open step asks for this document, which is not made yet. */
    due: (kind: NoticeKind, now: string): readonly number[] =>
      notices.due(kind, neighbours.rulesOf(kind), undefined, now).map(({ vehicleId }) => vehicleId),
    /** The kept documents as a message carries them. Throws BYTES_DAMAGED. */
    attachments: (noticeIds: readonly number[]): readonly Attachment[] =>
      noticeIds.map((id) => {
        const { fileName, sha256 } = notices.need(id);
        return { fileName, mediaType: 'application/pdf', bytes: readBytes(store, sha256) };
      }),
  };
}
