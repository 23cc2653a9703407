import type { Statement, Store } from '../../../db/open';
import type { CaseEvent, CaseFacts, Level, Status, TowType } from '../../../preload/contract/law';
import { utc } from '../zone';
import type { EventRows } from './events';
import { rankOf } from './summary';
import type { VehicleRow } from './vehicles';

/** What the law says of a vehicle now, in the numbers that lists and queues sort by. Moments in epoch milliseconds. */
export type Standing = Readonly<{
  status: Status;
  towType: TowType;
  towedAt: string | null;
  inYard: boolean;
  level: Level | null;
  /** Steps that ask for something, the most urgent first. */
  open: readonly Readonly<{
    rule: string;
    level: Level;
    rank: number;
    opensMs: number | null;
    dueMs: number | null;
    verb: string;
    actor: string;
  }>[];
  saleAllowed: boolean;
  changesAtMs: number | null;
}>;

export type CaseOfVehicle = Readonly<{ towType: TowType; facts: CaseFacts; events: readonly CaseEvent[] }>;

/** The rules in force and how to apply them. */
export type Assessor = Readonly<{
  /** Changes when the pack, an override or an office setting of the law changes. */
  rulesKey: () => string;
  standing: (one: CaseOfVehicle, nowMs: number) => Standing;
}>;

type Columns = Readonly<
  Pick<
    VehicleRow,
    | 'id'
    | 'towType'
    | 'modelYear'
    | 'plate'
    | 'plateState'
    | 'vin'
    | 'agencyName'
    | 'inoperable'
    | 'damageExceedsValue'
    | 'ownerIsIndividual'
    | 'isCommercial'
    | 'createdAt'
    | 'sources'
  >
> &
  Readonly<{ photographs: number; agencyReachable: number | null; towbookMatter: string | null; mailReturned: string | null }>;

/** What the rules ask of a vehicle besides its events. */
export function factsOf(row: Columns, vinProblem: (row: Pick<VehicleRow, 'vin' | 'modelYear'>) => string | null): CaseFacts {
  return {
    knownAt: row.createdAt,
    plateState: row.plateState,
    modelYear: row.modelYear,
    inoperable: row.inoperable,
    damageExceedsValue: row.damageExceedsValue,
    ownerIsIndividual: row.ownerIsIndividual,
    isCommercial: row.isCommercial,
    agencyName: row.agencyName,
    vinProblem: vinProblem(row),
    plateMissing: row.plate === null,
    photographs: row.photographs,
    agencyReachable: row.agencyReachable === null ? null : row.agencyReachable === 1,
    towbookMatter: row.towbookMatter,
    mailReturned: row.mailReturned,
  };
}

const shownColumns = 'tow_type towed_at status level_rank in_yard next_rule next_verb next_due_at waits_on sale_allowed'.split(' ');

/** A slice of the catch-up keeps the main process free for the window. */
const sliceMs = 25;

/** Writes what the law says of each vehicle beside it: the projection that lists and the queue read. */
export function createStandings(
  parts: Readonly<{
    store: Store;
    events: EventRows;
    assessor: Assessor;
    vinProblem: (row: Pick<VehicleRow, 'vin' | 'modelYear'>) => string | null;
  }>,
) {
  const { store, events, assessor, vinProblem } = parts;
  const { sqlite } = store;
  const columns = `id, tow_type AS towType, model_year AS modelYear, plate, plate_state AS plateState, vin, agency_name AS agencyName, inoperable,
    damage_exceeds_value AS damageExceedsValue, owner_is_individual AS ownerIsIndividual, is_commercial AS isCommercial, created_at AS createdAt,
    (SELECT count(*) FROM evidence WHERE vehicle_id = vehicles.id AND kind = 'photo' AND removed_at IS NULL) AS photographs,
    (SELECT coalesce(email, phone, fax) IS NOT NULL FROM agencies WHERE agencies.id = vehicles.agency_id) AS agencyReachable,
    (SELECT message FROM matters WHERE vehicle_id = vehicles.id AND closed_at IS NULL LIMIT 1) AS towbookMatter,
    (SELECT mail_pieces.article_number FROM mail_pieces JOIN notices ON notices.id = mail_pieces.notice_id
      WHERE notices.vehicle_id = vehicles.id AND mail_pieces.state IN ('returned', 'unclaimed')
        AND NOT EXISTS (SELECT 1 FROM mail_pieces AS later JOIN notices AS again ON again.id = later.notice_id
          WHERE again.vehicle_id = vehicles.id AND again.kind = notices.kind AND later.id > mail_pieces.id) LIMIT 1) AS mailReturned`;
  const one = sqlite.prepare(`SELECT ${columns} FROM vehicles WHERE id = ?`);
  // One index each: a union of them would gather every stale vehicle before answering the first.
  const staleBy = [
    sqlite.prepare('SELECT id FROM vehicles WHERE wake_at <= @now LIMIT 500'),
    sqlite.prepare('SELECT id FROM vehicles WHERE assessed_at > @now LIMIT 500'),
    sqlite.prepare('SELECT id FROM vehicles WHERE rules_key IS NULL LIMIT 500'),
    sqlite.prepare('SELECT id FROM vehicles WHERE rules_key < @key LIMIT 500'),
    sqlite.prepare('SELECT id FROM vehicles WHERE rules_key > @key LIMIT 500'),
  ].map((statement) => statement.pluck());
  const readShown = sqlite.prepare(`SELECT ${shownColumns.join(', ')} FROM vehicles WHERE id = ?`).raw();
  // Every list has its index: a column that stays as it is is left out, so that only what changed is written anew.
  const writers = new Map<string, Statement>();
  const writerOf = (columns: readonly string[]): Statement => {
    const key = columns.join();
    const set = ['wake_at', 'assessed_at', 'rules_key', ...columns].map((column) => `${column} = ?`);
    const writer = writers.get(key) ?? sqlite.prepare(`UPDATE vehicles SET ${set.join(', ')} WHERE id = ?`);
    writers.set(key, writer);
    return writer;
  };
  const readQueue = sqlite.prepare('SELECT rule, level_rank, rank, opens_at, due_at FROM queue WHERE vehicle_id = ? ORDER BY rule').raw();
  const clearQueue = sqlite.prepare('DELETE FROM queue WHERE vehicle_id = ?');
  const addQueue = sqlite.prepare('INSERT INTO queue (vehicle_id, rule, level_rank, rank, opens_at, due_at) VALUES (?, ?, ?, ?, ?, ?)');

  const facts = (row: Columns): CaseFacts => factsOf({ ...row, ...booleans(row) }, vinProblem);

  const caseWith = (id: number, events: CaseOfVehicle['events']): CaseOfVehicle => {
    const row = one.get(id) as Columns;
    return { towType: row.towType as TowType, facts: facts(row), events };
  };

  const caseForStanding = (id: number) => caseWith(id, events.forStanding(id));

  /** Assesses one vehicle and writes the result; true when anything that shows has changed. Call inside a transaction. */
  const refresh = (id: number, now: string): boolean => {
    const standing = assessor.standing(caseForStanding(id), Date.parse(now));
    const looked = [textOf(standing.changesAtMs), now, assessor.rulesKey()];
    const values = shownValues(standing);
    const before = readShown.get(id) as readonly unknown[];
    const differing = [...shownColumns.keys()].filter((index) => values[index] !== before[index]);
    writerOf(differing.map((index) => shownColumns[index] ?? '')).run(...looked, ...differing.map((index) => values[index]), id);
    const rows = standing.open
      .map((step) => [step.rule, rankOf(step.level), step.rank, textOf(step.opensMs), textOf(step.dueMs)] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const queued = readQueue.all(id);
    if (JSON.stringify(queued) === JSON.stringify(rows)) return differing.length > 0;
    if (queued.length > 0) clearQueue.run(id);
    for (const row of rows) addQueue.run(id, ...row);
    return true;
  };

  const slice = sqlite.transaction((ids: readonly number[], now: string) => {
    const until = performance.now() + sliceMs;
    let assessed = 0;
    let changed = 0;
    for (const id of ids) {
      if (refresh(id, now)) changed += 1;
      assessed += 1;
      if (performance.now() > until) break;
    }
    return { assessed, changed };
  });

  const staleIds = (now: string): readonly number[] => {
    for (const statement of staleBy) {
      const ids = statement.all({ now, key: assessor.rulesKey() }) as number[];
      if (ids.length > 0) return ids;
    }
    return [];
  };

  const after = sqlite.prepare('SELECT id FROM vehicles WHERE id > ? ORDER BY id LIMIT 500').pluck();

  return {
    refresh,
    caseOf: (id: number): CaseOfVehicle => caseWith(id, events.forLaw(id)),
    /** Without bare notes: enough for every step and level, not for the warnings on what is dated oddly. */
    caseForStanding,
    /** Vehicles whose standing has changed by time, by a clock set back, or by other rules; at most 500. */
    staleIds,
    /** The next vehicles in the order of their ids; at most 500. */
    idsAfter: (id: number) => after.all(id) as readonly number[],
    /** Assesses some of `ids` in one short transaction; answers how many, and how many of those changed. */
    slice: (ids: readonly number[], now: string) => slice.immediate(ids, now),
  };
}
export type Standings = ReturnType<typeof createStandings>;

const textOf = (instant: number | null): string | null => (instant === null ? null : utc(instant));

/** What shows of a standing, in the order of its columns. */
function shownValues({ towType, towedAt, status, level, inYard, open, saleAllowed }: Standing): readonly (string | number | null)[] {
  const [next] = open;
  const waitsOn = next === undefined || next.level !== 'WAIT' ? null : next.actor;
  const due = textOf(next?.dueMs ?? null);
  return [
    towType,
    towedAt,
    status,
    rankOf(level),
    inYard ? 1 : 0,
    next?.rule ?? null,
    next?.verb ?? null,
    due,
    waitsOn,
    saleAllowed ? 1 : 0,
  ];
}

const flag = (value: unknown): boolean | null => (value == null ? null : value === 1 || value === true);
const booleans = (row: Columns) => ({
  inoperable: flag(row.inoperable),
  damageExceedsValue: flag(row.damageExceedsValue),
  ownerIsIndividual: flag(row.ownerIsIndividual),
  isCommercial: flag(row.isCommercial),
});
