import { value } from './query';
import type { Sqlite } from './open';

/**
 * Answers what brings the search index up to date with the vehicles that were written since. FTS5 writes out all it holds at each
 * statement with triggers and each savepoint, so triggers note the vehicles alone, and the index is written once for all of them: at the
 * end of the transaction that wrote them, and before a search, should another program have written.
 */
export function createSearchIndex(sqlite: Sqlite): () => void {
  const isBehind = value<number>(sqlite, 'SELECT EXISTS (SELECT 1 FROM search_pending)');
  const noted = '(SELECT vehicle_id FROM search_pending)';
  const steps = [
    `DELETE FROM vehicle_search WHERE rowid IN ${noted}`,
    `INSERT INTO vehicle_search (rowid, body) SELECT id, body FROM vehicle_search_text WHERE id IN ${noted}`,
    'DELETE FROM search_pending',
  ].map((sql) => sqlite.prepare(sql));
  const write = sqlite.transaction(() => {
    for (const step of steps) step.run();
  });
  return () => {
    if (isBehind() === 0) return;
    if (sqlite.inTransaction) for (const step of steps) step.run();
    else write.immediate();
  };
}
