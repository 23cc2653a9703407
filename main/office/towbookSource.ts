import { z } from 'zod';

/** No cell of TowBook's is longer than this; what is, is cut before anything looks at it. */
export const cellCap = 20_000;

/** Where to find the browser that reads TowBook: an installed Edge, Chrome or Chromium; a sentence on what is missing when there is none. */
export type BrowserFinder = () => { readonly executablePath: string; readonly args: readonly string[] } | { readonly missing: string };

const cell = z.string().transform((text) => text.slice(0, cellCap));
const short = z.string().trim().max(200);

/** One row of the Call Analysis list. A column the page does not have is undefined. */
export const listedCall = z.object({
  /** TowBook's own number of the call, in its links; never the call number. */
  internalId: z.string().regex(/^\d{1,20}$/),
  callNumber: short.min(1),
  reason: cell.optional(),
  /** The moment of the call in Unix seconds, as the list sorts by it; the list shows it without the year. */
  receivedSeconds: short.optional(),
  /** The moment it was completed, in the same way; `0` while it is not. */
  completedSeconds: short.optional(),
  account: cell.optional(),
  purchaseOrder: cell.optional(),
  driver: cell.optional(),
  balance: cell.optional(),
});
export type ListedCall = Readonly<z.infer<typeof listedCall>>;

/** What the call editor of one call shows. A field the editor does not have is undefined. */
export const openedCall = z.object({
  towFrom: cell.optional(),
  impoundDate: cell.optional(),
  impoundTime: cell.optional(),
  /** What an editor without an impound has instead: when the service was asked for. */
  serviceDate: cell.optional(),
  serviceTime: cell.optional(),
  purchaseOrder: cell.optional(),
  vin: cell.optional(),
  year: cell.optional(),
  make: cell.optional(),
  model: cell.optional(),
  color: cell.optional(),
  plate: cell.optional(),
  plateState: cell.optional(),
});
export type OpenedCall = Readonly<z.infer<typeof openedCall>>;

export type TowbookCredentials = Readonly<{ username: string; password: string }>;

export type TowbookOptions = Readonly<{
  browser: BrowserFinder;
  /** Such as `https://app.towbook.com`. Nothing is sent anywhere else. */
  baseUrl: string;
  credentials: TowbookCredentials;
  /** How long a page or a dialog may take. */
  timeoutMs: number;
  /** Where a page that was not understood is kept, with a screenshot; nothing is kept where it is null. */
  evidenceFolder: string | null;
  /** Ends it at once: the browser is closed, and whatever waits is refused. */
  signal: AbortSignal;
}>;

export type ListQuery = Readonly<{ from: string; to: string; account: string }>;

/**
 * TowBook, read as one of the account's users. Failures are Problems: BROWSER_MISSING, TOWBOOK_WRONG_PASSWORD, TOWBOOK_BLOCKED,
 * TOWBOOK_UNREACHABLE, TOWBOOK_SESSION_LOST, TOWBOOK_CHANGED; and for one call alone TOWBOOK_CALL_GONE.
 */
export type TowbookSource = Readonly<{
  /** Throws TOWBOOK_WRONG_PASSWORD when it is refused; it is tried once and not again. */
  login: () => Promise<void>;
  /** The calls of a range of days and an account (empty: every account), as the list shows them. Empty where there are none. */
  listCalls: (query: ListQuery) => Promise<readonly ListedCall[]>;
  /** Opens one call of the last list and closes it unchanged. Several may be asked for at once: each is read in a page of its own. */
  readCall: (call: ListedCall) => Promise<OpenedCall>;
  /** The bytes of the Impounds page's export of the current inventory. */
  downloadImpounds: () => Promise<Uint8Array>;
  /** Logs out nobody, ends the browser and removes what it kept. Never throws. */
  close: () => Promise<void>;
}>;
export type OpenTowbook = (options: TowbookOptions) => Promise<TowbookSource>;
