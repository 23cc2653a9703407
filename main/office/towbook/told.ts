import { rows } from '../../../db/query';
import type { Store } from '../../../db/open';
import type { ToldByTowbook } from '../../../preload/contract/towbook';
import { filled } from '../values/filled';
import { toCents } from '../values/money';
import { withOffset } from '../zone';
import { columnOf } from './file/header';
import type { Column, TowbookRow } from './row';

/** What the newest file of TowBook says of a vehicle: an Impounds export first, which tells more than a report. */
export function createTold({ sqlite }: Store) {
  const newest = rows<Readonly<{ raw: string; id: number; started_at: string }>>(
    sqlite,
    `SELECT row.raw, run.id, run.started_at FROM import_rows row JOIN import_runs run ON run.id = row.run_id
     WHERE row.vehicle_id = ? AND row.outcome <> 'skipped' AND run.state <> 'undone' AND run.source IN ('impounds_csv', 'call_analysis_file')
     ORDER BY run.source = 'impounds_csv' DESC, run.id DESC, row.row DESC LIMIT 1`,
  );
  return (vehicleId: number): ToldByTowbook | null => {
    const found = newest.get(vehicleId);
    const row = found === undefined ? null : rowOfRaw(found.raw);
    if (found === undefined || row === null) return null;
    const told = readTold(row);
    const isNothing =
      told.tasks.length === 0 && told.unread.length === 0 && Object.values(told).every((value) => value === null || Array.isArray(value));
    return isNothing ? null : { run: found.id, at: withOffset(found.started_at), ...told };
  };
}

/** The row as the run has kept it; null for one that was too long to keep whole. */
function rowOfRaw(raw: string): TowbookRow | null {
  try {
    const row: Partial<Record<Column, string>> = {};
    for (const [title, value] of Object.entries(JSON.parse(raw) as Record<string, unknown>)) {
      const column = columnOf(title);
      if (column !== null && typeof value === 'string') row[column] ??= value;
    }
    return row;
  } catch {
    return null;
  }
}

/** The columns of a row that are no facts of the case: money in cents, days, miles. */
export function readTold(row: TowbookRow): Omit<ToldByTowbook, 'run' | 'at'> {
  const unread: { column: string; text: string }[] = [];
  const read = <Value>(column: string, text: string | undefined, as: (line: string) => Value | null): Value | null => {
    const line = filled(text);
    const value = line === null ? null : as(line);
    if (line !== null && value === null) unread.push({ column, text: line.slice(0, 60) });
    return value;
  };
  return {
    mileage: read('Mileage', row.mileage, toCount),
    totalCents: read('Total', row.total, toCents),
    dailyStorageCents: read('Daily storage', row.dailyStorage, toCents),
    daysHeld: read('Days held', row.daysHeld, toCount),
    insurerRelease: read('Insurer release', row.insurerRelease, (line) =>
      /^(?:yes|y|true|1)$/i.test(line) ? true : /^(?:no|n|false|0)$/i.test(line) ? false : null,
    ),
    tasks: tasksOf(row.tasks),
    unread,
  };
}

/** `123,456`, `123456 mi`. */
function toCount(line: string): number | null {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d+)?(?:\s*(?:mi|miles|days?))?$/i.exec(line);
  return found ? Number((found[1] ?? '').replaceAll(',', '')) : null;
}

/** TowBook glues its counts together: `2 Overdue7 Due Next1 Due soon`. */
function tasksOf(text: string | undefined): string[] {
  const line = filled(text);
  if (line === null) return [];
  const counts = Array.from(line.matchAll(/(\d+)\s*([^\d]+)/g), ([, count = '', what = '']) => `${count} ${what.trim().toLowerCase()}`);
  return counts.length > 0 && /^\d/.test(line) ? counts : [line.slice(0, 200)];
}
