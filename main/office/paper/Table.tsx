import type { ReactNode } from 'react';
import { paperText } from './text';

export type Column = Readonly<{ title: string; width: string; right?: boolean; max?: number }>;

/** A table whose rows are all equally high, so that so many always fit on a page: a cell shows two lines and cuts the rest with a mark. */
export function Table({
  columns,
  rows,
}: Readonly<{ columns: readonly Column[]; rows: readonly (readonly (string | null)[])[] }>): ReactNode {
  return (
    <table>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, right }) => (
            <th key={title} className={right ? 'right' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- printed once, never reordered
          <tr key={index}>
            {columns.map(({ title, right, max }, column) => (
              <td key={title} className={right ? 'right' : undefined}>
                <div dir="auto">{paperText(cells[column] ?? '', max ?? 90)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows a page by page: so many on the first, so many on each further one; at least one page. */
export function inPages<Row>(rows: readonly Row[], first: number, further: number): readonly (readonly Row[])[] {
  const pages: (readonly Row[])[] = [rows.slice(0, first)];
  for (let at = first; at < rows.length; at += further) pages.push(rows.slice(at, at + further));
  return pages;
}
