import type { ReactNode } from 'react';
import { paperHtml } from '../../paper/html';
import { paperText } from '../../paper/text';
import type { CaseContent } from '../content';
import { Cover } from './Cover';
import { Documents, Evidence } from './Documents';
import { Changes, FactTable, Gates, LogTables, Money, Overrides } from './Lists';
import { markLegend } from '../../documents/terms';
import { Part, Sentences } from './parts';
import { Standing, Steps, StepSummary } from './Steps';
import { caseStyle } from './style';
import { Timeline } from './Timeline';

type PartContent = Readonly<{ title: string; about?: string; body: ReactNode }>;

/** A complete case file as HTML for the printer. */
export function caseFileHtml(content: CaseContent): string {
  const { vehicle, letterhead, printedAt, printedBy } = content;
  const numbers = [
    `Complaint # ${vehicle.complaintNumber ?? 'none'}`,
    ...(vehicle.callNumber === null ? [] : [`Call ${vehicle.callNumber}`]),
  ];
  const style = caseStyle({
    top: paperText([letterhead.officeName, 'Case file'].filter((part) => part !== '').join(' · '), 80),
    complaint: paperText(numbers.join(' · '), 90),
    printed: paperText(`Printed ${printedAt} by ${printedBy}`, 100),
  });
  const parts = partsOf(content).map((part, index) => ({ ...part, title: `${index + 1}  ${part.title}` }));
  return paperHtml(
    `Case file ${vehicle.complaintNumber ?? vehicle.callNumber ?? vehicle.id}`,
    <>
      <Cover content={content} parts={parts.map(({ title }) => title)} />
      {parts.map(({ title, about, body }) => (
        <Part key={title} title={title} {...(about === undefined ? {} : { about })}>
          {body}
        </Part>
      ))}
    </>,
    style,
  );
}

function partsOf(content: CaseContent): readonly PartContent[] {
  const { law, history } = content;
  const ofLaw = law.steps.filter(({ mark }) => mark !== 'office');
  return [
    { title: 'Steps of the law, and when they were done', about: `Rules: ${content.rulesOf}.`, body: <StepSummary steps={ofLaw} /> },
    {
      title: 'What happened',
      about:
        'In the order of happening, numbered in the order of recording. Nothing is ever changed or deleted: a correction is an entry of its own, and what was first recorded stays.',
      body: <Timeline entries={content.timeline} />,
    },
    { title: 'Steps of the law in full', about: markLegend, body: <Steps steps={ofLaw} /> },
    { title: "The office's own steps", body: <Steps steps={law.steps.filter(({ mark }) => mark === 'office')} /> },
    { title: 'Standing duties', about: 'Rules without a clock that hold for this tow type.', body: <Standing rows={law.standing} /> },
    { title: 'Release and sale', body: <Gates law={law} /> },
    {
      title: 'Documents and proof of sending',
      about: 'A stored document never changes: its SHA-256 is that of the bytes that were sent.',
      body: <Documents documents={content.documents} otherMessages={content.otherMessages} />,
    },
    { title: 'Evidence files', body: <Evidence rows={content.evidence} /> },
    { title: 'Facts, and where each comes from', body: <FactTable facts={content.facts} /> },
    { title: 'Changes of the facts', body: <Changes facts={content.facts} /> },
    { title: 'Charges and payments on record', body: <Money rows={content.money} /> },
    { title: 'Overrides', body: <Overrides law={law.overrides} events={content.eventOverrides} /> },
    { title: 'Warnings on the data', body: <Sentences texts={content.warnings} none="None." /> },
    {
      title: 'Audit of this vehicle',
      about:
        'Every change that a person or a job made, as the program wrote it down; moments that end in Z are in universal time. The numbers count the entries of all vehicles.',
      body: <LogTables audit={content.audit} />,
    },
    ...(history.length === 0 ? [] : [{ title: 'Log of the earlier program', body: <LogTables history={history} /> }]),
  ];
}
