import type { ReactNode } from 'react';
import type { StandingRow, StepRow } from '../steps';
import { Table, Text } from './parts';

/** Each rule that applies: its words and source, when it was due, when it was done. */
export function Steps({ steps }: Readonly<{ steps: readonly StepRow[] }>): ReactNode {
  if (steps.length === 0) return <p className="none">No such step.</p>;
  return steps.map((step) => <StepBlock key={step.rule} step={step} />);
}

const notMet: readonly StepRow['result'][] = ['Late', 'Not done', 'Missed'];

function StepBlock({ step }: Readonly<{ step: StepRow }>): ReactNode {
  const { rule, title, citation, mark, text, whose, opens, due, done, result, why, proof } = step;
  return (
    <div className="step">
      <div className="line">
        <span>
          <span className="title">{title}</span>
          <span className="small">
            {' '}
            {rule} · {whose}
          </span>
        </span>
        <span>
          <span className="label">{due === null && opens !== null ? 'Not before' : opens === null ? 'Due' : 'Not before / due'}</span>
          {[opens, due].filter((part) => part !== null).join(' / ') || '–'}
        </span>
        <span>
          <span className="label">Done</span>
          {done ?? '–'}
        </span>
        <span>
          <span className={notMet.includes(result) ? 'flag bad' : 'flag'}>{result}</span>
        </span>
      </div>
      {why !== '' && (
        <p>
          <Text value={why} />
        </p>
      )}
      <p className="small">
        {citation} ({mark}): <Text value={text} />
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
      widths={['1.7in', '1.3in', '']}
      rows={rows.map(({ rule, title, citation, mark, text, whose, number }) => [
        `${title}\n${rule} · ${whose}`,
        `${citation}\n(${mark})`,
        number === null ? text : `${text} (${number})`,
      ])}
      none="None for this tow type."
    />
  );
}
