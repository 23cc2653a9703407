import type { ReactNode } from 'react';
import { Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { inPages, Table, type Column } from '../../paper/Table';
import type { Stamp } from '../words';

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

export function ListPages({ content, stamp }: Readonly<{ content: ListContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const pages = inPages(content.rows, firstPage, rowsAPage);
  return pages.map((rows, index) => (
    <Page
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
    </Page>
  ));
}
