import type { Store } from '../../db/open';
import type { OperationName } from '../../preload/contract';
import type { Handlers } from './call';
import type { Changes } from './changes';
import type { Ports } from './ports';
import type { Settings } from './settings/store';

/** What every noun of the office is opened with: the host's ports, the database, the one way to change it, and the settings. */
export type Base = Ports & Readonly<{ store: Store; changes: Changes; settings: Settings }>;

/**
 * One noun of the office: its operations, what it begins when the office starts, and what it ends when the office stops. `open<Noun>(base,
 * neighbours)` makes one, once a database, and answers with it what its neighbours need.
 */
export type Noun<Names extends OperationName = never> = Readonly<{
  operations: Handlers<Names>;
  start?: () => void;
  stop?: () => Promise<unknown>;
}>;
