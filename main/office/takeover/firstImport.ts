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
  const find = { towbook: sqlite.prepare(older('towbook')).pluck(), legacy: sqlite.prepare(older('legacy')).pluck() };
  const startOf = {
    towbook: sqlite.prepare('SELECT started_at FROM import_runs WHERE id = ?').pluck(),
    legacy: sqlite.prepare('SELECT started_at FROM legacy_runs WHERE id = ?').pluck(),
  };
  const lastGood = sqlite.prepare("SELECT max(started_at) FROM import_runs WHERE state = 'done' AND id < ?").pluck();
  const known = sqlite.prepare('SELECT id FROM takeovers WHERE source = ? AND run_id = ?').pluck();
  const join = sqlite.prepare("INSERT OR IGNORE INTO takeover_vehicles (vehicle_id, takeover_id, answered) VALUES (?, ?, '[]')");

  return {
    /** Looks at a run that has ended, however it ended; again when it went on later. Call inside the transaction that ends it. */
    look(change: Change, source: Source, runId: number): void {
      const begunAt = startOf[source].get(runId) as string;
      const last = source === 'towbook' ? (lastGood.get(runId) as string | null) : null;
      const dayBefore = addMinutes(begunAt, -dayMinutes);
      const vehicles = find[source].all({ runId, before: last !== null && last < dayBefore ? last : dayBefore }) as number[];
      if (vehicles.length < (source === 'towbook' ? fewestOfTowbook : 1)) return;
      const id =
        (known.get(source, runId) as number | undefined) ??
        orm.insert(takeovers).values({ source, runId, begunAt }).returning({ id: takeovers.id }).get().id;
      for (const vehicleId of vehicles) join.run(vehicleId, id);
      change.touched('takeover', 'vehicles', 'queue');
      change.audit(`${vehicles.length} vehicles of a first import wait to be brought up to date`);
    },
  };
}
export type FirstImports = ReturnType<typeof createFirstImports>;
