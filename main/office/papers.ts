import type { OperationName } from '../../preload/contract';
import type { Agencies } from './agencies/store';
import type { Alerts } from './alerts/store';
import { caseFileOperations } from './caseFile/operations';
import { mailPieceOperations } from './delivery/post/operations';
import { mailSheetOperations } from './delivery/post/sheetOperations';
import { whenNoticeSent } from './delivery/sent';
import { paperOperations } from './documents/accompanying/operations';
import { sheetOperations } from './documents/lists/sheets';
import { createGiving } from './documents/give';
import { createNotices, noticeAttachments } from './documents/notices';
import type { EvidenceFiles } from './evidence/store';
import type { Fees } from './fees/store';
import type { Files } from './files/operations';
import type { Rulebook } from './law/rulebook';
import { mailAccountOf } from './mail/account';
import type { Base, Noun } from './noun';
import { createOutbox, type Outbox } from './outbox/outbox';
import type { Parties } from './parties/store';
import type { Queue } from './queue/queue';
import { doubtsOf } from './vehicles/doubts';
import type { EventRows } from './vehicles/events';
import type { Standings } from './vehicles/standing/refresh';
import type { Vehicles } from './vehicles/vehicles';

type Names = Extract<
  OperationName,
  `${'notices' | 'pieces' | 'papers' | 'sheets' | 'outbox'}.${string}` | 'vehicles.caseFile' | 'vehicles.caseZip'
>;

type Neighbours = Readonly<{
  alerts: Pick<Alerts, 'raise' | 'clear'>;
  agencies: Agencies;
  rulebook: Rulebook;
  vehicles: Vehicles;
  events: EventRows;
  standings: Pick<Standings, 'caseOf'>;
  parties: Parties;
  files: Files;
  evidence: EvidenceFiles;
  fees: Fees;
  queue: Queue;
}>;

/** Everything on paper: documents, letters, lists, the case file, and the outbox that sends them. */
export function openPapers(base: Base, neighbours: Neighbours): Noun<Names> & Readonly<{ outbox: Outbox }> {
  const { store, settings, clock } = base;
  const { rulebook, vehicles, standings, files, queue } = neighbours;
  const parts = { ...base, ...neighbours, ...files, giving: createGiving({ ...base, ...neighbours, ...files }) };
  const outbox = createOutbox({
    ...parts,
    now: clock.now,
    account: () => mailAccountOf(settings),
    paused: () => settings.get('schedule.paused'),
    quietHours: () => ({ from: settings.get('mail.quietFrom'), until: settings.get('mail.quietUntil') }),
    attachments: noticeAttachments(store),
    whenSent: whenNoticeSent(store, vehicles, settings),
  });
  const notices = createNotices({ ...parts, outbox, rulesOf: rulebook.noticeRules });
  const urgent = (now: string) => queue.list({ level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200, offset: 0 }, now).rows;
  const cases = { ...parts, caseOf: standings.caseOf, law: rulebook.law, rulesOf: rulebook.rulesOf, dataWarnings: doubtsOf };
  return {
    outbox,
    operations: {
      ...outbox.operations,
      ...notices.operations,
      ...mailPieceOperations(parts),
      ...mailSheetOperations(parts),
      ...paperOperations(parts),
      ...sheetOperations({ ...parts, urgent }),
      ...caseFileOperations(cases),
    },
    start: outbox.start,
    stop: outbox.stop,
  };
}
