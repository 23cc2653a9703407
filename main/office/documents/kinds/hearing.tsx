import type { ReactNode } from 'react';
import type { HearingContent } from '../content/hearing';
import { Field, Section } from '../../paper/Field';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';
import { inPages, Table } from '../../paper/Table';
import { AgencySection, VehicleSection } from '../Vehicle';

const firstPage = 5;
const rowsAPage = 18;
const stepColumns = [
  { title: 'Rule', width: '21%' },
  { title: 'What it asks', width: '33%' },
  { title: 'Due', width: '16%' },
  { title: 'Done', width: '16%' },
  { title: 'Result', width: '14%' },
];
const eventColumns = [
  { title: 'When', width: '22%' },
  { title: 'What happened', width: '32%' },
  { title: 'By what it is shown', width: '46%' },
];

type Part = Readonly<{ title: string; columns: typeof eventColumns; rows: readonly (readonly string[])[] }>;

const partsOf = ({ steps, events }: HearingContent): readonly Part[] => {
  const [first = [], ...further] = inPages(steps, firstPage, rowsAPage);
  return [
    { title: 'Steps', columns: stepColumns, rows: first },
    ...further.map((rows) => ({ title: 'Steps, continued', columns: stepColumns, rows })),
    ...inPages(events, rowsAPage, rowsAPage).map((rows) => ({ title: 'Events', columns: eventColumns, rows })),
  ];
};
export const hearingPages = (content: HearingContent): number => partsOf(content).length;

/** The sheet for the hearing: every step with its citation, and every event with its proof. */
export function HearingSheet({ content, stamp }: Readonly<{ content: HearingContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const parts = partsOf(content);
  return parts.map((part, index) => (
    <Sheet
      // oxlint-disable-next-line react/no-array-index-key -- printed once, never reordered
      key={index}
      letterhead={letterhead}
      form="Compliance sheet"
      footnote={words.footnote}
      reference={stamp.reference}
      page={index + 1}
      pages={parts.length}
    >
      {index === 0 ? (
        <>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          <AgencySection facts={content.facts} title="Police agency" />
          <Section title="Petition">
            <Field label="Court" value={content.court} span={6} max={110} lines={1} />
            <Field label="Filed on" value={content.petitionOn} span={3} lines={1} />
            <Field label="Hearing" value={content.hearingAt} span={3} max={40} lines={1} />
          </Section>
          <VehicleSection facts={content.facts} from={false} />
        </>
      ) : (
        <h1>{part.title}</h1>
      )}
      <Table columns={part.columns} rows={part.rows} />
      {index === parts.length - 1 && part.rows.length <= rowsAPage - 3 && (
        <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
      )}
    </Sheet>
  ));
}
