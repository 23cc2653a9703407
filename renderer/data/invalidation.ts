import type { QueryClient } from '@tanstack/react-query';
import { bridge } from '../bridge';

/** Operations that no data push touches: they are asked for, not shown. */
const unaffected = new Set(['law.assess', 'notices.pdf', 'towbook.check', 'towbook.progress']);

/** An import pushes for every row; screens read again at most this often. */
const quietMilliseconds = 200;

/** Reads from the office again after its data changed. Answers what stops it. */
export function refetchOnChange(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    void client.invalidateQueries({ predicate: (query) => !unaffected.has(String(query.queryKey[0])) });
  };
  const stop = bridge().on('data.changed', () => {
    timer ??= setTimeout(flush, quietMilliseconds);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
