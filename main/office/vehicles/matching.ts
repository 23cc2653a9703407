/** A condition of SQL on a vehicle, with its values in order. */
export type Condition = Readonly<{
  sql: string;
  values: readonly (string | number)[];
  /** It has a narrow index of its own. */
  isNarrow?: boolean;
  /** What it matches lies anywhere in any order. */
  isTyped?: boolean;
}>;

/** Reading so many rows takes less time than gathering all that match. */
const fewRows = 5000;

/**
 * The conditions for a page in the order of an index: the narrow ones as sets of ids, each from its own index, so that neither the rows
 * nor what matches are read and sorted. Typed text matches anywhere, so where a page is full after a few rows, those are read instead.
 */
export const asSets = (conditions: readonly Condition[], rowsLookedAt = Infinity): readonly Condition[] =>
  conditions.map((condition) => {
    const { sql, values, isNarrow, isTyped } = condition;
    if (!isNarrow || (isTyped && rowsLookedAt < fewRows)) return condition;
    return { sql: `id IN (SELECT id FROM vehicles WHERE in_yard IN (0, 1) AND ${sql})`, values };
  });

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

/** Plate and call number lie beside the description in its index; the rows of a hundred thousand vehicles take ten times as long to read. */
function startingWith(word: string): Condition {
  const start = `${word.replaceAll(/[%_\\]/g, '\\$&')}%`;
  const like = (column: string) => `${column} LIKE ? ESCAPE '\\'`;
  return {
    sql: `(${like('call_number')} OR ${like('plate_key')} OR ${like('description')})`,
    values: [start, start, `%${start}`],
    isNarrow: true,
    isTyped: true,
  };
}
