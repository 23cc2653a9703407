import type { Sqlite, Statement } from './open';

/**
 * The one door from SQL to typed rows: what a query answers is said once, where its text stands. SQL is written out where it counts,
 * groups or follows an index; a plain read or write of a table goes through drizzle, which checks its columns.
 */

/** Rows as objects, by the names of the columns. */
export const rows = <Row>(sqlite: Sqlite, sql: string): Statement<unknown[], Row> => sqlite.prepare<unknown[], Row>(sql);

/** Rows as arrays, in the order of the columns. */
export const tuples = <Row extends readonly unknown[]>(sqlite: Sqlite, sql: string): Statement<unknown[], Row> =>
  sqlite.prepare<unknown[], Row>(sql).raw();

/** The first column alone. */
export const column = <Value>(sqlite: Sqlite, sql: string): Statement<unknown[], Value> => sqlite.prepare<unknown[], Value>(sql).pluck();

/** The answer of a query that always has exactly one row, such as a count; throws when it has none. */
export const row = <Row>(sqlite: Sqlite, sql: string): ((...bound: readonly unknown[]) => Row) => only(rows<Row>(sqlite, sql));

/** The same as an array, in the order of the columns. */
export const tuple = <Row extends readonly unknown[]>(sqlite: Sqlite, sql: string): ((...bound: readonly unknown[]) => Row) =>
  only(tuples<Row>(sqlite, sql));

/** The single value of such a query. */
export const value = <Value>(sqlite: Sqlite, sql: string): ((...bound: readonly unknown[]) => Value) => only(column<Value>(sqlite, sql));

const only =
  <Row>(statement: Statement<unknown[], Row>) =>
  (...bound: readonly unknown[]): Row => {
    const found = statement.get(...bound);
    if (found === undefined) throw new Error(`a query that has one row answered none: ${statement.source}`);
    return found;
  };
