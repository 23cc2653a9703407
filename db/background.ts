import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
// The text itself, so that it runs wherever the bundle, the command line or a test lies.
import program from './backgroundThread.cjs?raw';
import { damaged } from './open';

type Task = 'check' | 'checkpoint';
type Answer = Readonly<{ id: number; found?: unknown; failure?: unknown }>;

export type Background = Readonly<{
  /** Runs one task on a database file, in the thread; answers what SQLite said of it. */
  run: (task: Task, file: string) => Promise<unknown>;
  /** Ends the thread; what it was doing fails. */
  stop: () => Promise<void>;
}>;

/** A thread with connections of its own, for what would keep the main process busy too long. */
export function startBackground(): Background {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(program, { eval: true, workerData: { driver } });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  const end = (failure: unknown) => {
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('message', ({ id, found, failure }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (failure === undefined) asked?.resolve(found);
    else asked?.reject(failure);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread beside the office has ended')));
  worker.unref();
  return {
    run(task, file) {
      const asked = Promise.withResolvers<unknown>();
      const id = (last += 1);
      waiting.set(id, asked);
      worker.ref();
      worker.postMessage({ id, task, file });
      return asked.promise;
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** Reads a whole database file for damage, beside the office's other work. Throws DATABASE_DAMAGED. */
export async function checkInBackground(file: string): Promise<void> {
  const background = startBackground();
  try {
    const found = await background.run('check', file);
    if (found !== 'ok') throw damaged(file, found);
  } finally {
    await background.stop();
  }
}
