import { articleInGroups } from '../../../preload/contract/articleNumber';
import type { MailPiece, MailSheet, ScanState } from '../../../preload/contract/mailPieces';
import { call } from '../../data/call';
import { pieceStateWords } from '../../format/mail-words';
import { addFile, readFile } from '../vehicle/evidence/add-files';
import { trackWords } from './track-words';

/** What a piece must be known by to record something of it. */
export type Tracked = Pick<MailPiece, 'id' | 'version' | 'articleNumber'> & Partial<Pick<MailPiece, 'vehicleId'>>;
type Said = Readonly<{ state: ScanState; at: string; detail: string; despite: string }>;

/**
 * Records what the carrier said of one piece, with its file as evidence of its vehicle, or of several. The stamped sheet is kept with the
 * sheet. Throws what the office refuses; a file that was kept before stays kept and is not doubled by a second try.
 */
export async function recordSaid(
  pieces: readonly Tracked[],
  said: Said,
  file: File | undefined,
  sheet: MailSheet | undefined,
): Promise<void> {
  const [one] = pieces;
  if (sheet === undefined && one?.vehicleId !== undefined && pieces.length === 1) {
    const title = `${pieceStateWords[said.state].word}, ${articleInGroups(one.articleNumber)}`;
    const wish = { vehicleId: one.vehicleId, kind: trackWords[said.state].kind, title };
    const evidence = file === undefined ? {} : { evidenceId: (await addFile(file, wish)).id };
    await call('pieces.track', { id: one.id, expectedVersion: one.version, ...said, ...evidence });
    return;
  }
  if (sheet !== undefined && file !== undefined) await call('pieces.stampSheet', { id: sheet.id, ...(await readFile(file)) });
  await call('pieces.trackMany', { pieces: pieces.map(({ id, version }) => ({ id, expectedVersion: version })), ...said });
}
