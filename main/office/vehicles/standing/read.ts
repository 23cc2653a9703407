import { column, row, rows } from '../../../../db/query';
import type { Store } from '../../../../db/open';
import { towTypes, type CaseFacts, type TowType } from '../../../../preload/contract/law';
import type { EventRows } from '../events';
import type { CaseOfVehicle, TakeoverState } from '../../law/standing';
import type { VehicleRow } from '../vehicles';

/** A sentence on what is doubtful about a VIN, or null. */
export type VinProblem = (row: Pick<VehicleRow, 'vin' | 'modelYear' | 'make'>) => string | null;

type Columns = Readonly<
  Pick<
    VehicleRow,
    | 'id'
    | 'towType'
    | 'modelYear'
    | 'make'
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
  Readonly<{
    photographs: number;
    agencyReachable: number | null;
    towbookMatter: string | null;
    mailReturned: string | null;
    storageCents: number | null;
    takeover: TakeoverState | null;
  }>;

export type NewRow = Pick<VehicleRow, Exclude<keyof Columns & keyof VehicleRow, 'id'>> & Readonly<{ agencyId: number | null }>;

/** What the rules ask of a vehicle besides its events. */
function factsOf(row: Columns, vinProblem: VinProblem): CaseFacts {
  return {
    knownAt: row.createdAt,
    plateState: row.plateState,
    modelYear: row.modelYear,
    inoperable: flag(row.inoperable),
    damageExceedsValue: flag(row.damageExceedsValue),
    ownerIsIndividual: flag(row.ownerIsIndividual),
    isCommercial: flag(row.isCommercial),
    agencyName: row.agencyName,
    vinProblem: vinProblem(row),
    plateMissing: row.plate === null,
    photographs: row.photographs,
    agencyReachable: row.agencyReachable === null ? null : row.agencyReachable === 1,
    towbookMatter: row.towbookMatter,
    mailReturned: row.mailReturned,
    storageCents: row.storageCents === null ? null : Math.max(0, row.storageCents),
  };
}

const flag = (value: unknown): boolean | null => (value == null ? null : value === 1 || value === true);

const columns = `id, tow_type AS towType, model_year AS modelYear, make, plate, plate_state AS plateState, vin, agency_name AS agencyName, inoperable,
  damage_exceeds_value AS damageExceedsValue, owner_is_individual AS ownerIsIndividual, is_commercial AS isCommercial, created_at AS createdAt,
  (SELECT count(*) FROM evidence WHERE vehicle_id = vehicles.id AND kind = 'photo' AND removed_at IS NULL) AS photographs,
  (SELECT coalesce(email, phone, fax) IS NOT NULL FROM agencies WHERE agencies.id = vehicles.agency_id) AS agencyReachable,
  (SELECT message FROM matters WHERE vehicle_id = vehicles.id AND closed_at IS NULL LIMIT 1) AS towbookMatter,
  (SELECT mail_pieces.article_number FROM mail_pieces JOIN notices ON notices.id = mail_pieces.notice_id
    WHERE notices.vehicle_id = vehicles.id AND mail_pieces.state IN ('returned', 'unclaimed')
      AND NOT EXISTS (SELECT 1 FROM mail_pieces AS later JOIN notices AS again ON again.id = later.notice_id
        WHERE again.vehicle_id = vehicles.id AND again.kind = notices.kind AND later.id > mail_pieces.id) LIMIT 1) AS mailReturned,
  (SELECT sum(amount_cents) FROM fee_lines WHERE vehicle_id = vehicles.id AND kind = 'storage') AS storageCents,
  (SELECT state FROM takeover_vehicles WHERE vehicle_id = vehicles.id) AS takeover`;

/** The kind of tow before anybody changed it: the column beside the vehicle follows the events, so a change taken back is read from them. */
const initialType = (events: CaseOfVehicle['events']): TowType | undefined => {
  const first = events.find(({ type, data }) => type === 'type_changed' && data?.['from'] !== undefined)?.data?.['from'];
  return towTypes.find((type) => type === first);
};

/** What the rules read of vehicles. */
export function createCaseRows({ sqlite }: Store, events: EventRows, vinProblem: VinProblem) {
  const one = row<Columns>(sqlite, `SELECT ${columns} FROM vehicles WHERE id = ?`);
  const several = rows<Columns>(sqlite, `SELECT ${columns} FROM vehicles WHERE id > ? ORDER BY id LIMIT ?`);
  const these = rows<Columns>(sqlite, `SELECT ${columns} FROM vehicles WHERE id IN (SELECT value FROM json_each(?))`);
  const caseOf = (row: Columns, events: CaseOfVehicle['events']): CaseOfVehicle => ({
    towType: initialType(events) ?? (row.towType as TowType),
    facts: factsOf(row, vinProblem),
    events,
    takeover: row.takeover,
  });

  const isReachable = column<number>(sqlite, 'SELECT coalesce(email, phone, fax) IS NOT NULL FROM agencies WHERE id = ?');
  const nothingBeside = { photographs: 0, towbookMatter: null, mailReturned: null, storageCents: null, takeover: null };

  return {
    /** What they will read of a vehicle that is not written yet, and so has nothing beside it. */
    caseOfNew: (row: NewRow, events: CaseOfVehicle['events']): CaseOfVehicle =>
      caseOf({ ...row, ...nothingBeside, id: 0, agencyReachable: isReachable.get(row.agencyId) ?? null }, events),
    caseOf: (id: number): CaseOfVehicle => caseOf(one(id), events.forLaw(id)),
    /** Without bare notes: enough for every step and level, not for the warnings on what is dated oddly. */
    caseForStanding: (id: number): CaseOfVehicle => caseOf(one(id), events.forStanding(id)),
    /** The same of these vehicles, each table read once for all of them. */
    casesOf(ids: readonly number[]): ReadonlyMap<number, CaseOfVehicle> {
      const told = events.forStandingsOf(ids);
      return new Map(these.all(JSON.stringify(ids)).map((row) => [row.id, caseOf(row, told.get(row.id) ?? [])]));
    },
    /** The same of the next vehicles in the order of their ids, each table read once for all of them. */
    casesAfter(id: number, count: number): readonly Readonly<{ id: number; one: CaseOfVehicle }>[] {
      const rows = several.all(id, count);
      const told = events.forStandings(id, rows.at(-1)?.id ?? id);
      return rows.map((row) => ({ id: row.id, one: caseOf(row, told.get(row.id) ?? []) }));
    },
  };
}
