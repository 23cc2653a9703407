import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

type Name<Table extends SQLiteTable> = keyof Table['$inferInsert'] & string;

/**
 * A place for the value of each of these columns, for an INSERT that is prepared once and run with values by the same names.
 * Drizzle's own placeholders would write null as 0 into a flag, and as a text into JSON.
 */
export function placeholders<Table extends SQLiteTable, const Names extends Name<Table>>(
  table: Table,
  names: readonly Names[],
): Record<Names, SQL> {
  const columns: Readonly<Record<string, { mapToDriverValue: (value: unknown) => unknown }>> = getTableColumns(table);
  const place = (name: string): SQL => {
    const mapToDriverValue = (value: unknown) => (value === null ? null : columns[name]?.mapToDriverValue(value));
    return sql`${sql.param(sql.placeholder(name), { mapToDriverValue })}`;
  };
  return Object.fromEntries(names.map((name) => [name, place(name)])) as Record<Names, SQL>;
}
