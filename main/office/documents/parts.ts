import type { Store } from '../../../db/open';
import type { NoticeKind } from '../../../preload/contract/notices';
import type { Agencies } from '../agencies/store';
import type { EvidenceFiles } from '../evidence/store';
import type { Fees } from '../fees/store';
import type { Outbox } from '../outbox/outbox';
import type { Parties } from '../parties/store';
import type { Printer } from '../ports';
import type { Settings } from '../settings/store';
import type { EventRows } from '../vehicles/events';
import type { Vehicles } from '../vehicles/vehicles';
import type { Giving } from './give';

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
