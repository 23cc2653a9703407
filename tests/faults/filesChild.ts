import { dirname } from 'node:path';
import { createChanges } from '../../main/office/changes';
import { moveOut } from '../../main/office/files/moveOut';
import { beginFile, filesFolder, keepFile } from '../../db/files';
import { openStore } from '../../db/open';
import { dieAt, say } from './dieAt';

/**
 * `write`: writes file after file until it is killed, at once and in pieces, and prints the hash of each that is kept. `move`: moves the
 * bytes of a database into its folder of files, and dies at the given statement of doing so.
 */
const [databaseFile = '', way = '', statement = ''] = process.argv.slice(2);
const now = '2026-11-20T15:00:00.000Z';

async function write(): Promise<void> {
  const folder = filesFolder(databaseFile);
  for (let number = 0; ; number += 1) {
    const bytes = Buffer.alloc(300_000, `${process.pid} ${number} ${dirname(databaseFile)}`);
    say('begins');
    if (number % 2 === 0) say(`kept ${keepFile(folder, bytes, now).sha256}`);
    else {
      const file = await beginFile(folder, now);
      for (let at = 0; at < bytes.length; at += 50_000) await file.append(bytes.subarray(at, at + 50_000));
      say(`kept ${(await file.keep()).sha256}`);
    }
  }
}

async function move(): Promise<void> {
  const store = openStore(databaseFile);
  const clock = { now: () => now };
  const changes = createChanges({ store, clock, notify: () => {} });
  dieAt(Number(statement));
  await moveOut({ store, changes, now: clock.now }, new AbortController().signal);
  store.sqlite.close();
  say('done');
}

await (way === 'write' ? write() : move());
