/** A condition of SQL with its values in order. */
export type Condition = Readonly<{ sql: string; values: readonly (string | number)[] }>;

/**
 * What matches typed text anywhere in call, complaint and stock number, VIN, plate, description, colour, place, account or agency.
 * Every word must match; the index holds runs of three letters, so shorter words are compared with the start of numbers and plates.
 */
export function matching(text: string): readonly Condition[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const long = words.filter((word) => [...word].length >= 3);
  const phrases = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  const found = { sql: 'id IN (SELECT rowid FROM vehicle_search WHERE vehicle_search MATCH ?)', values: [phrases] };
  return [...(long.length > 0 ? [found] : []), ...words.filter((word) => !long.includes(word)).map(startingWith)];
}

/** Looked for in one narrow index; the rows of a hundred thousand vehicles take ten times as long to read. */
function startingWith(word: string): Condition {
  const start = `${word.replaceAll(/[%_\\]/g, '\\$&')}%`;
  const like = (column: string) => `${column} LIKE ? ESCAPE '\\'`;
  return {
    sql: `id IN (SELECT id FROM vehicles INDEXED BY vehicles_by_description
            WHERE in_yard IN (0, 1) AND (${like('call_number')} OR ${like('plate_key')} OR ${like('description')}))`,
    values: [start, start, `%${start}`],
  };
}
