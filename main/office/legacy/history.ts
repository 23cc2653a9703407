import type { Store } from '../../../db/open';
import type { Change } from '../changes';

export type Line = Readonly<{
  vehicleId: number | null;
  /** A moment or a day; null where the old program's text could not be read. */
  at: string | null;
  by: string | null;
  action: string;
  details: string;
  /** The table it stood in. */
  table: string;
  /** The same for the same line, whichever copy of the database it comes from. */
  key: string;
}>;

/** One line of a million characters is no log line. */
const longest = 100_000;

/** Lines of the earlier program's history, each kept once. */
export function createHistory({ sqlite }: Store) {
  const add = sqlite.prepare(
    `INSERT INTO history (vehicle_id, at, "by", action, details, origin, origin_key)
     VALUES (@vehicleId, @at, @by, @action, @details, @origin, @key) ON CONFLICT (origin_key) DO NOTHING`,
  );
  return {
    /** True when it is new here. */
    add(change: Change, { vehicleId, at, by, action, details, table, key }: Line): boolean {
      const { changes } = add.run({
        vehicleId,
        at,
        by: by?.slice(0, 200) ?? null,
        action: action.slice(0, 200),
        details: details.slice(0, longest),
        origin: `old database, ${table}`,
        key: `legacy:${key}`,
      });
      if (changes > 0) change.touched('history');
      return changes > 0;
    },
  };
}
