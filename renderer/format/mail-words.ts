import { pieceStates, type MailScan, type MailService, type PieceState, type ScanState } from '../../preload/contract/mailPieces';
import type { Tone } from './words';
import { formatMoment } from './moment';

/** How a letter by certified mail stands, as the clerk reads it. */
export const pieceStateWords: Readonly<Record<PieceState, Readonly<{ word: string; tone: Tone }>>> = {
  prepared: { word: 'To mail', tone: 'today' },
  accepted: { word: 'Accepted', tone: 'soon' },
  attempted: { word: 'Attempted', tone: 'soon' },
  delivered: { word: 'Delivered', tone: 'done' },
  unclaimed: { word: 'Unclaimed', tone: 'overdue' },
  returned: { word: 'Returned', tone: 'overdue' },
};

/** What the carrier can say, in the order of a letter's way. */
export const scanStates: readonly ScanState[] = pieceStates.filter((state) => state !== 'prepared');

/** What the carrier said last, leaving out what was taken back. */
export const lastScan = (scans: readonly MailScan[]): MailScan | undefined => scans.findLast(({ takenBack }) => takenBack === null);

/** What the carrier said, in order: `accepted Mon Nov 23, Flint; delivered Wed Nov 25, 11:20 AM, signed by P. Example`. */
export const saidInWords = (scans: readonly MailScan[], now: string): string =>
  scans
    .filter(({ takenBack }) => takenBack === null)
    .map(({ state, at, detail }) => {
      const said = `${pieceStateWords[state].word.toLowerCase()} ${formatMoment(at, now)}`;
      return detail === '' ? said : `${said}, ${detail}`;
    })
    .join('; ');

/** A service of the Postal Service. */
export const serviceWords: Readonly<Record<MailService, string>> = {
  certified: 'Certified',
  certified_return_receipt: 'Certified, return receipt',
  certified_electronic_receipt: 'Certified, electronic receipt',
  first_class: 'First-Class',
};
