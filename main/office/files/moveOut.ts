import { column, rows } from '../../../db/query';
import { createHash } from 'node:crypto';
import { beginFile, filesFolder } from '../../../db/files';
import type { Store } from '../../../db/open';
import type { Changes } from '../changes';

type Parts = Readonly<{ store: Store; changes: Pick<Changes, 'writeSlice' | 'write' | 'breathe'>; now: () => string }>;

const rowsALook = 500;
const piece = 1024 * 1024;

/**
 * Moves photographs and papers that an earlier version kept in the database into the folder of files, one after another between other
 * work. A file is on the disk before its bytes leave the database, so that nothing is lost whenever the program ends. Answers how many
 * bytes were moved.
 */
export async function moveOut({ store, changes, now }: Parts, signal: AbortSignal): Promise<number> {
  const { sqlite } = store;
  const read = column<Buffer>(sqlite, 'SELECT bytes FROM blobs WHERE sha256 = ? AND bytes IS NOT NULL');
  const clear = sqlite.prepare('UPDATE blobs SET bytes = NULL WHERE sha256 = ?');
  let files = 0;
  let moved = 0;
  for (const sha256 of stillInside(store)) {
    if (signal.aborted) break;
    const bytes = read.get(sha256);
    if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256) {
      const file = await beginFile(filesFolder(store.file), now());
      for (let at = 0; at < bytes.length; at += piece) await file.append(bytes.subarray(at, at + piece));
      await file.keep();
      changes.writeSlice('office', 'files.moveOut', () => clear.run(sha256));
      files += 1;
      moved += bytes.length;
    }
    await changes.breathe();
  }
  if (files > 0)
    changes.write('office', 'files.moveOut', (change) =>
      change.audit(
        `moved ${files} photographs and papers, ${Math.ceil(moved / 1_000_000)} MB, out of the database into the folder of files`,
      ),
    );
  return moved;
}

function* stillInside({ sqlite }: Store): Generator<string> {
  for (const [table, column] of [
    ['evidence', 'sha256'],
    ['mail_sheets', 'stamped_sha256'],
  ] as const) {
    const page = rows<{ id: number; sha256: string; inside: number }>(
      sqlite,
      `SELECT own.id, own.${column} AS sha256, blobs.bytes IS NOT NULL AS inside FROM ${table} own LEFT JOIN blobs ON blobs.sha256 = own.${column}
       WHERE own.id > ? ORDER BY own.id LIMIT ${rowsALook}`,
    );
    for (let last = 0; ;) {
      const found = page.all(last);
      yield* found.filter(({ inside }) => inside === 1).map(({ sha256 }) => sha256);
      const next = found.at(-1)?.id;
      if (next === undefined) break;
      last = next;
    }
  }
}
