import { and, eq, gt, inArray, isNotNull } from 'drizzle-orm';
import type { Store } from '../../../../db/open';
import { events, importRows, importRuns, vehicleChanges } from '../../../../db/schema';
import type { Output } from '../../../../preload/contract';
import { Problem } from '../../../../preload/contract/problem';
import { fieldOf, type VehicleFields } from '../../../../preload/contract/vehicleFields';
import { written } from '../../vehicles/describe';
import type { Removal } from '../../vehicles/removal';
import type { VehicleRow, Vehicles } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { shown, type Runs } from './runs';

type Parts = Readonly<{ store: Store; vehicles: Vehicles; removal: Removal; runs: Runs }>;
type FieldChange = Readonly<typeof vehicleChanges.$inferSelect>;

/**
 * Takes back what a run did, as a whole: its new vehicles go, changed fields get their old values, tows it told are voided.
 * Throws UNDO_REFUSED where anything was built on it since; then nothing is changed.
 */
export function undoRun({ store, vehicles, removal, runs }: Parts, change: Change, id: number): Output<'towbook.undo'> {
  const { orm } = store;
  const run = runs.get(id);
  if (run.state === 'undone' || run.state === 'running')
    throw refused(run.state === 'undone' ? 'It is undone already.' : 'It is still running; cancel it first.');
  const rows = orm
    .select({ vehicleId: importRows.vehicleId, outcome: importRows.outcome })
    .from(importRows)
    .where(and(eq(importRows.runId, id), isNotNull(importRows.vehicleId), inArray(importRows.outcome, ['created', 'updated'])))
    .all();
  const created = new Set(rows.flatMap(({ vehicleId, outcome }) => (outcome === 'created' && vehicleId !== null ? [vehicleId] : [])));
  const updated = new Set(rows.flatMap(({ vehicleId }) => (vehicleId !== null && !created.has(vehicleId) ? [vehicleId] : [])));

  for (const vehicleId of created) refuseBuiltUpon(vehicles.need(vehicleId), vehicleId);
  for (const vehicleId of updated) restore(vehicles.need(vehicleId));
  for (const vehicleId of created) removal.remove(change, vehicles.need(vehicleId), `import run ${id} was undone`, null);
  orm.update(importRuns).set({ state: 'undone' }).where(eq(importRuns.id, id)).run();
  change.touched('import_runs');
  change.audit(`import run ${id} undone: ${created.size} vehicles taken out, ${updated.size} restored`);
  return { run: shown(runs.get(id)), removed: created.size, restored: updated.size };

  function refuseBuiltUpon(row: VehicleRow, vehicleId: number): void {
    const keptBy = removal.keptBy(vehicleId);
    if (keptBy.length > 0 || removal.isBuiltUpon(vehicleId, id))
      throw refused(`Call ${row.callNumber ?? vehicleId} was worked on since${keptBy.length > 0 ? ` (${keptBy.join(', ')})` : ''}.`);
  }

  function restore(row: VehicleRow): void {
    const mine = and(eq(vehicleChanges.vehicleId, row.id), eq(vehicleChanges.importRunId, id));
    const changes = orm.select().from(vehicleChanges).where(mine).all();
    const fields: Record<string, unknown> = {};
    let agencyId: number | null | undefined;
    for (const one of changes) {
      const now = one.field === 'agency' ? row.agencyId : row[one.field as keyof VehicleFields];
      if (written(now) !== one.after) throw refused(`${one.field} of call ${row.callNumber ?? row.id} was changed again since.`);
      if (one.field === 'agency') agencyId = one.before === null ? null : Number(one.before);
      else fields[one.field] = valueOf(one);
    }
    refuseTowCorrectedSince(row);
    vehicles.updateFields(change, row, { fields: fields as Partial<VehicleFields>, agencyId, source: 'towbook', importRunId: null });
    voidTows(vehicles.need(row.id));
  }

  /** A tow that the run told is void, and so is its correction of one: what stood before stands again. */
  function voidTows(row: VehicleRow): void {
    for (const { id: event } of toldTows(row)) {
      const data = { event, void: true, reason: `Import run ${id} was undone` };
      vehicles.record(change, row, { type: 'corrected', at: change.now, data, source: 'system' });
    }
  }

  function refuseTowCorrectedSince(row: VehicleRow): void {
    const own = toldTows(row);
    const last = own.at(-1);
    if (last === undefined) return;
    const about = new Set(own.flatMap((event) => [event.id, event.data['event']]));
    const later = and(eq(events.vehicleId, row.id), eq(events.type, 'corrected'), gt(events.id, last.id));
    if (
      orm
        .select()
        .from(events)
        .where(later)
        .all()
        .some(({ data }) => about.has(data['event']))
    )
      throw refused(`The time of the tow of call ${row.callNumber ?? row.id} was corrected since.`);
  }

  function toldTows(row: VehicleRow) {
    const own = and(eq(events.vehicleId, row.id), eq(events.importRunId, id), inArray(events.type, ['towed', 'corrected']));
    return orm.select().from(events).where(own).orderBy(events.id).all();
  }
}

/** The value before the change, as its field holds it; history keeps texts. */
function valueOf({ field, before }: FieldChange): unknown {
  if (before === null) return null;
  const kind = fieldOf(field)?.kind;
  if (kind === 'year' || kind === 'money') return Number(before);
  return kind === 'yesno' ? before === 'true' : before;
}

const refused = (why: string) =>
  new Problem('UNDO_REFUSED', `The import cannot be undone as a whole. ${why} Nothing was changed. Correct the vehicles one by one.`);
