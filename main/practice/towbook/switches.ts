/** Ways in which TowBook's pages may have changed since a reader of them was written. */
export const pageChanges = ['none', 'noTable', 'renamedColumn', 'noVinField', 'noUpdateButton', 'noLoginFields'] as const;
type PageChange = (typeof pageChanges)[number];

export const outages = ['no', 'reset', 'unavailable'] as const;
type Outage = (typeof outages)[number];

export const loginVariants = ['app', 'marketing'] as const;
type LoginVariant = (typeof loginVariants)[number];

/** How the practice TowBook misbehaves; each may be changed while it runs. */
export type Switches = {
  /** Ends the session once that many call editors were opened in it; each later session goes on undisturbed. Null: never. */
  expireSessionAfter: number | null;
  /** Lets `expireSessionAfter` end every session, not only the first. */
  expireEverySession: boolean;
  /** Answers every page with a bot challenge and status 403. */
  botChallenge403: boolean;
  /** Locks the account after that many wrong passwords. Null: never. */
  lockAfterFailures: number | null;
  /** Draws the report's rows that many milliseconds after they arrived. */
  lateRowsMs: number;
  /** Leaves `#tabLoader` on the screen for good: the report's rows never arrive. */
  stuckLoader: boolean;
  /** Opens the welcome dialog over every page until "Not right now" is pressed. */
  welcomeDialog: boolean;
  /** Says that every range is empty. */
  emptyAlert: boolean;
  /** Calls that are listed and are gone once any call editor was opened. */
  rowVanishes: readonly string[];
  changedPage: PageChange;
  /** Keeps the call editor open when Cancel is pressed. */
  dialogStaysOpen: boolean;
  /** Asks before Cancel closes the call editor. */
  nativeConfirmOnCancel: boolean;
  /** Delays every answer by that many milliseconds. */
  slowMs: number;
  /** `reset` breaks every connection, `unavailable` answers 503. */
  down: Outage;
  /** Lists the calls whose text tries to do harm. */
  hostile: boolean;
  /** Where a person without a session is sent. */
  loginVariant: LoginVariant;
};

export function usualSwitches(): Switches {
  return {
    expireSessionAfter: null,
    expireEverySession: false,
    botChallenge403: false,
    lockAfterFailures: null,
    lateRowsMs: 0,
    stuckLoader: false,
    welcomeDialog: false,
    emptyAlert: false,
    rowVanishes: [],
    changedPage: 'none',
    dialogStaysOpen: false,
    nativeConfirmOnCancel: true,
    slowMs: 0,
    down: 'no',
    hostile: true,
    loginVariant: 'app',
  };
}
