import { articleInGroups } from '../../../preload/contract/articleNumber';
import type { MailPiece, MailScan, MailSheet, ScanState } from '../../../preload/contract/mailPieces';
import { call } from '../../data/call';
import { pieceStateWords } from '../../format/mail-words';
import { addFile, sendEvidence } from '../evidence/add-files';
import { trackWords } from './track-words';

async function keepFile(file: File, vehicleId: number, articleNumber: string, state: ScanState): Promise<number> {
  const title = `${pieceStateWords[state].word}, ${articleInGroups(articleNumber)}`;
  return (await addFile(file, { vehicleId, kind: trackWords[state].kind, title })).id;
}

/** Adds a file to what the carrier said before. Throws what the office refuses. */
export async function addScanFile({ id, version, vehicleId, articleNumber }: MailPiece, scan: MailScan, file: File): Promise<void> {
  const evidenceId = await keepFile(file, vehicleId, articleNumber, scan.state);
  await call('pieces.addFile', { id, expectedVersion: version, scanId: scan.id, evidenceId });
}

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
    const evidence = file === undefined ? {} : { evidenceId: await keepFile(file, one.vehicleId, one.articleNumber, said.state) };
    await call('pieces.track', { id: one.id, expectedVersion: one.version, ...said, ...evidence });
    return;
  }
  if (sheet !== undefined && file !== undefined) await call('pieces.stampSheet', { id: sheet.id, ...(await sendEvidence(file)) });
  await call('pieces.trackMany', { pieces: pieces.map(({ id, version }) => ({ id, expectedVersion: version })), ...said });
}
