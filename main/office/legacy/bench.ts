import type { Store } from '../../../db/open';
import { openAgencies } from '../agencies/operations';
import type { Agencies } from '../agencies/store';
import { createChanges } from '../changes';
import { createEvidence, type EvidenceFiles } from '../evidence/store';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base } from '../noun';
import { createParties, type Parties } from '../parties/store';
import { createSettings } from '../settings/store';
import { createFirstImports, type FirstImports } from '../takeover/firstImport';
import { openVehicles } from '../vehicles/open';
import { createHistory } from './history';

export type BenchNeighbours = Readonly<{
  agencies: Agencies;
  vehicles: Pick<ReturnType<typeof openVehicles>, 'vehicles' | 'events' | 'complaints'>;
  evidence: EvidenceFiles;
  parties: Parties;
  firstImports: FirstImports;
}>;

/** One database and what an import writes into it: the office's own, or the throw-away copy of a dry run. */
export function createBench({ store, changes, settings }: Pick<Base, 'store' | 'changes' | 'settings'>, neighbours: BenchNeighbours) {
  return {
    ...neighbours,
    ...neighbours.vehicles,
    store,
    changes,
    settings,
    history: createHistory(store),
    /** Runs a part that may be refused; what it wrote is taken back then. */
    attempt: (run: () => void): void => void store.sqlite.transaction(run)(),
  };
}
export type Bench = ReturnType<typeof createBench>;

/** The same on a copy of the database; the windows hear nothing of it. */
export function createBenchOn(copy: Store, office: Base, rulebook: Rulebook): Bench {
  const notify = () => {};
  const base: Base = {
    ...office,
    store: copy,
    notify,
    changes: createChanges({ store: copy, clock: office.clock, notify }),
    settings: createSettings(copy, office.secrets),
  };
  const agencies = openAgencies(base);
  return createBench(base, {
    agencies,
    vehicles: openVehicles(base, { rulebook, agencies }),
    evidence: createEvidence(copy),
    parties: createParties(copy),
    firstImports: createFirstImports(copy),
  });
}
