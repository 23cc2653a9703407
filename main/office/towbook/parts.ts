import type { Agencies } from '../agencies/store';
import type { Alerts } from '../alerts/store';
import type { Files } from '../files/operations';
import type { Base } from '../noun';
import type { FirstImports } from '../takeover/firstImport';
import type { Vehicles } from '../vehicles/vehicles';

/** What the import of TowBook is made of. What it keeps beside the database goes below the office's folder. */
export type TowbookParts = Base &
  Readonly<{
    vehicles: Vehicles;
    agencies: Pick<Agencies, 'match'>;
    files: Pick<Files, 'uploads'>;
    alerts: Pick<Alerts, 'raise' | 'clear'>;
    firstImports: FirstImports;
    /** Runs after an import that changed something. */
    workflow: Readonly<{ run: () => Promise<unknown> }>;
  }>;
