import { createHash } from 'node:crypto';
import journal from './migrations/meta/_journal.json';

export type Migration = Readonly<{ number: number; name: string; sql: string; checksum: string }>;

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** The migrations this program knows, in order. */
export const migrations: readonly Migration[] = journal.entries.map((entry) => {
  const sql = files[`./migrations/${entry.tag}.sql`];
  if (sql === undefined) throw new Error(`migration ${entry.tag} has no file`);
  return { number: entry.idx + 1, name: entry.tag, sql, checksum: createHash('sha256').update(sql).digest('hex') };
});
