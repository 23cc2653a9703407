import type { TowType } from '../../../preload/contract/law';
import type { Fate } from './tracks';

/** One vehicle of the yard before it has a face: its tow type, its age in hours, and how far its story goes. */
export type Plan = Readonly<{
  towType: TowType;
  ageHours: number;
  fate: Fate;
  newInTowbook?: boolean;
  /** Where TowBook and the office's own records disagree: TowBook says gone, or still here. */
  towbookSays?: 'released' | 'open';
}>;

const day = 24;

const fresh: readonly Plan[] = [1.5, 5, 14, 21, 27, 33, 46].map((ageHours): Plan => ({
  towType: 'private_property',
  ageHours,
  fate: 'new',
  newInTowbook: true,
}));

const ppi = (ageDays: number, fate: Fate): Plan => ({ towType: 'private_property', ageHours: ageDays * day + 3, fate });

const recent: readonly Plan[] = [
  ppi(2, 'told'),
  ppi(3, 'new'),
  ppi(3, 'lein'),
  ppi(4, 'told'),
  ppi(6, 'sold'),
  { ...ppi(8, 'lein'), towbookSays: 'released' },
  ppi(9, 'released'),
  ppi(11, 'sold'),
  ppi(13, 'lein'),
  ppi(15, 'petitioned'),
  ppi(18, 'noticed'),
  ppi(21, 'sold'),
  { ...ppi(24, 'released'), towbookSays: 'open' },
  ppi(27, 'petitioned'),
  ppi(29, 'noticed'),
  ppi(33, 'sold'),
  ppi(36, 'noticed'),
  ppi(41, 'petitioned'),
  ppi(45, 'releaseReceived'),
  ppi(49, 'advertised'),
  ppi(54, 'sold'),
];

const older: readonly Plan[] = [
  ppi(64, 'petitioned'),
  ppi(71, 'sold'),
  ppi(78, 'released'),
  ppi(86, 'scrapped'),
  ppi(95, 'transferred'),
  ppi(104, 'sold'),
  ppi(113, 'noticed'),
  ppi(127, 'sold'),
];

const others = (towType: TowType, rows: readonly (readonly [days: number, fate: Fate])[]): readonly Plan[] =>
  rows.map(([days, fate]) => ({ towType, ageHours: days * day + 5, fate }));

const rest: readonly Plan[] = [
  ...others('public_abandoned', [
    [0.3, 'new'],
    [2, 'lein'],
    [6, 'noticed'],
    [12, 'released'],
    [26, 'noticed'],
    [39, 'petitioned'],
    [58, 'releaseReceived'],
    [92, 'sold'],
  ]),
  ...others('police_impound', [
    [0.1, 'new'],
    [1, 'new'],
    [3, 'released'],
    [5, 'new'],
    [8, 'new'],
    [10, 'lein'],
    [17, 'noticed'],
    [31, 'released'],
    [44, 'noticed'],
    [83, 'sold'],
  ]),
  ...others('crash', [
    [1, 'new'],
    [4, 'told'],
    [9, 'told'],
    [16, 'released'],
    [24, 'told'],
    [28, 'told'],
    [38, 'reported'],
    [47, 'noticed'],
    [99, 'sold'],
  ]),
  ...others('hold', [
    [2, 'new'],
    [14, 'new'],
    [23, 'released'],
    [36, 'told'],
    [75, 'new'],
  ]),
  ...others('scrap_registered', [
    [5, 'lein'],
    [29, 'noticed'],
    [66, 'scrapped'],
  ]),
  ...others('scrap_unregistered', [
    [1, 'new'],
    [4, 'lein'],
    [19, 'scrapped'],
    [52, 'scrapped'],
  ]),
  ...others('owner_request', [
    [1, 'new'],
    [6, 'released'],
    [22, 'new'],
    [37, 'released'],
    [61, 'new'],
  ]),
];

const added: readonly Fate[] = ['new', 'told', 'lein', 'noticed', 'sold', 'released'];

/** The made-up yard, newest first within each tow type; `calls` sets how many private-property tows of the last 60 days there are. */
export function planYard(calls: number): readonly Plan[] {
  const listed = [...fresh, ...recent];
  const wanted = listed.slice(0, calls);
  const more = Math.max(0, calls - listed.length);
  for (let index = 0; index < more; index += 1) {
    wanted.push(ppi(2 + (index * 56) / more, added[index % added.length] ?? 'new'));
  }
  return [...wanted, ...older, ...rest];
}

/** How many private-property tows of the last 60 days the yard has unless asked for another number. */
export const usualCalls = fresh.length + recent.length;
