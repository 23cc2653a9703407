import { column, value } from '../../../db/query';
import type { Store } from '../../../db/open';
import { takeovers } from '../../../db/schema';
import type { Change } from '../changes';
import { addMinutes } from '../zone';

const dayMinutes = 24 * 60;

/** So many vehicles of one TowBook run that the office should have known of are a first import; a few are late news. */
const fewestOfTowbook = 11;

type Source = 'towbook' | 'legacy';

/**
 * Finds first imports and lets their vehicles wait for *Bring the yard up to date*.
 *
 * A vehicle is *older than the office's knowledge* when a run made it and it had left by then, or it was towed, as far as is known,
 * more than 24 hours before the run began and before the last TowBook import that ended well. A TowBook run (file or pages) that makes
 * at least 11 of these is a first import, whatever was here before; of an old database any run that makes one is. Only these vehicles
 * wait: what was towed within the last 24 hours is today's work and is in the queue at once, and so is all that later imports bring.
 */
export function createFirstImports({ sqlite, orm }: Store) {
  const made: Readonly<Record<Source, string>> = {
    towbook: `SELECT vehicle_id FROM import_rows WHERE run_id = @runId AND outcome = 'created'`,
    legacy: `SELECT vehicle_id FROM legacy_rows WHERE run_id = @runId AND source_table = 'vehicles' AND outcome = 'imported'`,
  };
  const older = (source: Source) =>
    `SELECT id FROM vehicles WHERE id IN (${made[source]}) AND (in_yard = 0 OR towed_at IS NULL OR towed_at < @before)`;
  const find = { towbook: column<number>(sqlite, older('towbook')), legacy: column<number>(sqlite, older('legacy')) };
  const startOf = {
    towbook: value<string>(sqlite, 'SELECT started_at FROM import_runs WHERE id = ?'),
    legacy: value<string>(sqlite, 'SELECT started_at FROM legacy_runs WHERE id = ?'),
  };
  const lastGood = value<string | null>(sqlite, "SELECT max(started_at) FROM import_runs WHERE state = 'done' AND id < ?");
  const known = column<number>(sqlite, 'SELECT id FROM takeovers WHERE source = ? AND run_id = ?');
  const join = sqlite.prepare("INSERT OR IGNORE INTO takeover_vehicles (vehicle_id, takeover_id, answered) VALUES (?, ?, '[]')");

  return {
    /** Looks at a run that has ended, however it ended; again when it went on later. Call inside the transaction that ends it. */
    look(change: Change, source: Source, runId: number): void {
      const begunAt = startOf[source](runId);
      const last = source === 'towbook' ? lastGood(runId) : null;
      const dayBefore = addMinutes(begunAt, -dayMinutes);
      const vehicles = find[source].all({ runId, before: last !== null && last < dayBefore ? last : dayBefore });
      if (vehicles.length < (source === 'towbook' ? fewestOfTowbook : 1)) return;
      const id =
        known.get(source, runId) ?? orm.insert(takeovers).values({ source, runId, begunAt }).returning({ id: takeovers.id }).get().id;
      for (const vehicleId of vehicles) join.run(vehicleId, id);
      change.touched('takeover', 'vehicles', 'queue');
      change.audit(`${vehicles.length} vehicles of a first import wait to be brought up to date`);
    },
  };
}
export type FirstImports = ReturnType<typeof createFirstImports>;
