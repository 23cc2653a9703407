import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrate } from '../db/migrate';
import { openStore } from '../db/open';

let migrated: Buffer | null = null;

/** An empty database at this program's version, made once a worker. What migrations do is shown in `tests/db`. */
function emptyDatabase(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'itow-empty-'));
  const file = join(folder, 'empty.db');
  const store = openStore(file);
  migrate(store, { now: '2026-01-01T00:00:00.000Z', backup: () => undefined });
  store.sqlite.close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** Puts an empty database there for an office to open, unless there is one; it was begun `now`. */
export function placeDatabase(file: string, now: string): void {
  if (existsSync(file)) return;
  migrated ??= emptyDatabase();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, migrated);
  const store = openStore(file);
  store.sqlite.prepare('UPDATE migrations SET applied_at = ?').run(now);
  store.sqlite.close();
}
