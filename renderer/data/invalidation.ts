import type { QueryClient } from '@tanstack/react-query';
import { bridge } from '../bridge';
import { readersOf } from './readers';

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

/** The tables that were pushed and not read again yet, of a window; taking them forgets them. */
const takePushed = new WeakMap<QueryClient, () => readonly string[] | null>();

const readsOf = (client: QueryClient, tables: readonly string[]): Promise<void> => {
  const affected = readersOf(tables);
  return client.invalidateQueries({
    predicate: ({ queryKey: [name] }) => !unaffected.has(String(name)) && (affected === null || affected.has(String(name))),
  });
};

/** Reads on screen what a change made here may have changed, once: what was pushed until now is answered by it, and without a push it is everything. Resolves when it has been read. */
export function readAgain(client: QueryClient): Promise<void> {
  const pushed = takePushed.get(client)?.() ?? null;
  return pushed === null || readersOf(pushed) === null ? client.invalidateQueries() : readsOf(client, pushed);
}

/** Reads from the office again after its data changed, what is made from the tables that did. Answers what stops it. */
export function refetchOnChange(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let pushed: Set<string> | null = null;

  const schedule = (milliseconds: number) => {
    timer ??= setTimeout(() => void read(), milliseconds);
  };
  const take = (): readonly string[] | null => {
    const tables = pushed === null ? null : [...pushed];
    pushed = null;
    return tables;
  };
  const read = async () => {
    timer = undefined;
    const tables = take();
    if (tables === null) return;
    isReading = true;
    const startedAt = performance.now();
    await readsOf(client, tables);
    isReading = false;
    if (pushed !== null) schedule(Math.max(gatherMilliseconds, restFactor * (performance.now() - startedAt)));
  };
  takePushed.set(client, () => {
    clearTimeout(timer);
    timer = undefined;
    return take();
  });
  const stop = bridge().on('data.changed', ({ tables }) => {
    // A push without a table says that anything may have changed.
    pushed = new Set([...(pushed ?? []), ...(tables.length === 0 ? ['*'] : tables)]);
    if (!isReading) schedule(gatherMilliseconds);
  });
  return () => {
    stop();
    takePushed.delete(client);
    clearTimeout(timer);
  };
}
