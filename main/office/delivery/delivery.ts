import type { Agencies } from '../agencies/store';
import type { Documents } from '../documents/documents';
import type { EvidenceFiles } from '../evidence/store';
import type { Files } from '../files/operations';
import type { Base } from '../noun';
import type { Outbox } from '../outbox/outbox';
import type { Parties } from '../parties/store';
import type { EventRows } from '../vehicles/events';
import type { Vehicles } from '../vehicles/vehicles';
import { manyOperations } from './many';
import { deliveryOperations } from './operations';
import { mailPieceOperations } from './post/operations';
import { firmSheetOperations } from './post/sheetOperations';
import { createMailPieces } from './post/store';
import { whenNoticeSent } from './sent';

type Neighbours = Readonly<{
  documents: Documents;
  outbox: Pick<Outbox, 'enqueue' | 'show' | 'ofNotice'>;
  vehicles: Pick<Vehicles, 'need' | 'record'>;
  events: Pick<EventRows, 'forLaw'>;
  agencies: Pick<Agencies, 'get'>;
  parties: Pick<Parties, 'has' | 'look' | 'seen'>;
  evidence: Pick<EvidenceFiles, 'need'>;
  files: Pick<Files, 'uploads'>;
}>;

/** How documents reach somebody: by e-mail and fax, by hand, by certified mail; and what shows it. */
export function openDelivery(base: Base, neighbours: Neighbours) {
  const { kinds, notices, giving, letterhead } = neighbours.documents;
  const pieces = createMailPieces(base.store);
  const parts = { ...base, ...neighbours, ...neighbours.files, kinds, notices, giving, letterhead, pieces };
  return {
    operations: {
      ...deliveryOperations(parts),
      ...manyOperations(parts),
      ...mailPieceOperations(parts),
      ...firmSheetOperations(parts),
    },
    /** What follows when a message has gone out, for the outbox. */
    whenSent: whenNoticeSent(parts),
  };
}
