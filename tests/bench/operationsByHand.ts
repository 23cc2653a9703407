import type { Sqlite } from '../../db/open';
import type { vehicleSorts } from '../../preload/contract/vehicles';

const sortColumns: Readonly<Record<(typeof vehicleSorts)[number], string>> = {
  urgency: 'level_rank, next_due_at',
  description: 'description',
  plate: 'plate_key',
  nextStep: 'next_verb',
  towedAt: 'towed_at',
  daysHeld: 'towed_at',
  agencyName: 'agency_name',
  callNumber: 'call_number',
  complaintNumber: 'complaint_number',
  status: 'status',
  towType: 'tow_type',
};

/** The first hundred vehicles in the yard in that order, and how many there are. */
export function listByHand(sqlite: Sqlite, by: (typeof vehicleSorts)[number], direction: 'ascending' | 'descending') {
  const order = `${sortColumns[by]}, id`
    .split(', ')
    .map((column) => `${column} ${direction === 'ascending' ? 'ASC' : 'DESC'}`)
    .join(', ');
  const rows = sqlite.prepare(`SELECT * FROM vehicles WHERE in_yard = 1 ORDER BY ${order} LIMIT 100`);
  return () => rows.all();
}

/** Operations as statements of the driver alone: nothing is checked, logged, worked out or told. */
export function operationsByHand(sqlite: Sqlite) {
  const matches = sqlite.prepare(
    `SELECT * FROM vehicles WHERE in_yard = 1 AND id IN (SELECT rowid FROM vehicle_search WHERE vehicle_search MATCH ?)
       ORDER BY level_rank, next_due_at, id LIMIT 100`,
  );
  const containing = sqlite.prepare(
    `SELECT * FROM vehicles WHERE in_yard = 1 AND (description LIKE @part OR plate_key LIKE @part OR call_number LIKE @part)
       ORDER BY level_rank, next_due_at, id LIMIT 100`,
  );
  const vehicle = sqlite.prepare('SELECT * FROM vehicles WHERE id = ?');
  const events = sqlite.prepare('SELECT * FROM events WHERE vehicle_id = ? ORDER BY id');
  const queue = sqlite.prepare(
    `SELECT * FROM queue JOIN vehicles ON vehicles.id = vehicle_id
       ORDER BY queue.level_rank, queue.rank, due_at IS NULL, due_at, vehicle_id, rule LIMIT ?`,
  );
  const audit = sqlite.prepare('SELECT * FROM audit ORDER BY id DESC LIMIT 100');
  const addEvent = sqlite.prepare(
    `INSERT INTO events (vehicle_id, type, at, recorded_at, recorded_by, source, data, note, warnings)
       VALUES (@id, 'note', @now, @now, 'Bench', 'hand', '{}', 'Called', '[]')`,
  );
  const touch = sqlite.prepare('UPDATE vehicles SET version = version + 1, updated_at = @now WHERE id = @id');
  const addVehicle = sqlite.prepare(
    `INSERT INTO vehicles (call_number, make, model, description, tow_type, towed_at, sources, created_at, created_by, updated_at)
       VALUES (@call, 'Ford', 'Escape', 'Ford Escape', 'private_property', @now, '{}', @now, 'Bench', @now)`,
  );
  const record = sqlite.transaction((id: number, now: string) => {
    addEvent.run({ id, now });
    touch.run({ id, now });
  });
  const create = sqlite.transaction((call: string, now: string) => {
    const { lastInsertRowid } = addVehicle.run({ call, now });
    addEvent.run({ id: lastInsertRowid, now });
  });
  return {
    filter: (text: string) =>
      text.length < 3
        ? containing.all({ part: `%${text}%` })
        : matches.all(
            text
              .split(' ')
              .map((word) => `"${word}"`)
              .join(' '),
          ),
    vehicle: (id: number) => [vehicle.get(id), events.all(id)],
    queue: (limit: number) => queue.all(limit),
    audit: () => audit.all(),
    record: (id: number, now: string) => record.immediate(id, now),
    create: (call: string, now: string) => create.immediate(call, now),
  };
}
