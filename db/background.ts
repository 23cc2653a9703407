import { createRequire } from 'node:module';
// The text itself, so that it runs wherever the bundle, the command line or a test lies.
import program from './backgroundThread.cjs?raw';
import { damaged, openStore, quickCheck } from './open';
import { startThread } from './thread';

type Task = 'check' | 'checkpoint' | 'named';

export type Background = Readonly<{
  /** Runs one task on a database file, in the thread; answers what SQLite said of it. */
  run: (task: Task, file: string, given?: unknown) => Promise<unknown>;
  /** Ends the thread; what it was doing fails. */
  stop: () => Promise<void>;
}>;

/** Below this, another driver stands in for better-sqlite3 (see driver.ts), and only in the main thread. */
export const isBackgroundPossible = Number(process.versions.napi) >= 10;

/** A thread with connections of its own, for what would keep the main process busy too long. */
export function startBackground(): Background {
  if (!isBackgroundPossible) throw new Error('this engine is older than the database driver needs in a thread');
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const thread = startThread(program, { driver });
  return { run: (task, file, given) => thread.ask({ task, file, given }), stop: thread.stop };
}

/** Reads a whole database file for damage, beside the office's other work where a thread can start. Throws DATABASE_DAMAGED. */
export async function checkInBackground(file: string): Promise<void> {
  if (!isBackgroundPossible) return check(file);
  const found = await inThread('check', file).catch((failure: unknown) => ({ failure }));
  // Without a thread the check is slower for the window, but no backup goes unchecked.
  if (typeof found === 'object') return check(file);
  if (found !== 'ok') throw damaged(file, found);
}

/** Which of these hashes a database names. Throws what SQLite says of a file that cannot be read. */
export const namedInBackground = async (file: string, hashes: readonly string[]): Promise<readonly string[]> =>
  (await inThread('named', file, hashes)) as string[];

async function inThread(task: Task, file: string, given?: unknown): Promise<unknown> {
  const background = startBackground();
  try {
    return await background.run(task, file, given);
  } finally {
    await background.stop();
  }
}

function check(file: string): void {
  const { sqlite } = openStore(file, { readonly: true });
  try {
    quickCheck(sqlite, file);
  } finally {
    sqlite.close();
  }
}
