import { desc, eq } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { vehicleChanges } from '../../../db/schema';
import { eventForms } from '../../../preload/contract/events';
import type { EventType } from '../../../preload/contract/law';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { vehicleFieldNames, type VehicleFields } from '../../../preload/contract/vehicleFields';
import { withOffset } from '../zone';
import { vinSaysOf } from './doubts';
import type { EventRow, EventRows } from './events';
import { summarize } from './summary';
import type { VehicleRow, Vehicles } from './vehicles';

export type DataWarnings = (row: VehicleRow, now: string) => VehicleDetail['dataWarnings'];

const shownChanges = 200;

/** Everything the vehicle page shows. */
export function createVehicleDetail(parts: Readonly<{ store: Store; vehicles: Vehicles; events: EventRows; dataWarnings: DataWarnings }>) {
  const { store, vehicles, events, dataWarnings } = parts;
  return (row: VehicleRow, now: string): VehicleDetail => {
    const rows = events.rows(row.id);
    const corrected = rows.filter((event) => event.type === 'corrected');
    const voided = new Set(corrected.filter(({ data }) => data['void'] === true).map(({ data }) => data['event']));
    // A correction that was taken back corrects nothing.
    const corrections = new Map(corrected.filter(({ id }) => !voided.has(id)).map(({ id, data }) => [Number(data['event']), id]));
    return {
      vehicle: {
        ...summarize(row, now),
        fields: Object.fromEntries(vehicleFieldNames.map((name) => [name, row[name]])) as VehicleFields,
        sources: { ...row.sources },
        createdAt: withOffset(row.createdAt),
        createdBy: row.createdBy,
        updatedAt: withOffset(row.updatedAt),
      },
      assessment: vehicles.assess(row.id, now),
      events: rows.map((event) => describeEvent(event, corrections.get(event.id) ?? null)),
      changes: store.orm
        .select()
        .from(vehicleChanges)
        .where(eq(vehicleChanges.vehicleId, row.id))
        .orderBy(desc(vehicleChanges.id))
        .limit(shownChanges)
        .all()
        .map((change) => ({
          at: withOffset(change.at),
          by: change.by,
          source: change.source,
          field: change.field,
          before: change.before,
          after: change.after,
          importRun: change.importRunId,
        })),
      dataWarnings: dataWarnings(row, now),
      vinSays: vinSaysOf(row, now),
    };
  };
}

function describeEvent(event: EventRow, correctedBy: number | null): VehicleDetail['events'][number] {
  const type = event.type as EventType;
  return {
    id: event.id,
    type,
    title: eventForms[type].title,
    at: withOffset(event.at),
    recordedAt: withOffset(event.recordedAt),
    recordedBy: event.recordedBy,
    source: event.source,
    data: { ...event.data },
    note: event.note,
    correctedBy,
    warnings: [...event.warnings],
  };
}
