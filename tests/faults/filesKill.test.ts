import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFolder, hashesIn, pathIn } from '../../db/files';
import { openStore } from '../../db/open';
import { placeDatabase } from '../migrated';
import { temporaryFolder } from '../temporary';
import { dice, programPath, run } from './program';

const now = '2026-11-20T15:00:00.000Z';
const folder = temporaryFolder('files-kill');
const child = programPath('filesChild');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The hashes of a folder's files, after each was read against its name. */
function soundFilesIn(databaseFile: string): readonly string[] {
  const files = filesFolder(databaseFile);
  const hashes = [...hashesIn(files)];
  for (const hash of hashes) expect(sha256(readFileSync(pathIn(files, hash)))).toBe(hash);
  return hashes;
}

describe('a program that is killed while it writes files', () => {
  it('leaves every file that it kept, and none under its final name that is not whole', async () => {
    const databaseFile = join(folder, 'writing', 'office.db');
    const roll = dice(11);
    const kept: string[] = [];
    for (let kills = 0; kills < 5; kills += 1) {
      let left = roll(2, 12);
      const { lines, signal } = await run(child, [databaseFile, 'write'], (line, kill) => {
        if (line === 'begins') left -= 1;
        if (left === 0) kill();
      });
      expect(signal).toBe('SIGKILL');
      kept.push(...lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5)));
      expect(soundFilesIn(databaseFile)).toEqual(expect.arrayContaining(kept));
    }
    expect(kept.length).toBeGreaterThan(5);
  });
});

describe('a program that is killed while it moves bytes out of the database', () => {
  it('at any statement loses none of them, and the next start moves the rest', async () => {
    const old = join(folder, 'old', 'office.db');
    placeDatabase(old, now);
    const store = openStore(old);
    store.sqlite
      .prepare(
        "INSERT INTO vehicles (id, sources, created_at, created_by, updated_at, description, tow_type) VALUES (1, '{}', ?, 'Dana', ?, 'Ford', 'crash')",
      )
      .run(now, now);
    const pictures = Array.from({ length: 4 }, (_, index) => Buffer.alloc(100_000, index + 1));
    for (const bytes of pictures) {
      store.sqlite.prepare("INSERT INTO blobs VALUES (?, 'image/png', ?, ?)").run(sha256(bytes), bytes.length, bytes);
      store.sqlite
        .prepare(
          "INSERT INTO evidence (vehicle_id, kind, title, file_name, media_type, sha256, added_at, added_by) VALUES (1, 'photo', '', 'a.png', 'image/png', ?, ?, 'Dana')",
        )
        .run(sha256(bytes), now);
    }
    store.sqlite.close();

    const everything = (file: string): readonly string[] => {
      const { sqlite } = openStore(file, { readonly: true });
      const inside = sqlite.prepare('SELECT sha256, bytes FROM blobs WHERE bytes IS NOT NULL').all() as { sha256: string; bytes: Buffer }[];
      sqlite.close();
      for (const row of inside) expect(sha256(row.bytes)).toBe(row.sha256);
      return [...new Set([...inside.map((row) => row.sha256), ...soundFilesIn(file)])].toSorted();
    };
    const all = pictures.map(sha256).toSorted();
    const roll = dice(7);
    let kills = 0;
    for (let statement = 1; ; statement += roll(2, 4)) {
      const file = join(folder, `moved-${statement}`, 'office.db');
      mkdirSync(join(folder, `moved-${statement}`));
      copyFileSync(old, file);
      const { signal } = await run(child, [file, 'move', String(statement)]);
      expect(everything(file)).toEqual(all);
      if (signal === null) break;
      kills += 1;
      expect((await run(child, [file, 'move', '0'])).lines).toEqual(['done']);
      expect([...soundFilesIn(file)].toSorted()).toEqual(all);
      expect(readdirSync(join(folder, `moved-${statement}`, 'files', 'new')).length).toBeLessThanOrEqual(1);
    }
    expect(kills).toBeGreaterThanOrEqual(5);
  });
});
