import type { OperationName } from '../../preload/contract';

/** What answers anew after every change: each leaves a line in the log, and the file grows. */
const always: readonly OperationName[] = ['audit.list', 'health.check'];

/** Tables that change by themselves, again and again, and the operations that read them. A table not named here may stand behind any answer. */
export const readers = {
  jobs: ['schedule.list', 'office.status', ...always],
  alerts: ['office.status', ...always],
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

/** The operations whose answers may be others after these tables changed; null when that may be any, as when no table is named. */
export function readersOf(tables: Iterable<string>): ReadonlySet<string> | null {
  const found = new Set<string>();
  for (const table of tables) {
    if (!(table in readers)) return null;
    for (const name of readers[table as keyof typeof readers]) found.add(name);
  }
  return found.size === 0 ? null : found;
}
