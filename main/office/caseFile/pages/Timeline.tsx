import type { ReactNode } from 'react';
import type { Detail } from '../../documents/eventDetails';
import type { TimelineEntry } from '../timeline';
import { isLong, Text } from './parts';

/** What happened, in order, each with who recorded it and what a correction changed. */
export function Timeline({ entries }: Readonly<{ entries: readonly TimelineEntry[] }>): ReactNode {
  if (entries.length === 0) return <p className="none">Nothing is recorded.</p>;
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function Entry({ entry }: Readonly<{ entry: TimelineEntry }>): ReactNode {
  const { number, title, at, details, note, recorded, correctedBy, isVoid, was, warnings } = entry;
  const classes = ['entry', isVoid && 'void', isLong(note ?? '', ...details.map(({ value }) => value)) && 'long'].filter(Boolean).join(' ');
  return (
    <div className={classes}>
      <div className="line">
        <span>{number}</span>
        <span className="when">{at}</span>
        <span>
          <span className="title">{title}</span>{' '}
          {correctedBy !== null && (
            <span className="flag">{isVoid ? `Void, see no. ${correctedBy}` : `Corrected by no. ${correctedBy}`}</span>
          )}
        </span>
      </div>
      <div className="below">
        <Details details={details} />
        {note !== null && note !== '' && (
          <p>
            Note: <Text value={note} />
          </p>
        )}
        {was !== null && (
          <div className="small">
            First recorded as: {was.title}, {was.at}
            <Details details={was.details} />
          </div>
        )}
        {warnings.map((warning, index) => (
          <p key={index}>
            Warning: <Text value={warning} />
          </p>
        ))}
        <p className="small">
          Recorded <Text value={recorded} />
        </p>
      </div>
    </div>
  );
}

function Details({ details }: Readonly<{ details: readonly Detail[] }>): ReactNode {
  return details.map(({ label, value }, index) => (
    <p key={index}>
      {label}: <Text value={value} />
    </p>
  ));
}
