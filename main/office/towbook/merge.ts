import { Problem } from '../../../preload/contract/problem';
import type { VehicleFields } from '../../../preload/contract/vehicleFields';
import type { VehicleRow, Vehicles } from '../vehicles/vehicles';
import type { Change } from '../changes';
import { inWords, localDay } from '../zone';
import type { Reading } from './reading';
import { learnTow, type TowParts } from './tow/learn';

export type Outcome = Readonly<{
  outcome: 'created' | 'updated' | 'unchanged' | 'skipped';
  vehicleId: number | null;
  reason: string | null;
  /** Names of the fields and facts that this call changed. */
  fields: readonly string[];
  warnings: readonly string[];
}>;

export type MergeParts = TowParts & Readonly<{ vehicles: Vehicles }>;

type Match = Readonly<{ row: VehicleRow | undefined; warnings: readonly string[] }>;

/**
 * Writes one call into the vehicles. Matched by call number, then by stock number. Only empty or TowBook's own fields are filled,
 * a status is never touched, and a call that is no impound makes no vehicle. Call inside one transaction.
 */
export function mergeCall(parts: MergeParts, change: Change, reading: Reading, runId: number): Outcome {
  if (reading.callNumber === null && reading.stockNumber === null) return skipped('it has neither a call number nor a stock number');
  const { row, warnings } = match(parts.vehicles, reading);
  if (row !== undefined) return update(parts, change, row, reading, runId);
  if (reading.notAnImpound !== null) return skipped(reading.notAnImpound);
  return parts.vehicles.together(change, () => create(parts, change, reading, runId, warnings));
}

const skipped = (reason: string): Outcome => ({ outcome: 'skipped', vehicleId: null, reason, fields: [], warnings: [] });

function match(vehicles: Vehicles, { callNumber, stockNumber }: Reading): Match {
  const byCall = callNumber === null ? undefined : vehicles.find({ callNumber });
  if (byCall !== undefined || stockNumber === null) return { row: byCall, warnings: [] };
  const byStock = vehicles.find({ stockNumber });
  if (byStock === undefined || callNumber === null || byStock.callNumber === null) return { row: byStock, warnings: [] };
  return {
    row: undefined,
    warnings: [`Stock number ${stockNumber} is also that of call ${byStock.callNumber}; both are kept.`],
  };
}

function create(parts: MergeParts, change: Change, reading: Reading, runId: number, found: readonly string[]): Outcome {
  const { vehicles } = parts;
  const warnings = [...found, ...reading.warnings];
  if (reading.tow === null) warnings.push('TowBook does not tell when it was towed. Enter the time, so that its deadlines count from it.');
  const row = add(parts, change, reading, runId, warnings);
  if (reading.isHeldByPolice) {
    const placed = { type: 'hold_placed', at: reading.tow?.at ?? change.now, source: 'towbook', importRunId: runId } as const;
    attempt(parts, warnings, () => vehicles.record(change, row, { ...placed, data: { reason: 'Police release required (TowBook)' } }));
  }
  if (reading.release !== null) {
    const { at, event, reason } = reading.release;
    const data = { to: 'Not told by TowBook', reason: reason ?? 'not told' };
    attempt(parts, warnings, () =>
      vehicles.record(change, row, { type: event, at, data, note: 'As TowBook has it', source: 'towbook', importRunId: runId }),
    );
  }
  return { outcome: 'created', vehicleId: row.id, reason: null, fields: Object.keys(reading.fields), warnings };
}

/** Adds the vehicle; leaves out a complaint number that another vehicle has, and a time of the tow that cannot be. */
function add(parts: MergeParts, change: Change, reading: Reading, runId: number, warnings: string[]): VehicleRow {
  let { fields, tow } = reading;
  for (;;) {
    try {
      let row: VehicleRow | undefined;
      const { towType, agencyId } = reading;
      parts.attempt(() => {
        row = parts.vehicles.create(change, { fields, towType, ...towedBy(tow), agencyId, source: 'towbook', importRunId: runId });
      });
      if (row !== undefined) return row;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.code === 'COMPLAINT_NUMBER_TAKEN' && fields.complaintNumber != null) {
        warnings.push(
          `Complaint number ${fields.complaintNumber} in TowBook belongs to another vehicle here; this one got the next number.`,
        );
        const { complaintNumber: _taken, ...rest } = fields;
        fields = rest;
      } else if (tow !== null) {
        warnings.push(`TowBook's time of the tow was left out: ${failure.message}`);
        tow = null;
      } else throw failure;
    }
  }
}

const towedBy = (tow: Reading['tow']) => (tow === null ? { towedAt: null } : { towedAt: tow.at, towedData: { basis: tow.basis } });

function attempt(parts: MergeParts, warnings: string[], run: () => unknown): void {
  try {
    parts.attempt(() => void run());
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    warnings.push(failure.message);
  }
}

function update(parts: MergeParts, change: Change, row: VehicleRow, reading: Reading, runId: number): Outcome {
  const warnings = [...reading.warnings];
  const fields = newer(row, reading);
  const ownsAgency = row.agencyId === null || row.sources['agency'] === 'towbook';
  const agencyId = ownsAgency && reading.agencyId !== null ? reading.agencyId : undefined;
  const { row: written, changed } = parts.vehicles.updateFields(change, row, { fields, agencyId, source: 'towbook', importRunId: runId });
  const learned = learnTow(parts, change, written, reading.tow, runId);
  warnings.push(...learned.warnings);
  if (reading.release !== null && row.inYard)
    warnings.push(
      `TowBook says it left on ${inWords(localDay(reading.release.at))} (${reading.release.reason ?? 'no reason told'}); here it is still in the yard. Record what happened, or correct TowBook.`,
    );
  const all = learned.isChanged ? [...changed, 'towedAt'] : changed;
  return { outcome: all.length > 0 ? 'updated' : 'unchanged', vehicleId: row.id, reason: null, fields: all, warnings };
}

/** The fields that may be written over: empty ones and TowBook's own. */
function newer(row: VehicleRow, { fields: given, wins }: Reading): Partial<VehicleFields> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const before = row[name as keyof VehicleFields];
    const isOpen = before === null || row.sources[name] === 'towbook' || wins.has(name);
    if (!isOpen || value === before || name === 'complaintNumber') continue;
    // A list that tells less than an export did takes nothing away from it.
    if (before !== null && value === 'NONE') continue;
    if (typeof before === 'string' && typeof value === 'string' && name === 'reason' && before.startsWith(value)) continue;
    kept[name] = value;
  }
  return kept as Partial<VehicleFields>;
}
