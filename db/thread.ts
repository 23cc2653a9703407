import { Worker } from 'node:worker_threads';

type Answer = Readonly<{ id: number; found?: unknown; failure?: unknown }>;

/** A thread that answers one question after the other. It keeps the process alive only while it is asked. */
export type Thread = Readonly<{
  /** `given` and the answer are copied between the threads. Throws what the thread threw, or that it has ended. */
  ask: (given: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Ends the thread; what it was doing fails. */
  stop: () => Promise<void>;
}>;

/**
 * Starts a CommonJS program, given as its text, in a thread. It gets messages `{ id, ...given }`, and answers each with `{ id, found }` or
 * `{ id, failure }`.
 */
export function startThread(program: string, workerData: Readonly<Record<string, unknown>>): Thread {
  const worker = new Worker(program, { eval: true, workerData });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let ended: Error | null = null;
  const end = (failure: Error) => {
    ended ??= failure;
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
    ask(given) {
      if (ended !== null) return Promise.reject(ended);
      const asked = Promise.withResolvers<unknown>();
      const id = (last += 1);
      waiting.set(id, asked);
      worker.ref();
      worker.postMessage({ id, ...given });
      return asked.promise;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
