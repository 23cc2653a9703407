import { packInForce } from '../../law/packs/inForce';
import type { ReactNode } from 'react';
import type { StandingRow, StepRow } from '../steps';
import { Table, Text } from './parts';

/** The steps of the law that have a date or were done, one line each. */
export function StepSummary({ steps }: Readonly<{ steps: readonly StepRow[] }>): ReactNode {
  return (
    <Table
      head={['Step', 'Section', 'Whose', 'Due', 'Done', 'Result']}
      widths={['', '1.05in', '0.9in', '1.4in', '1.3in', '0.95in']}
      rows={steps
        .filter(({ due, done, opens, result }) => result !== 'Does not apply' && (due ?? done ?? opens) !== null)
        .map(({ title, citation, whose, opens, due, done, result }) => [
          title,
          citation.replace(packInForce.cited.code, ''),
          whose,
          due ?? `Not before ${opens ?? ''}`,
          done ?? '–',
          { key: result, node: <Flag result={result} /> },
        ])}
      none="No step of the law has a date yet."
    />
  );
}

/** Each rule that came into play: its words and source, when it was due, when it was done. The others follow in short. */
export function Steps({ steps }: Readonly<{ steps: readonly StepRow[] }>): ReactNode {
  const idle = steps.filter(({ result }) => result === 'Does not apply');
  if (steps.length === 0) return <p className="none">No such step.</p>;
  return (
    <>
      {steps.map((step) => step.result !== 'Does not apply' && <StepBlock key={step.rule} step={step} />)}
      {idle.length > 0 && <h3>Did not come into play</h3>}
      {idle.length > 0 && (
        <Table
          head={['Step', 'Section', 'Why not']}
          widths={['2.4in', '1.75in', '']}
          rows={idle.map(({ rule, title, citation, mark, why }) => [`${title} (${rule})`, `${citation} [${mark}]`, why])}
          none=""
        />
      )}
    </>
  );
}

const notMet: readonly StepRow['result'][] = ['Done late', 'Overdue', 'Missed'];

const Flag = ({ result }: Pick<StepRow, 'result'>): ReactNode => (
  <span className={notMet.includes(result) ? 'flag bad' : 'flag'}>{result}</span>
);

function StepBlock({ step }: Readonly<{ step: StepRow }>): ReactNode {
  const { rule, title, citation, mark, text, whose, opens, due, done, result, why, proof } = step;
  return (
    <div className="step">
      <div className="line">
        <span>
          <span className="title">{title}</span>
        </span>
        <span>
          {opens !== null && <span className="label">Not before</span>}
          {opens}
          {(due !== null || opens === null) && <span className="label">Due</span>}
          {due ?? (opens === null ? '–' : '')}
        </span>
        <span>
          <span className="label">Done</span>
          {done ?? '–'}
        </span>
        <span>
          <Flag result={result} />
        </span>
      </div>
      {why !== '' && (
        <p className="why">
          <Text value={why} />
        </p>
      )}
      <p className="small">
        {rule} · {whose} · {citation} [{mark}]. <Text value={text} />
        {proof.length > 0 && ` Proof asked for: ${proof.join('; ')}.`}
      </p>
    </div>
  );
}

/** Duties without a clock. */
export function Standing({ rows }: Readonly<{ rows: readonly StandingRow[] }>): ReactNode {
  return (
    <Table
      head={['Duty', 'Section', 'Text']}
      widths={['1.9in', '1.45in', '']}
      rows={rows.map(({ rule, title, citation, mark, text, whose }) => [`${title}\n${rule} · ${whose}`, `${citation} [${mark}]`, text])}
      none="None for this tow type."
    />
  );
}
