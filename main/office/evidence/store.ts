import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { blobs, evidence } from '../../../db/schema';
import type { Evidence, EvidenceKind } from '../../../preload/contract/evidence';
import { Problem } from '../../../preload/contract/problem';
import { oneLine } from '../values/oneLine';
import { filesFolder, keepFile } from '../../../db/files';
import { findBytes, noteFile, readBytes, type FoundBytes } from '../blobs';
import type { Change } from '../changes';
import { withOffset } from '../zone';
import { checkedFile } from '../files/checkedFile';
import type { StoredFile } from '../files/uploads';

export type NewEvidence = Readonly<{ vehicleId: number; kind: EvidenceKind; title: string; file: StoredFile }>;
export type EvidenceFiles = ReturnType<typeof createEvidence>;

/** Files that prove something, in the folder of files under the hash of their bytes. */
export function createEvidence(store: Store) {
  const { orm } = store;
  const read = () => orm.select({ row: evidence, size: blobs.size }).from(evidence).innerJoin(blobs, eq(blobs.sha256, evidence.sha256));
  const shown = ({ row, size }: ReturnType<ReturnType<typeof read>['all']>[number]): Evidence => ({
    id: row.id,
    vehicleId: row.vehicleId,
    kind: row.kind as EvidenceKind,
    title: row.title,
    fileName: row.fileName,
    mediaType: row.mediaType as Evidence['mediaType'],
    size,
    sha256: row.sha256,
    addedAt: withOffset(row.addedAt),
    addedBy: row.addedBy,
  });
  const need = (id: number): Evidence => {
    const found = read().where(eq(evidence.id, id)).get();
    if (!found) throw new Problem('NOT_FOUND', `There is no file ${id}. Nothing was changed.`);
    return shown(found);
  };

  return {
    need,
    bytes: (sha256: string): Buffer => readBytes(store, sha256),
    list: (vehicleId: number): Evidence[] =>
      read()
        .where(and(eq(evidence.vehicleId, vehicleId), isNull(evidence.removedAt)))
        .orderBy(asc(evidence.id))
        .all()
        .map(shown),
    /** Puts bytes into the folder of files. Throws FILE_TOO_LARGE, FILE_NOT_KNOWN or FILE_NOT_KEPT; then nothing is kept. */
    keep(fileName: string, bytes: Uint8Array, now: string): StoredFile {
      const checked = checkedFile(fileName, bytes, bytes.byteLength);
      return { ...checked, ...keepFile(filesFolder(store.file), bytes, now) };
    },
    /** Where its bytes are. Throws BYTES_DAMAGED. */
    find: (sha256: string): Promise<FoundBytes> => findBytes(store, sha256),
    /** The same bytes for the same vehicle and kind are noted once. */
    add(change: Change, { vehicleId, kind, title, file }: NewEvidence): Evidence {
      const { mediaType, fileName } = file;
      const sha256 = noteFile(store, mediaType, file);
      const same = and(eq(evidence.vehicleId, vehicleId), eq(evidence.sha256, sha256), eq(evidence.kind, kind), isNull(evidence.removedAt));
      const before = read().where(same).get();
      if (before) return shown(before);
      const { id } = orm
        .insert(evidence)
        .values({
          vehicleId,
          kind,
          title: oneLine(title, 200),
          fileName,
          mediaType,
          sha256,
          addedAt: change.now,
          addedBy: change.by,
        })
        .returning()
        .get();
      change.touched('evidence');
      change.audit(`added ${kind} ${fileName.slice(0, 100)}`, vehicleId);
      return need(id);
    },
    remove(change: Change, id: number, reason: string): void {
      const { vehicleId, fileName } = need(id);
      orm.update(evidence).set({ removedAt: change.now }).where(eq(evidence.id, id)).run();
      change.touched('evidence');
      change.audit(`took out ${fileName}: ${reason}`, vehicleId);
    },
  };
}
