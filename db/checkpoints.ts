import { tuple } from './query';
import { setImmediate } from 'node:timers/promises';
import { isBackgroundPossible, startBackground, type Background } from './background';
import type { Store } from './open';

/** Of 4 KiB each: a log of 16 MB is carried over; one of 64 MB keeps long work waiting, so that it can begin anew. */
const pagesToCarry = 4000;
const mostPages = 16_000;
/** Where the thread does not get there, SQLite does it itself in a commit. */
const pagesForSqlite = 32_000;

export type Checkpoints = ReturnType<typeof createCheckpoints>;

/**
 * Carries the log of committed pages into the database file from a thread beside the office: its syncing of the disk would hold a
 * clerk's change up for as long as half a second. `onFailure` hears why it could not; SQLite then does it itself.
 */
export function createCheckpoints({ sqlite, file }: Store, onFailure: (failure: unknown) => void) {
  const log = tuple<[number, number, number]>(sqlite, 'PRAGMA wal_checkpoint(NOOP)');
  let background: Background | null = null;
  let running: Promise<void> | null = null;
  if (isBackgroundPossible) sqlite.pragma(`wal_autocheckpoint = ${pagesForSqlite}`);

  const carry = async (): Promise<void> => {
    try {
      background ??= startBackground();
      await background.run('checkpoint', file);
    } catch (failure) {
      background = null;
      onFailure(failure);
    } finally {
      running = null;
    }
  };
  /** Answers how long the log is; it begins anew at the first commit after it was carried over whole. */
  const look = (): number => {
    // Only with the driver's own SQLite does NOOP mean that nothing is done.
    if (!isBackgroundPossible) return 0;
    const [, pages, carried] = log();
    if (pages - carried > pagesToCarry) running ??= carry();
    return pages;
  };

  return {
    /** Call after a commit: begins to carry over when there is enough. */
    look: (): void => void look(),
    /** Between two commits of long work: lets other work run, and the log be carried over when it is long. */
    async breathe(): Promise<void> {
      if (look() > mostPages) await running;
      await setImmediate();
    },
    async stop(): Promise<void> {
      await running;
      await background?.stop();
    },
  };
}
