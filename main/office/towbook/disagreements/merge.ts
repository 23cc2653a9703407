import { eq } from 'drizzle-orm';
import type { Store } from '../../../../db/open';
import { events } from '../../../../db/schema';
import type { EventType } from '../../../../preload/contract/law';
import { Problem } from '../../../../preload/contract/problem';
import type { FieldSource } from '../../../../preload/contract/vehicles';
import { vehicleFieldNames, type VehicleFields } from '../../../../preload/contract/vehicleFields';
import { withCorrections } from '../../law/engine/timeline/corrections';
import type { Removal } from '../../vehicles/removal';
import type { VehicleRow, Vehicles } from '../../vehicles/vehicles';
import type { Change } from '../../changes';

type Parts = Readonly<{ store: Store; vehicles: Vehicles; removal: Removal }>;

/**
 * Makes one vehicle of two: what the first lacks comes from the other one with its source, events are copied, and the other one is
 * taken out, its record kept. Throws MERGE_REFUSED where a notice or a file hangs on the other one; then nothing is changed.
 */
export function mergeVehicles({ store, vehicles, removal }: Parts, change: Change, kept: VehicleRow, other: VehicleRow): void {
  const keptBy = removal.keptBy(other.id);
  if (keptBy.length > 0)
    throw new Problem(
      'MERGE_REFUSED',
      `Call ${other.callNumber ?? other.id} has ${keptBy.join(', ')} that cannot move to another vehicle. Nothing was changed. Keep the two apart, or work on with that one.`,
    );
  const history = store.orm.select().from(events).where(eq(events.vehicleId, other.id)).orderBy(events.id).all();
  removal.remove(change, other, `the same as call ${kept.callNumber ?? kept.id}`, kept.id);

  const from = `From call ${other.callNumber ?? 'without number'} (${other.complaintNumber ?? 'no complaint number'})`;
  const standing = withCorrections(history.map(({ type, data, ...event }) => ({ ...event, type: type as EventType, data: { ...data } })));
  const written = new Map(history.map((event) => [event.id, event]));
  for (const { id, type, at, data = {} } of standing) {
    // Its tow is the tow of the first. A correction speaks of an event by a number that is gone, so events are copied as they stand.
    if (id === undefined || (type === 'towed' && kept.towedAt !== null)) continue;
    const note = [written.get(id)?.note, from].filter(Boolean).join('. ');
    vehicles.record(change, vehicles.need(kept.id), { type, at, data, note, source: written.get(id)?.source ?? 'system' });
  }
  const bySource = Map.groupBy(
    vehicleFieldNames.filter((name) => kept[name] === null && other[name] !== null && name !== 'complaintNumber'),
    (name): FieldSource => other.sources[name] ?? 'system',
  );
  for (const [source, names] of bySource) {
    const fields = Object.fromEntries(names.map((name) => [name, other[name]])) as Partial<VehicleFields>;
    const agencyId = kept.agencyId === null && other.sources['agency'] === source ? other.agencyId : undefined;
    vehicles.updateFields(change, vehicles.need(kept.id), { fields, agencyId, source });
  }
}
