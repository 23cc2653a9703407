/** A cell that may lie over several columns and rows. */
type Spanning = Readonly<{
  text: string;
  columns: number;
  rows: number;
  /** The column it says it stands in, from 0; null: the next that is free. */
  at: number | null;
}>;

/** Where the cells of a table stand, row by row. */
export type Grid = Readonly<{
  /** The next row's texts by their columns. A wide cell's text stands in its first column, a high cell's in each of its rows. */
  place: (cells: readonly Spanning[]) => readonly string[];
}>;

export function emptyGrid(): Grid {
  /** By column: the text that hangs down from a row above, and for how many rows more. */
  let hanging = new Map<number, Readonly<{ text: string; rows: number }>>();
  return {
    place(cells) {
      const placed: string[] = [];
      const next = new Map<number, Readonly<{ text: string; rows: number }>>();
      const hang = () => {
        const above = hanging.get(placed.length);
        if (above !== undefined && above.rows > 1) next.set(placed.length, { text: above.text, rows: above.rows - 1 });
        placed.push(above?.text ?? '');
      };
      const fill = () => {
        while (hanging.has(placed.length)) hang();
      };
      for (const { text, columns, rows, at } of cells) {
        if (at === null) fill();
        for (let left = (at ?? 0) - placed.length; left > 0; left -= 1) hang();
        for (let column = 0; column < columns; column += 1) {
          const shown = column === 0 ? text : '';
          if (rows > 1) next.set(placed.length, { text: shown, rows: rows - 1 });
          placed.push(shown);
        }
      }
      fill();
      hanging = next;
      return placed;
    },
  };
}
