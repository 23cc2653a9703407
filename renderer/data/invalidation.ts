import type { QueryClient } from '@tanstack/react-query';
import { bridge } from '../bridge';

/** Operations that no data push touches: they are asked for, not shown. */
const unaffected = new Set([
  'law.assess',
  'notices.pdf',
  'notices.preview',
  'papers.addresses',
  'papers.alignment',
  'papers.callScript',
  'papers.faxCover',
  'papers.labels',
  'towbook.check',
  'towbook.progress',
]);

/** Pushes that come together are answered by one reading. */
const gatherMilliseconds = 80;

/** Between two readings passes at least this many times what the last one took: a long import or a new rule pack leaves the office room to work. */
const restFactor = 2;

/** Forgets the pushes that a window has not answered yet. */
const forgetPushes = new WeakMap<QueryClient, () => void>();

/** Reads everything on screen again, once: what was pushed until now is answered by it. Resolves when it has been read. */
export function readAgain(client: QueryClient): Promise<void> {
  forgetPushes.get(client)?.();
  return client.invalidateQueries();
}

/** Reads from the office again after its data changed. Answers what stops it. */
export function refetchOnChange(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isStale = false;

  const schedule = (milliseconds: number) => {
    timer ??= setTimeout(() => void read(), milliseconds);
  };
  const read = async () => {
    timer = undefined;
    isReading = true;
    isStale = false;
    const startedAt = performance.now();
    await client.invalidateQueries({ predicate: (query) => !unaffected.has(String(query.queryKey[0])) });
    isReading = false;
    if (isStale) schedule(Math.max(gatherMilliseconds, restFactor * (performance.now() - startedAt)));
  };
  forgetPushes.set(client, () => {
    clearTimeout(timer);
    timer = undefined;
    isStale = false;
  });
  const stop = bridge().on('data.changed', () => {
    isStale = true;
    if (!isReading) schedule(gatherMilliseconds);
  });
  return () => {
    stop();
    forgetPushes.delete(client);
    clearTimeout(timer);
  };
}
