import type { Store } from '../../../db/open';
import type { Parties } from '../parties/store';
import type { Printer } from '../ports';
import type { CaseParts } from './make';
import { caseFileOperations } from './operations';
import { caseStore } from './store';

type Base = Readonly<{ store: Store; printer: Printer }>;
type Neighbours = Omit<CaseParts, 'rows' | 'printer'> & Readonly<{ parties: Pick<Parties, 'seen'> }>;

/** The case of a vehicle for a court: everything on record with its proof, on paper and as an archive. */
export const openCaseFile = (base: Base, neighbours: Neighbours) => ({
  operations: caseFileOperations({ ...base, ...neighbours, rows: caseStore(base.store) }),
});
