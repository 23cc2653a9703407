import type { TowbookCall } from '../yard/call';
import type { Local } from '../yard/time';
import type { Sessions } from './sessions';
import type { Switches } from './switches';

/** How often something was asked of the server. */
export type Counters = {
  logins: number;
  failedLogins: number;
  /** Login forms sent without the token that was given out with them. */
  refusedForms: number;
  /** Reports run with Update. */
  reports: number;
  editorsOpened: number;
  /** Changes sent to TowBook. A program that only reads leaves this at 0. */
  saves: number;
  exports: number;
};

export function noCounts(): Counters {
  return { logins: 0, failedLogins: 0, refusedForms: 0, reports: 0, editorsOpened: 0, saves: 0, exports: 0 };
}

/** What the pages know of the whole server. */
export type Site = {
  readonly sessions: Sessions;
  readonly switches: Switches;
  readonly counters: Counters;
  readonly credentials: Readonly<{ username: string; password: string }>;
  calls: readonly TowbookCall[];
  now: () => Local;
};

/** The calls as listed now. */
export function listedCalls(site: Site): readonly TowbookCall[] {
  return site.switches.hostile ? site.calls : site.calls.filter((call) => !call.hostile);
}
