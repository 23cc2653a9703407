import type { ReactNode } from 'react';
import { paperText } from '../../paper/text';

/** More than any field or note holds; a longer text is cut with a mark. */
const most = 20_000;
/** A row longer than this may break over two pages. */
const longRow = 900;

/** Any text as it is, line breaks kept, made safe for paper. */
export function Text({ value }: Readonly<{ value: string }>): ReactNode {
  const safe = value
    .split(/\r\n|\r|\n/)
    .map((line) => paperText(line, most))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return (
    <span className="text" dir="auto">
      {safe}
    </span>
  );
}

export const isLong = (...texts: readonly string[]): boolean => texts.reduce((length, text) => length + text.length, 0) > longRow;

/** A numbered part of the file. */
export function Part({ title, about, children }: Readonly<{ title: string; about?: string; children: ReactNode }>): ReactNode {
  return (
    <section className="part">
      <h2>{title}</h2>
      {about !== undefined && <p className="about">{about}</p>}
      {children}
    </section>
  );
}

type Cell = string | Readonly<{ key: string; node: ReactNode }>;
type TableProps = Readonly<{
  head: readonly string[];
  /** Width of each column as CSS, such as `1.2in`; empty for the rest. */
  widths: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** What stands instead of an empty table. */
  none: string;
}>;

/** A table whose head stands again on every page. */
export function Table({ head, widths, rows, none }: TableProps): ReactNode {
  if (rows.length === 0) return <p className="none">{none}</p>;
  return (
    <table>
      <colgroup>
        {head.map((title, index) => (
          <col key={title} style={widths[index] ? { width: widths[index] } : {}} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index} className={isLong(...cells.filter((cell) => typeof cell === 'string')) ? 'long' : undefined}>
            {cells.map((cell, column) => (
              <td key={column}>{typeof cell === 'string' ? <Text value={cell} /> : cell.node}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sentences, one below the other. */
export function Sentences({ texts, none }: Readonly<{ texts: readonly string[]; none: string }>): ReactNode {
  if (texts.length === 0) return <p className="none">{none}</p>;
  return texts.map((text, index) => (
    <p key={index}>
      – <Text value={text} />
    </p>
  ));
}
