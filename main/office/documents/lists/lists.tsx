import type { ReactNode } from 'react';
import type { AdContent } from '../content/ad';
import { Field, Section } from '../../paper/Field';
import { Sheet } from '../../paper/Sheet';
import type { Stamp } from '../stamp';
import { inPages, Table, type Column } from '../../paper/Table';

/** A list over as many pages as it needs: what it is about on the first, the rows on all. */
export type ListContent = Readonly<{
  form: string;
  fields: readonly Readonly<{ label: string; value: string | null; span: number }>[];
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}>;

const firstPage = 16;
const rowsAPage = 21;
export const listPages = ({ rows }: ListContent): number => inPages(rows, firstPage, rowsAPage).length;

export function ListSheet({ content, stamp }: Readonly<{ content: ListContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const pages = inPages(content.rows, firstPage, rowsAPage);
  return pages.map((rows, index) => (
    <Sheet
      // oxlint-disable-next-line react/no-array-index-key -- printed once, never reordered
      key={index}
      letterhead={letterhead}
      form={content.form}
      footnote={words.footnote}
      reference={stamp.reference}
      page={index + 1}
      pages={pages.length}
    >
      <h1>{words.title}</h1>
      {index === 0 && (
        <>
          <p className="lead">{words.lead}</p>
          {content.fields.length > 0 && (
            <Section title="">
              {content.fields.map(({ label, value, span }) => (
                <Field key={label} label={label} value={value} span={span} max={110} lines={1} strong />
              ))}
            </Section>
          )}
        </>
      )}
      <Table columns={content.columns} rows={rows} />
    </Sheet>
  ));
}

const adColumns: readonly Column[] = [
  { title: 'Lot', width: '6%' },
  { title: 'Year', width: '7%' },
  { title: 'Make', width: '15%' },
  { title: 'Model', width: '18%' },
  { title: 'VIN', width: '25%' },
  { title: 'Plate', width: '13%' },
  { title: 'Complaint #', width: '16%' },
];
const auctionColumns: readonly Column[] = [
  { title: 'Lot', width: '5%' },
  { title: 'Vehicle', width: '22%' },
  { title: 'VIN', width: '22%' },
  { title: 'Plate', width: '10%' },
  { title: 'Complaint #', width: '12%' },
  { title: 'Charges', width: '9%', right: true },
  { title: 'Price', width: '8%', right: true },
  { title: 'Sold to', width: '12%' },
];

const saleFields = ({ day, time, place, phone, lots }: AdContent): ListContent['fields'] => [
  { label: 'Day', value: day, span: 5 },
  { label: 'Time', value: time, span: 2 },
  { label: 'Place', value: place, span: 5 },
  { label: 'Information', value: phone, span: 6 },
  { label: 'Vehicles', value: String(lots.length), span: 6 },
];

/** The vehicles of a sale as the newspaper is given them, for the file. */
export function adList(content: AdContent): ListContent {
  return {
    form: 'Newspaper ad',
    fields: saleFields(content),
    columns: adColumns,
    rows: content.lots.map((lot, index) => [String(index + 1), lot.year, lot.make, lot.model, lot.vin, lot.plate, lot.complaintNumber]),
  };
}

/** The vehicles of a sale by lot for its day, with room for price and buyer. */
export function auctionList(content: AdContent): ListContent {
  return {
    form: 'Auction list',
    fields: saleFields(content),
    columns: auctionColumns,
    rows: content.lots.map((lot, index) => [
      String(index + 1),
      [lot.year, lot.make, lot.model, lot.color].filter((part) => part !== '').join(' '),
      lot.vin,
      lot.plate,
      lot.complaintNumber,
      lot.charges,
      '',
      '',
    ]),
  };
}
