import type { Store } from '../../../db/open';
import type { Agencies } from '../agencies/store';
import type { Alerts } from '../alerts/store';
import type { BrowserFinder, Clock, Log, Notifier } from '../ports';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import type { Change, Changes } from '../changes';
import type { OpenTowbook, TowbookCredentials } from './source';

/** What the import of TowBook is made of. */
export type TowbookParts = Readonly<{
  store: Store;
  changes: Changes;
  vehicles: Vehicles;
  agencies: Pick<Agencies, 'match'>;
  settings: Pick<Settings, 'get'>;
  alerts: Pick<Alerts, 'raise' | 'clear'>;
  /** The stored log-in; null when there is none. */
  credentials: () => TowbookCredentials | null;
  open: OpenTowbook;
  browser: BrowserFinder;
  clock: Clock;
  notify: Notifier;
  log: Log;
  /** The office's folder; what an import keeps beside the database goes below it. */
  folder: string;
  /** Looks whether a run that has ended was a first import. Within the transaction that ends it. */
  whenEnded: (change: Change, runId: number) => void;
  /** Runs after an import that changed something. */
  afterImport: (by: string) => void | Promise<void>;
}>;
