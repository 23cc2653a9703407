import { levels, type Level, type Status, type TowType } from '../../../preload/contract/law';
import type { VehicleSummary } from '../../../preload/contract/vehicles';
import { daysBetween, withOffset } from '../zone';
import type { VehicleRow } from './vehicles';

/** Rank of a vehicle without an open step; the levels rank 0 to 3, the most urgent first. */
export const noLevelRank = 9;
export const rankOf = (level: Level | null): number => (level === null ? noLevelRank : levels.indexOf(level));
export const levelOf = (rank: number): Level | null => levels[rank] ?? null;

/** What a list reads of a vehicle, by the names of `VehicleRow`; flags come as 0 and 1. */
export const summaryColumns = `id, version, call_number AS callNumber, complaint_number AS complaintNumber, description, color, plate,
  plate_state AS plateState, vin, tow_type AS towType, towed_at AS towedAt, agency_id AS agencyId, agency_name AS agencyName, status,
  level_rank AS levelRank, in_yard AS inYard, next_rule AS nextRule, next_verb AS nextVerb, next_due_at AS nextDueAt, sale_allowed AS saleAllowed`;

type Flag = 'inYard' | 'saleAllowed';
type Named =
  | 'id'
  | 'version'
  | 'callNumber'
  | 'complaintNumber'
  | 'description'
  | 'color'
  | 'plate'
  | 'plateState'
  | 'vin'
  | 'towType'
  | 'towedAt'
  | 'agencyId'
  | 'agencyName'
  | 'status'
  | 'levelRank'
  | 'nextRule'
  | 'nextVerb'
  | 'nextDueAt';
export type SummaryRow = Pick<VehicleRow, Named> & Readonly<Record<Flag, boolean | number>>;

/** A row as lists show it. */
export function summarize(row: SummaryRow, now: string): VehicleSummary {
  return {
    id: row.id,
    version: row.version,
    callNumber: row.callNumber,
    complaintNumber: row.complaintNumber,
    description: row.description,
    color: row.color,
    plate: row.plate,
    plateState: row.plateState,
    vin: row.vin,
    towType: row.towType as TowType,
    towedAt: row.towedAt === null ? null : withOffset(row.towedAt),
    daysHeld: row.towedAt === null ? null : Math.max(0, daysBetween(row.towedAt, now)),
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    status: row.status as Status,
    level: levelOf(row.levelRank),
    inYard: Boolean(row.inYard),
    nextStep:
      row.nextRule === null
        ? null
        : { rule: row.nextRule, verb: row.nextVerb ?? '', dueAt: row.nextDueAt === null ? null : withOffset(row.nextDueAt) },
    saleAllowed: Boolean(row.saleAllowed),
  };
}
