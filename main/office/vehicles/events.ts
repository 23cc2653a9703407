import { tuples } from '../../../db/query';
import { asc, eq } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { placeholders } from '../../../db/placeholders';
import { events } from '../../../db/schema';
import type { FieldSource } from '../../../preload/contract/common';
import type { CaseEvent, EventType } from '../../../preload/contract/law';
import type { Change } from '../changes';
import { stored } from '../zone';
import type { NewEvent } from './vehicles';

export type EventRow = Readonly<typeof events.$inferSelect>;

/** The append-only history of what happened. */
export function createEventRows({ orm, sqlite }: Store) {
  const ofVehicle = tuples<LawRow>(sqlite, 'SELECT id, type, at, recorded_at, data, source FROM events WHERE vehicle_id = ? ORDER BY id');
  const telling = tuples<LawRow>(
    sqlite,
    `SELECT id, type, at, recorded_at, data, source FROM events WHERE vehicle_id = ? AND (type <> 'note' OR data <> '{}') ORDER BY id`,
  );
  const tellingOfSeveral = tuples<[...LawRow, number]>(
    sqlite,
    `SELECT id, type, at, recorded_at, data, source, vehicle_id FROM events
         WHERE vehicle_id BETWEEN ? AND ? AND (type <> 'note' OR data <> '{}') ORDER BY vehicle_id, id`,
  );
  const tellingOf = tuples<[...LawRow, number]>(
    sqlite,
    `SELECT id, type, at, recorded_at, data, source, vehicle_id FROM events
         WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND (type <> 'note' OR data <> '{}') ORDER BY vehicle_id, id`,
  );
  const add = orm
    .insert(events)
    .values(
      placeholders(events, ['vehicleId', 'type', 'at', 'recordedAt', 'recordedBy', 'source', 'data', 'note', 'warnings', 'importRunId']),
    )
    .prepare();
  return {
    append(change: Change, vehicleId: number, event: NewEvent, warnings: readonly string[]): number {
      const { lastInsertRowid } = add.run({
        vehicleId,
        type: event.type,
        at: stored(event.at),
        recordedAt: change.now,
        recordedBy: change.by,
        source: event.source,
        data: event.data ?? {},
        note: event.note ?? null,
        warnings,
        importRunId: event.importRunId ?? null,
      });
      change.touched('events', 'vehicles', 'queue');
      return Number(lastInsertRowid);
    },

    /** All rows in the order of recording. */
    rows: (vehicleId: number): EventRow[] => orm.select().from(events).where(eq(events.vehicleId, vehicleId)).orderBy(asc(events.id)).all(),

    /** The same as the law reads them. */
    forLaw: (vehicleId: number): CaseEvent[] => ofVehicle.all(vehicleId).map(asCaseEvent),

    /** Without bare notes, which no rule reads and a long file is full of. */
    forStanding: (vehicleId: number): CaseEvent[] => telling.all(vehicleId).map(asCaseEvent),

    /** The same of every vehicle from one id to another. */
    forStandings: (from: number, until: number): ReadonlyMap<number, readonly CaseEvent[]> => byVehicle(tellingOfSeveral.all(from, until)),

    /** The same of these vehicles. */
    forStandingsOf: (vehicleIds: readonly number[]): ReadonlyMap<number, readonly CaseEvent[]> =>
      byVehicle(tellingOf.all(JSON.stringify(vehicleIds))),
  };
}
export type EventRows = ReturnType<typeof createEventRows>;

type LawRow = readonly [id: number, type: EventType, at: string, recordedAt: string, data: string, source: FieldSource];

function byVehicle(rows: readonly (readonly [...LawRow, number])[]): ReadonlyMap<number, readonly CaseEvent[]> {
  const found = new Map<number, CaseEvent[]>();
  for (const [id, type, at, recordedAt, data, source, vehicleId] of rows) {
    const event = asCaseEvent([id, type, at, recordedAt, data, source]);
    const own = found.get(vehicleId);
    if (own === undefined) found.set(vehicleId, [event]);
    else own.push(event);
  }
  return found;
}

const asCaseEvent = ([id, type, at, recordedAt, data, source]: LawRow): CaseEvent => ({
  id,
  type,
  at,
  recordedAt,
  data: data === '{}' ? {} : (JSON.parse(data) as Record<string, unknown>),
  source,
});
