import type { Documents } from '../documents/documents';
import type { Fees } from '../fees/store';
import type { Files } from '../files/operations';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base, Noun } from '../noun';
import type { Parties } from '../parties/store';
import { doubtsOf } from '../vehicles/doubts';
import type { EventRows } from '../vehicles/events';
import type { Standings } from '../vehicles/standing/refresh';
import type { Vehicles } from '../vehicles/vehicles';
import { caseFileOperations } from './operations';
import { caseStore } from './store';

type Neighbours = Readonly<{
  documents: Documents;
  vehicles: Pick<Vehicles, 'need'>;
  events: EventRows;
  standings: Pick<Standings, 'caseOf'>;
  rulebook: Pick<Rulebook, 'law' | 'rulesOf'>;
  parties: Pick<Parties, 'seen'>;
  fees: Pick<Fees, 'lines'>;
  files: Pick<Files, 'downloads'>;
}>;

/** The case of a vehicle for a court: everything on record with its proof, on paper and as an archive. */
export function openCaseFile(base: Base, neighbours: Neighbours): Noun<'vehicles.caseFile' | 'vehicles.caseZip'> {
  const { caseOf } = neighbours.standings;
  const { law, rulesOf } = neighbours.rulebook;
  const rows = caseStore(base.store);
  return {
    operations: caseFileOperations({ ...base, ...neighbours, ...neighbours.files, rows, caseOf, law, rulesOf, dataWarnings: doubtsOf }),
  };
}
