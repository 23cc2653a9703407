import type { Store } from '../../../db/open';
import type { Handlers } from '../call';
import { handOut } from '../documents/give';
import { sha256Of } from '../documents/keep';
import { createCaseArchives } from './archive';
import { roleOf } from '../documents/audience';
import type { Parties } from '../parties/store';
import type { Change } from '../changes';
import { createCaseFiles, type CaseParts } from './make';

const kept = 'The record is kept in the database.';

/** The case of one vehicle on paper and as an archive. */
export function caseFileOperations(
  parts: CaseParts & Readonly<{ store: Store; parties: Pick<Parties, 'seen'> }>,
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
        const { fileName, bytes, files } = await makeArchive(file, now(), session.name);
        const sha256 = sha256Of(bytes);
        const out = handOut(session, { fileName, mediaType: 'application/zip', bytes }, toFile, kept);
        write((change) => {
          logLook(change, id);
          change.audit(`made the archive ${fileName}, ${files} files, SHA-256 ${sha256}`, id);
        });
        return { ...out, sha256, files };
      },
    },
  };
}
