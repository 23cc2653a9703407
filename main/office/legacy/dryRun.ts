import { mkdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type Store } from '../../../db/open';

const prefix = 'dry-run-';
const pagesAStep = 500;

/** Runs `run` on a throw-away copy of the office's database, made in steps between which the office goes on working. */
export async function onCopy<Result>(store: Store, folder: string, run: (copy: Store) => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  // What a crash left.
  for (const left of await readdir(folder)) if (left.startsWith(prefix)) await rm(join(folder, left), { recursive: true, force: true });
  const place = await mkdtemp(join(folder, prefix));
  try {
    const file = join(place, 'copy.db');
    await store.sqlite.backup(file, { progress: () => pagesAStep });
    const copy = openStore(file);
    try {
      // Nobody needs it after a loss of power.
      copy.sqlite.pragma('synchronous = OFF');
      return await run(copy);
    } finally {
      copy.sqlite.close();
    }
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 3 });
  }
}
