import type { ReactNode } from 'react';
import { labelPlaces, type LabelSheetName } from '../../../../preload/contract/papers';
import { addressLines, emsOf } from '../../paper/address';
import { paperBase } from '../../paper/style';

/** A sheet of adhesive labels: inches from the top left of a Letter page. */
export type LabelSheet = Readonly<{
  columns: number;
  rows: number;
  width: number;
  height: number;
  left: number;
  top: number;
  across: number;
  down: number;
}>;

/** Avery 5160 and 5163 (data practice 5.6; mark K). */
export const labelSheets: Readonly<Record<LabelSheetName, LabelSheet>> = {
  '5160': { ...labelPlaces['5160'], width: 2.625, height: 1, left: 0.1875, top: 0.5, across: 2.75, down: 1 },
  '5163': { ...labelPlaces['5163'], width: 4, height: 2, left: 0.156, top: 0.5, across: 4.1875, down: 2 },
};

export const labelStyle = `${paperBase}
@page { size: Letter; margin: 0; }
body { width: 8.5in; }
.labels { position: relative; width: 8.5in; height: 11in; overflow: hidden; break-after: page; }
.labels:last-child { break-after: auto; }
.label { position: absolute; overflow: hidden; padding: 0.1in 0.12in; display: flex; flex-direction: column; justify-content: center; }
.label div { overflow: hidden; white-space: nowrap; }
`;

/** Addresses on label sheets, row by row, the first on label `startAt` (from 1). */
export function Labels({
  sheet,
  startAt,
  addresses,
}: Readonly<{ sheet: LabelSheet; startAt: number; addresses: readonly string[] }>): ReactNode {
  const each = sheet.columns * sheet.rows;
  const first = Math.min(startAt, each) - 1;
  const pages = Math.ceil((first + addresses.length) / each);
  return Array.from({ length: pages }, (_page, page) => (
    // oxlint-disable-next-line react/no-array-index-key -- printed once, never reordered
    <div className="labels" key={page}>
      {addresses.map((address, index) => {
        const at = first + index;
        if (Math.floor(at / each) !== page) return null;
        const place = at % each;
        return <Label key={at} sheet={sheet} column={place % sheet.columns} row={Math.floor(place / sheet.columns)} address={address} />;
      })}
    </div>
  ));
}

function Label({ sheet, column, row, address }: Readonly<{ sheet: LabelSheet; column: number; row: number; address: string }>): ReactNode {
  const [name = '', ...rest] = address.split(/\r\n|\r|\n/);
  const lines = addressLines(name, rest.join('\n'));
  const room = (sheet.height - 0.2) * 72;
  const longest = Math.max(...lines.map(emsOf), 1);
  const size = Math.min(12, (room / lines.length) * 0.85, ((sheet.width - 0.24) * 72) / longest);
  return (
    <div
      className="label"
      style={{
        left: `${sheet.left + column * sheet.across}in`,
        top: `${sheet.top + row * sheet.down}in`,
        width: `${sheet.width}in`,
        height: `${sheet.height}in`,
        fontSize: `${size.toFixed(2)}pt`,
        lineHeight: 1.15,
      }}
    >
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- printed once, never reordered
        <div key={index} dir="auto">
          {line}
        </div>
      ))}
    </div>
  );
}
