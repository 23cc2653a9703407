import { beginFile, filesFolder, type NewFile } from '../../../db/files';
import type { Store } from '../../../db/open';
import { Problem } from '../../../preload/contract/problem';
import { csvFile, csvLine } from '../values/csv';
import { findBytes, piecesOf } from '../blobs';
import { caseName, safeName, type CaseFile } from './make';
import type { CaseStore } from './store';
import { writeZip } from './zip';

type Member = Readonly<{
  path: string;
  sha256: string;
  size: number;
  mediaType: string;
  what: string;
  added: string;
  by: string;
  pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}>;

/** What every program that opens a ZIP can read, with room for its own directory. */
const mostBytes = 2_000_000_000;

/**
 * Joins a case file with the documents and evidence themselves, in a file for the time being: who asked abandons it. Throws CASE_TOO_LARGE,
 * BYTES_DAMAGED.
 */
export function createCaseArchives(store: Store, rows: CaseStore) {
  const stored = (sha256: string) =>
    async function* pieces() {
      yield* piecesOf(await findBytes(store, sha256));
    };

  const membersOf = ({ row, fileName, pdf, sha256 }: CaseFile, now: string, by: string): Member[] => [
    { path: fileName, sha256, size: pdf.length, mediaType: 'application/pdf', what: 'Case file', added: now, by, pieces: () => [pdf] },
    ...rows.notices(row.id).map(({ notice, size }) => document('documents', notice, size, stored)),
    ...rows
      .sheets(row.id)
      .map(({ sheet, size }) => document('documents', { ...sheet, fileName: `${sheet.id}_${sheet.fileName}` }, size, stored)),
    ...rows
      .evidence(row.id)
      .filter(({ file }) => file.removedAt === null)
      .map(({ file, size }) => ({
        path: `evidence/${String(file.id).padStart(6, '0')}_${fileNameOf(file.fileName)}`,
        sha256: file.sha256,
        size,
        mediaType: file.mediaType,
        what: `${file.kind}: ${file.title}`,
        added: file.addedAt,
        by: file.addedBy,
        pieces: stored(file.sha256),
      })),
  ];

  return async (file: CaseFile, now: string, by: string): Promise<Readonly<{ fileName: string; archive: NewFile; files: number }>> => {
    const members = membersOf(file, now, by);
    const total = members.reduce((sum, { size }) => sum + size, 0);
    if (total > mostBytes)
      throw new Problem(
        'CASE_TOO_LARGE',
        `The files of this case are ${Math.ceil(total / 1_000_000)} MB together, more than fits in one archive. Nothing was made. Take the case file and the evidence files one by one.`,
      );
    const manifest = Buffer.from(
      csvFile([
        csvLine(['File', 'SHA-256', 'Bytes', 'Type', 'What', 'Made or added', 'By']),
        ...members.map(({ path, sha256, size, mediaType, what, added, by: who }) =>
          csvLine([path, sha256, size, mediaType, what, added, who]),
        ),
      ]),
    );
    const archive = await beginFile(filesFolder(store.file), now);
    try {
      await writeZip([...members, { path: 'manifest.csv', pieces: () => [manifest] }], archive.append);
    } catch (failure) {
      await archive.abandon();
      throw failure;
    }
    return { fileName: `${caseName(file.row)}.zip`, archive, files: members.length + 1 };
  };
}

type Stored = Readonly<{ fileName: string; sha256: string; title: string; createdAt: string; createdBy: string }>;

function document(folder: string, one: Stored, size: number, stored: (sha256: string) => Member['pieces']): Member {
  const { fileName, sha256, title, createdAt, createdBy } = one;
  const path = `${folder}/${fileNameOf(fileName)}`;
  return { path, sha256, size, mediaType: 'application/pdf', what: title, added: createdAt, by: createdBy, pieces: stored(sha256) };
}

const fileNameOf = (name: string): string => safeName(name) || 'file';
