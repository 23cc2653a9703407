import type { NoticeKind } from '../../../preload/contract/notices';
import type { Agencies } from '../agencies/store';
import { readBytes } from '../blobs';
import type { ReadContext } from '../call';
import type { EvidenceFiles } from '../evidence/store';
import type { Fees } from '../fees/store';
import type { Files } from '../files/operations';
import { evaluate } from '../law/engine/assess/evaluate';
import type { Rulebook } from '../rulebook/rulebook';
import type { Attachment } from '../mail/message';
import type { Base } from '../noun';
import type { Parties } from '../parties/store';
import type { Queue } from '../queue/queue';
import type { EventRows } from '../vehicles/events';
import type { Standings } from '../vehicles/standing/refresh';
import type { Vehicles } from '../vehicles/vehicles';
import { accompanyingOperations } from './accompanying/operations';
import { prepareMany } from './batch';
import { createGather } from './gather';
import { createGiving } from './give';
import { kindsOf, type DocumentKind } from './kind';
import { documentKinds } from './kinds/kinds';
import { letterheadOf } from './letterhead';
import { listOperations } from './lists/operations';
import { createFileOf, documentOperations } from './operations';
import { plan, type Wish } from './prepare';
import { noticeStore } from './store';

type Neighbours = Readonly<{
  vehicles: Pick<Vehicles, 'need' | 'find' | 'assess'>;
  events: Pick<EventRows, 'forLaw'>;
  standings: Pick<Standings, 'caseOf'>;
  rulebook: Pick<Rulebook, 'law' | 'noticeRules'>;
  agencies: Pick<Agencies, 'get'>;
  parties: Pick<Parties, 'has' | 'look' | 'seen'>;
  evidence: Pick<EvidenceFiles, 'list' | 'bytes'>;
  fees: Pick<Fees, 'claims' | 'owed'>;
  files: Pick<Files, 'downloads'>;
  queue: Pick<Queue, 'list'>;
}>;

export type Documents = ReturnType<typeof openDocuments>;

/** The office's papers: made once, kept as bytes, shown and printed from what is kept. `table` holds every kind of document about one vehicle. */
export function openDocuments(base: Base, neighbours: Neighbours, table: Readonly<Record<string, DocumentKind>> = documentKinds) {
  const { store, settings } = base;
  const { standings, rulebook, queue } = neighbours;
  const kinds = kindsOf(table);
  const notices = noticeStore(store);
  const giving = createGiving({ ...base, ...neighbours, ...neighbours.files });
  const fileOf = createFileOf(kinds);
  const paper = () => settings.get('notices.paper');
  const photographsNeeded = (vehicleId: number, now: string) =>
    evaluate(standings.caseOf(vehicleId), rulebook.law(), Date.parse(now)).track.numbers.scrapPhotographs;
  const gather = createGather({ ...base, ...neighbours, photographsNeeded }, kinds);
  const urgent = (now: string) => queue.list({ level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200, offset: 0 }, now).rows;
  const rulesOf = rulebook.noticeRules;
  const parts = { ...base, ...neighbours, kinds, notices, giving, fileOf, paper, gather, urgent, rulesOf };
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
      notices.due(kind, rulesOf(kind), undefined, now).map(({ vehicleId }) => vehicleId),
    /** The kept documents as a message carries them. Throws BYTES_DAMAGED. */
    attachments: (noticeIds: readonly number[]): readonly Attachment[] =>
      noticeIds.map((id) => {
        const { fileName, sha256 } = notices.need(id);
        return { fileName, mediaType: 'application/pdf', bytes: readBytes(store, sha256) };
      }),
  };
}
