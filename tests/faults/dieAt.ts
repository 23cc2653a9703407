import Database from 'better-sqlite3';
import { writeSync } from 'node:fs';

/** Prints at once: what is printed has left the process even when it is killed with its next step. */
export const say = (line: string): void => void writeSync(1, `${line}\n`);

/**
 * The process kills itself, as `kill -9` would, in place of the given statement of SQL; 0 never. Statements count from here on,
 * those that begin and end a transaction too.
 */
export function dieAt(statement: number): void {
  if (statement === 0) return;
  let count = 0;
  const counting = <Given extends unknown[], Result>(run: (...given: Given) => Result) =>
    function counted(this: unknown, ...given: Given): Result {
      count += 1;
      if (count === statement) process.kill(process.pid, 'SIGKILL');
      return run.apply(this, given);
    };
  const probe = new Database(':memory:');
  const prepared = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<'run' | 'get' | 'all', (...given: unknown[]) => unknown>;
  for (const name of ['run', 'get', 'all'] as const) prepared[name] = counting(prepared[name]);
  const connection = Database.prototype as unknown as { exec: (...given: unknown[]) => unknown };
  connection.exec = counting(connection.exec);
  probe.close();
}
