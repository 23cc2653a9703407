import { officeZone } from '../../../../../preload/contract/common';
import { rulePack, type Pack } from '../../engine/pack';
import { agencies } from './agencies';
import { bills } from './bills/bills';
import { contest } from './contest';
import { crashAndHold } from './crashAndHold';
import { disposition } from './disposition';
import { abandonedFees, saleExpenses } from './fees';
import { holidays } from './holidays';
import { impound } from './impound';
import { judgement } from './judgement';
import { notice } from './notice';
import { officeRows } from './officeRows';
import { papers } from './papers';
import { privateProperty } from './privateProperty';
import { publicAbandoned } from './publicAbandoned';
import { release } from './release';
import { sale } from './sale';
import { scrap } from './scrap';
import { stateRelease } from './stateRelease';
import { storageCap } from './storageCap';
import { towTypes } from './towTypes';
import { gates, releaseForms, words } from './words';

/** Michigan's law of abandoned vehicles, checked when it is loaded. */
export const michigan = rulePack.parse({
  state: 'MI',
  name: 'Michigan, MCL 257.252a to 257.252m',
  version: '2026.2',
  zone: officeZone,
  holidays,
  weekendHolidays: { saturday: 0, sunday: 1 },
  plates: ['MI', 'MICHIGAN'],
  cited: { code: 'MCL ', act: 'MCL 257.' },
  towTypes,
  gates,
  words,
  releaseForms,
  papers,
  abandonedFees,
  saleExpenses,
  agencies,
  rules: [
    ...privateProperty,
    ...publicAbandoned,
    ...impound,
    ...crashAndHold,
    ...scrap,
    ...notice,
    ...contest,
    ...stateRelease,
    ...sale,
    ...release,
    ...disposition,
    ...storageCap,
    ...judgement,
    ...officeRows,
  ],
  bills,
} satisfies Pack);
