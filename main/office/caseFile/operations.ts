import type { Store } from '../../../db/open';
import { piecesOf } from '../blobs';
import type { Handlers } from '../call';
import { handOut } from '../documents/give';
import type { Downloads } from '../files/downloads';
import { writeNamedPieces } from '../namedFile';
import { createCaseArchives } from './archive';
import { roleOf } from '../documents/audience';
import type { Parties } from '../parties/store';
import type { Change } from '../changes';
import { createCaseFiles, type CaseParts } from './make';

const kept = 'The record is kept in the database.';

/** The case of one vehicle on paper and as an archive. */
export function caseFileOperations(
  parts: CaseParts & Readonly<{ store: Store; parties: Pick<Parties, 'seen'>; downloads: Pick<Downloads, 'offer'> }>,
): Handlers<'vehicles.caseFile' | 'vehicles.caseZip'> {
  const makeFile = createCaseFiles(parts);
  const makeArchive = createCaseArchives(parts.store, parts.rows);
  const { rows } = parts;
  const { kinds } = parts.documents;
  /** Letters and pieces of mail name the owner or lienholder: who takes them out is written down. */
  const logLook = (change: Change, id: number) => {
    const names = rows
      .notices(id)
      .some(({ notice }) => roleOf(kinds.of(notice.kind).audience) !== null || rows.mailOf(notice.id).length > 0);
    if (names) parts.parties.seen(change, id, 'impound notice');
  };
  return {
    'vehicles.caseFile': {
      long: async ({ id, toFile }, { now, session, write }) => {
        const { fileName, pdf, sha256, pages } = await makeFile(id, now(), session.name);
        const out = handOut(session, { fileName, mediaType: 'application/pdf', bytes: pdf }, toFile, kept);
        write((change) => {
          logLook(change, id);
          change.audit(`made the case file ${fileName}, ${pages} pages, SHA-256 ${sha256}`, id);
        });
        return { ...out, sha256, pages };
      },
    },
    'vehicles.caseZip': {
      long: async ({ id, toFile }, { now, session, write }) => {
        const file = await makeFile(id, now(), session.name);
        const { fileName, archive, files } = await makeArchive(file, now(), session.name);
        const [sha256, found] = [archive.sha256(), { path: archive.path, size: archive.size() }];
        try {
          if (toFile !== undefined) await writeNamedPieces(session, toFile, piecesOf(found), kept);
          write((change) => {
            logLook(change, id);
            change.audit(`made the archive ${fileName}, ${files} files, SHA-256 ${sha256}`, id);
          });
        } catch (failure) {
          await archive.abandon();
          throw failure;
        }
        return { fileName, mediaType: 'application/zip', sha256, files, ...(await parts.downloads.offer(found, session, archive.abandon)) };
      },
    },
  };
}
