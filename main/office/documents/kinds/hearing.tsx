import type { ReactNode } from 'react';
import { eventForms } from '../../../../preload/contract/events';
import type { CaseEvent } from '../../../../preload/contract/law';
import { stepWordOnPaper } from '../../../../preload/contract/stepWords';
import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import { detailsOnPaper } from '../eventDetails';
import { Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { inPages, Table } from '../../paper/Table';
import { paperDay, paperTime } from '../../paper/moments';
import { columnsOf } from '../../paper/text';
import { lastOf, told, type DocumentCase } from '../documentCase';
import { type DocumentKind, after } from '../kind';
import { towed, policeTold, lein, mailed, event } from '../sample/events';
import { vehicleFacts, type VehicleFacts, AgencySection, VehicleSection } from '../vehicle';
import type { Stamp } from '../words';

type HearingContent = Readonly<{
  facts: VehicleFacts;
  court: string | null;
  petitionOn: string | null;
  hearingAt: string | null;
  /** Rule and citation, what it asks, due, done, result. */
  steps: readonly (readonly string[])[];
  /** When, what, how it is known. */
  events: readonly (readonly string[])[];
}>;

/** Each step of the law with its proof: the custodian carries the burden. */
function hearingContent(file: DocumentCase): HearingContent {
  const petition = lastOf(file, 'petition_filed');
  const set = lastOf(file, 'hearing_set');
  const hearing = told(set, 'hearingAt') ?? told(petition, 'hearingAt');
  const moment = (at: string | null) => (at === null ? '' : [paperDay(at), paperTime(at)].filter(Boolean).join(' '));
  return {
    facts: vehicleFacts(file),
    court: told(set, 'court') ?? told(petition, 'court'),
    petitionOn: petition ? paperDay(petition.at) : null,
    hearingAt: hearing === null ? null : moment(hearing),
    steps: file.assessment.steps
      .filter(({ state }) => state !== 'not-applicable')
      .map((step) => [`${step.rule}, ${step.citation}`, step.title, moment(step.dueAt), moment(step.doneAt), stepWordOnPaper(step)]),
    events: file.events.flatMap((event) => {
      const [first = '', ...further] = proofOf(event);
      return [[moment(event.at), eventForms[event.type].title, first], ...further.map((proof) => ['', '', proof])];
    }),
  };
}

/** What an event says besides its moment, in pieces that each fit a row. */
function proofOf(event: CaseEvent): readonly string[] {
  const rows: string[] = [];
  for (const { label, value } of detailsOnPaper(event, () => null)) {
    if (value === 'No' || internal.has(label)) continue;
    const detail = `${label}: ${value}`;
    const joined = rows.length === 0 ? detail : `${rows.at(-1)} · ${detail}`;
    if (rows.length === 0 || columnsOf(joined) > rowColumns) rows.push(detail);
    else rows[rows.length - 1] = joined;
  }
  return rows;
}

const rowColumns = 80;

/** What only the program's own record needs. */
const internal: ReadonlySet<string> = new Set(['Message id', 'Document']);

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
const hearingPages = (content: HearingContent): number => partsOf(content).length;

/** The sheet for the hearing: every step with its citation, and every event with its proof. */
function HearingSheet({ content, stamp }: Readonly<{ content: HearingContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const parts = partsOf(content);
  return parts.map((part, index) => (
    <Page
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
    </Page>
  ));
}

/** The compliance sheet for the hearing: every step with its citation, and every event with its proof. */
export const complianceSheet: DocumentKind = {
  title: noticeTitles.HEARING,
  usual: packInForce.papers.HEARING,
  audience: 'court',
  isOffered: after('petition_filed'),
  make: (file) => {
    const content = hearingContent(file);
    return { content, pages: hearingPages(content), body: (stamp) => <HearingSheet content={content} stamp={stamp} /> };
  },
  sample: {
    towType: 'private_property',
    events: [
      towed,
      policeTold,
      lein,
      mailed,
      event('petition_filed', '2026-11-16', {
        court: '67th District Court',
        petitioner: 'owner',
        hearingAt: '2026-12-10T09:30:00-05:00',
        bondCents: 91_500,
      }),
    ],
    now: '2026-11-30T15:00:00.000Z',
  },
};
