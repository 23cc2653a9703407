import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Store } from '../../db/open';
import { blobs } from '../../db/schema';
import { Problem } from '../../preload/contract/problem';

/** Keeps bytes under their own hash, once; answers the hash. */
export function keepBytes({ orm }: Store, mediaType: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  orm
    .insert(blobs)
    .values({ sha256, mediaType, size: bytes.byteLength, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
    .run();
  return sha256;
}

/** Reads bytes back and checks them. Throws BYTES_DAMAGED when they are not what was stored. */
export function readBytes({ orm }: Store, sha256: string): Buffer {
  const row = orm.select().from(blobs).where(eq(blobs.sha256, sha256)).get();
  if (!row || createHash('sha256').update(row.bytes).digest('hex') !== sha256)
    throw new Problem(
      'BYTES_DAMAGED',
      'The stored document is not what it was when it was made. Nothing was sent or printed. Check the database in Health and restore the newest backup.',
    );
  return row.bytes;
}
