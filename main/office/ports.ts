import type { Push, PushName } from '../../preload/contract';

/** The time, as an argument to everything that needs one. */
export type Clock = Readonly<{
  /** Now, as UTC ISO text with milliseconds. */
  now: () => string;
}>;

/** Makes PDF bytes of a complete HTML document with the Chromium engine. Page size and margins come from the document's own `@page`. */
export type Printer = Readonly<{
  pdf: (html: string) => Promise<Uint8Array>;
  /** Opens the system's print dialog for stored PDF bytes; false when the person cancelled. */
  print?: (pdf: Uint8Array, title: string) => Promise<boolean>;
  close: () => Promise<void>;
}>;

/** A place for secrets sealed by the operating system. `available` false: the office asks each time and keeps nothing. */
export type Secrets = Readonly<{
  available: () => boolean;
  /** Sealed bytes that only this user on this PC can open. */
  seal: (plain: string) => Uint8Array;
  open: (sealed: Uint8Array) => string;
}>;

export type Log = Readonly<{
  info: (message: string, detail?: Readonly<Record<string, unknown>>) => void;
  warn: (message: string, detail?: Readonly<Record<string, unknown>>) => void;
  error: (message: string, detail?: Readonly<Record<string, unknown>>) => void;
}>;

/** Tells the windows (and the tray) something. */
export type Notifier = <Name extends PushName>(name: Name, payload: Push<Name>) => void;

/** Where to find the browser that reads TowBook: an installed Edge, Chrome or Chromium; a sentence on what is missing when there is none. */
export type BrowserFinder = () => { readonly executablePath: string; readonly args: readonly string[] } | { readonly missing: string };

/** Wakes the office at a moment; the answer cancels. Real time in the product, a test's own in tests. */
export type Timers = Readonly<{ after: (milliseconds: number, run: () => void) => () => void }>;

export type Ports = Readonly<{
  clock: Clock;
  timers: Timers;
  /** The office's folder: database, backups, evidence, import runs. */
  folder: string;
  printer: Printer;
  secrets: Secrets;
  browser: BrowserFinder;
  notify: Notifier;
  log: Log;
}>;
