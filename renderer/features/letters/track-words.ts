import type { EvidenceKind } from '../../../preload/contract/evidence';
import type { ScanState } from '../../../preload/contract/mailPieces';

type TrackWords = Readonly<{
  /** What the free line asks for, and how it begins in the record. */
  detail: string;
  before: string;
  /** What the file shows. */
  file: string;
  kind: EvidenceKind;
}>;

/** What the form asks for, by what the carrier said. */
export const trackWords: Readonly<Record<ScanState, TrackWords>> = {
  accepted: { detail: 'Post office', before: '', file: 'Stamped receipt', kind: 'mail_receipt' },
  attempted: { detail: 'What the carrier left', before: '', file: 'What shows it', kind: 'other' },
  delivered: { detail: 'Signed by', before: 'signed by ', file: 'Return card', kind: 'return_receipt' },
  unclaimed: { detail: 'What the carrier says', before: '', file: 'What shows it', kind: 'other' },
  returned: { detail: 'Reason on the envelope', before: '', file: 'Envelope as it came back', kind: 'other' },
};
