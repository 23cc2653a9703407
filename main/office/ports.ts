import type { CallResult, Role } from '../../preload/contract/common';
import type { Push, PushName } from '../../preload/contract';
import type { BrowserFinder, OpenTowbook } from './towbookSource';

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

/** Wakes the office at a moment; the answer cancels. Real time in the product, a test's own in tests. */
export type Timers = Readonly<{ after: (milliseconds: number, run: () => void) => () => void }>;

/** Which yard this PC shows. `choose` reopens the office in the other folder and reloads the windows. */
export type Modes = Readonly<{
  current: () => 'practice' | 'office' | null;
  choose: (mode: 'practice' | 'office') => void;
  /** True where the yard stays the one it is: the command line works on the file it was given. */
  fixed?: boolean;
}>;

/** Who calls. */
export type Session = Readonly<{
  name: string;
  role: Role;
  /** The person's row, when it is one of the office's staff at this PC. */
  staffId?: number;
  /** True for the command line, which may name files of this PC in its input; a window may not. */
  mayNameFiles?: boolean;
  /** True where the caller said that a file which is there already may be written over. */
  mayReplaceFiles?: boolean;
}>;

/** The office as its hosts see it. */
export type Office = Readonly<{
  /** Never throws and never answers undefined. */
  call: (name: string, input: unknown, session: Session) => Promise<CallResult<unknown>>;
  /** The person at this PC; role `nobody` while it is locked. */
  session: () => Session;
  /** Starts the schedule. */
  start: () => void;
  /** Ends running work and closes the database, within 5 s. */
  stop: () => Promise<void>;
}>;

/** The parameters of scrypt: memory (128 × N × r bytes) and passes. */
export type PasswordCost = Readonly<{ N: number; r: number; p: number }>;

export type Ports = Readonly<{
  clock: Clock;
  timers: Timers;
  /** The SQLite file; it is made when absent. */
  databaseFile: string;
  /** How long a change waits for another program that holds the file; the product's 5 seconds unless given. */
  waitsForOthersMs?: number;
  /** What a new password costs to try; the product's unless given. */
  passwordCost?: PasswordCost | undefined;
  /** The office's folder for what is not in the database: backups, evidence, import runs. */
  folder: string;
  modes: Modes;
  printer: Printer;
  secrets: Secrets;
  browser: BrowserFinder;
  towbook: OpenTowbook;
  notify: Notifier;
  log: Log;
}>;
