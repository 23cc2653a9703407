import type { PieceState } from '../../preload/contract/mailPieces';
import type { Tone } from '../parts/tag';

/** How a letter by certified mail stands, as the clerk reads it. */
export const pieceStateWords: Readonly<Record<PieceState, Readonly<{ word: string; tone: Tone }>>> = {
  prepared: { word: 'Not mailed yet', tone: 'today' },
  accepted: { word: 'Accepted', tone: 'soon' },
  attempted: { word: 'Attempted', tone: 'soon' },
  delivered: { word: 'Delivered', tone: 'done' },
  unclaimed: { word: 'Unclaimed', tone: 'overdue' },
  returned: { word: 'Returned', tone: 'overdue' },
};
