import type Database from 'better-sqlite3';

type Sqlite = Database.Database;
type AnyFunction = (...given: unknown[]) => unknown;
type Pluckable = { pluckMode?: boolean; get: AnyFunction };

/**
 * Makes a driver of the same programming interface (libsql) do two things that the product relies on and better-sqlite3 does:
 * `pluck` for a single row, and a transaction within a transaction as a savepoint. With better-sqlite3 nothing is changed.
 */
export function completeDriver(sqlite: Sqlite): void {
  // The first is mended for every connection of the process, the second for this one.
  const probe = sqlite.prepare('SELECT 1').pluck();
  if (probe.get() !== 1) pluckSingleRows(Object.getPrototypeOf(probe) as Pluckable);
  if (!nestsTransactions(sqlite)) nestTransactions(sqlite);
}

function nestsTransactions(sqlite: Sqlite): boolean {
  try {
    return sqlite.transaction(() => sqlite.transaction(() => true)())();
  } catch (failure) {
    if (failure instanceof Error && failure.message.includes('within a transaction')) return false;
    throw failure;
  }
}

function pluckSingleRows(statement: Pluckable): void {
  const get = statement.get;
  statement.get = function pluckingGet(this: Pluckable, ...given) {
    const row = get.apply(this, given);
    return this.pluckMode === true && typeof row === 'object' && row !== null ? Object.values(row)[0] : row;
  };
}

function nestTransactions(sqlite: Sqlite): void {
  const outer = sqlite.transaction.bind(sqlite) as unknown as (run: AnyFunction) => Record<string, AnyFunction> & AnyFunction;
  let depth = 0;
  const within = (run: AnyFunction, given: unknown[]): unknown => {
    const point = `nested_${++depth}`;
    sqlite.exec(`SAVEPOINT ${point}`);
    try {
      const result = run(...given);
      sqlite.exec(`RELEASE ${point}`);
      return result;
    } catch (error) {
      sqlite.exec(`ROLLBACK TO ${point}; RELEASE ${point}`);
      throw error;
    } finally {
      depth -= 1;
    }
  };
  const complete = (run: AnyFunction) => {
    const plain = outer(run);
    const kinds = ['default', 'deferred', 'immediate', 'exclusive'] as const;
    const begun = kinds.map((kind): [string, AnyFunction] => [
      kind,
      (...given) => (sqlite.inTransaction ? within(run, given) : (plain[kind] ?? plain)(...given)),
    ]);
    const { default: first, ...others } = Object.fromEntries(begun);
    return Object.assign((...given: unknown[]) => first?.(...given), others);
  };
  sqlite.transaction = complete as unknown as Sqlite['transaction'];
}
