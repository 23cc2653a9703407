import type { Store } from '../../../db/open';
import { createAgencies } from '../agencies/store';
import { createEvidence } from '../evidence/store';
import { createParties } from '../parties/store';
import type { Secrets } from '../ports';
import type { Rulebook } from '../rulebook';
import { createSettings } from '../settings/store';
import { createFirstImports } from '../takeover/firstImport';
import { assembleVehicles } from '../vehicles/assemble';
import type { Changes } from '../changes';
import { createHistory } from './history';

/** One database and what an import writes into it: the office's own, or the throw-away copy of a dry run. */
export function createBench({
  store,
  changes,
  secrets,
  rulebook,
}: Readonly<{ store: Store; changes: Changes; secrets: Secrets; rulebook: Rulebook }>) {
  const settings = createSettings(store, secrets);
  return {
    store,
    changes,
    settings,
    ...assembleVehicles({ store, settings, rulebook }),
    agencies: createAgencies(store),
    evidence: createEvidence(store),
    parties: createParties(store),
    history: createHistory(store),
    firstImports: createFirstImports(store),
    /** Runs a part that may be refused; what it wrote is taken back then. */
    attempt: (run: () => void): void => void store.sqlite.transaction(run)(),
  };
}
export type Bench = ReturnType<typeof createBench>;
