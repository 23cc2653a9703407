import type { Assessment, CaseEvent } from '../../preload/contract/law';
import { Problem } from '../../preload/contract/problem';
import { assess } from './law/assess/assess';
import { evaluate } from './law/assess/evaluate';
import { compileLaw, type Law } from './law/compile';
import { michigan } from './law/michigan/michigan';
import { validateEvent } from './law/validate';
import type { SettingKey } from './settings/definitions';
import type { Settings } from './settings/store';
import type { Assessor, CaseOfVehicle, Standing } from './vehicles/standing';

export type Rulebook = Assessor &
  Readonly<{
    law: () => Law;
    assess: (one: CaseOfVehicle, now: string) => Assessment;
    /** Throws EVENT_REFUSED with the reason; answers what is doubtful. */
    checkEvent: (
      one: CaseOfVehicle,
      event: Omit<CaseEvent, 'data'> & { data?: Readonly<Record<string, unknown>> | undefined },
      now: string,
    ) => readonly string[];
    holidayOn: (day: string) => string | null;
    /** Hears of changed settings; the next look at any vehicle uses the new rules. */
    settingsChanged: (keys: readonly SettingKey[]) => void;
  }>;
