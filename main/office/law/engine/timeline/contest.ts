import { isAtOrAfter, readWhen, type When } from '../counting/when';
import { answersTo } from './answers';
import { inTime, type Draft, type Placed } from './place';

const outcomes = ['complied', 'not_complied', 'fees_reduced', 'dismissed', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** Petitions, their hearings and their decisions, taken together. */
export type Contest = Readonly<{
  /** The first petition. */
  petitionFiled: When | null;
  /** The earliest that is open; with none open, the first. */
  contested: When | null;
  petitionOpen: boolean;
  /** The smallest bond recorded with a petition that is open, in cents: each needs its own. */
  bondCents: number;
  /** Open petitions that may be one and the same, entered twice. */
  alike: readonly When[];
  /** When the court's setting of the hearing became known, for every petition that is open. */
  hearingSet: When | null;
  /** The nearest hearing of an open petition; with none open, that of the last one. */
  hearing: When | null;
  /** The last decision, from which days count. */
  decided: When | null;
  /** The same, once no petition is open any more. */
  answered: When | null;
  /** What the decisions say together: one against the yard outweighs the others; `unknown` where one was recorded without its outcome. */
  outcome: Outcome | 'unknown' | null;
  unclear: readonly Placed[];
}>;

const none: Contest = {
  petitionFiled: null,
  contested: null,
  petitionOpen: false,
  bondCents: 0,
  alike: [],
  hearingSet: null,
  hearing: null,
  decided: null,
  answered: null,
  outcome: null,
  unclear: [],
};

/**
 * Each petition needs its own decision. A petition that was dismissed or withdrawn is decided: no finding was made for the yard, so the
 * days to redeem and those before a sale count from that day as after any other decision.
 */
export function contestOf({ petitions = [], hearings = [], decisions = [] }: Draft): Contest {
  if (petitions.length + hearings.length + decisions.length === 0) return none;
  // A hearing that was set shows that there is a petition, filed by then.
  const filed = petitions.length === 0 ? hearings.toSorted(inTime).slice(0, 1) : petitions;
  const decided = answersTo(filed, decisions, isAtOrAfter);
  const set = answersToAll(filed, hearings);
  const open = [...decided.of].flatMap(([petition, given]) => (given.length === 0 ? [petition] : []));
  const all = [...decided.of.keys()];
  const lastDecision = decisions.toSorted(inTime).at(-1)?.when ?? null;
  const sets = (open.length > 0 ? open : all.slice(-1)).map((petition) => hearingOf(petition, set.of.get(petition) ?? []));
  const moments = sets
    .flatMap((one) => one?.hearing ?? [])
    .concat(open.length > 0 ? set.unclear.flatMap((one) => momentOf(one) ?? []) : []);
  const known = sets.every((one) => one !== null) ? sets.flatMap((one) => one?.since ?? []) : [];
  return {
    petitionFiled: all[0]?.when ?? null,
    contested: (open[0] ?? all[0])?.when ?? null,
    petitionOpen: open.length > 0,
    bondCents: open.length === 0 ? 0 : Math.min(...open.map(bondOf)),
    alike: open.filter((one) => open.some((other) => other !== one && isAlike(one, other))).map(({ when }) => when),
    hearingSet: latest(known),
    hearing: earliest(moments),
    decided: lastDecision,
    answered: open.length > 0 ? null : lastDecision,
    outcome: together([...[...decided.of.values()].map((given) => given.at(-1)), ...decided.loose, ...decided.unclear]),
    unclear: [...decided.unclear, ...set.unclear],
  };
}

const bondOf = ({ event }: Placed): number => {
  const bond = event.data?.['bondCents'];
  return typeof bond === 'number' ? bond : 0;
};

/** A hearing can be set anew any number of times; it is unclear only where several petitions might be meant. */
function answersToAll(petitions: readonly Placed[], hearings: readonly Placed[]) {
  const own = hearings.filter((hearing) => petitions.includes(hearing));
  const [only] = petitions;
  if (petitions.length === 1 && only !== undefined) return { of: new Map([[only, hearings.toSorted(inTime)]]), unclear: [] };
  const { of, loose, unclear } = answersTo(
    petitions,
    hearings.filter((hearing) => !own.includes(hearing)),
    isAtOrAfter,
  );
  return { of, unclear: [...loose, ...unclear] };
}

const momentOf = ({ event, when }: Placed): When | null => {
  const at = event.data?.['hearingAt'];
  return typeof at === 'string' ? readWhen(at, when.zone) : null;
};

/** Since when a hearing is known; a hearing set anew moves it. */
function hearingOf(petition: Placed, settings: readonly Placed[]): Readonly<{ since: When; hearing: When }> | null {
  const told = [petition, ...settings].flatMap((placed) => {
    const hearing = momentOf(placed);
    return hearing === null ? [] : [{ since: placed.when, hearing }];
  });
  const [first] = told;
  const last = told.at(-1);
  return first === undefined || last === undefined ? null : { since: first.since, hearing: last.hearing };
}

/** Two petitions of different people are two; of one, or of somebody not named, they may be one entered twice. */
function isAlike(one: Placed, other: Placed): boolean {
  const [mine, theirs] = [one.event.data?.['petitioner'], other.event.data?.['petitioner']];
  return mine === theirs || mine == null || theirs == null;
}

function together(decisions: readonly (Placed | undefined)[]): Contest['outcome'] {
  const given = decisions.filter((one) => one !== undefined).toSorted(inTime);
  const said = given.map(({ event }) => outcomes.find((one) => one === event.data?.['outcome']) ?? 'unknown');
  return said.find((one) => one === 'not_complied') ?? said.find((one) => one === 'unknown') ?? said.at(-1) ?? null;
}

const earliest = (whens: readonly When[]): When | null =>
  whens.reduce<When | null>((first, one) => (first === null || one.instant < first.instant ? one : first), null);
const latest = (whens: readonly When[]): When | null =>
  whens.reduce<When | null>((last, one) => (last === null || one.instant > last.instant ? one : last), null);
