import type { ReactNode } from 'react';
import type { Block } from '../../../../preload/contract/law';
import type { CaseContent } from '../content';
import type { Facts } from '../facts';
import type { MoneyRow } from '../money';
import type { LawOnPaper, OverrideRow } from '../steps';
import { openingOnPaper } from '../../documents/terms';
import { Sentences, Table } from './parts';

export function FactTable({ facts }: Readonly<{ facts: Facts }>): ReactNode {
  return (
    <>
      <Table
        head={['Fact', 'Value', 'From', 'By', 'When']}
        widths={['1.2in', '', '1.1in', '1.15in', '1.35in']}
        rows={facts.rows.map(({ label, value, source, by, at }) => [label, value, source, by, at])}
        none="No fact is recorded."
      />
      {facts.absent.length > 0 && <p className="about">Not recorded: {facts.absent.join(', ')}.</p>}
    </>
  );
}

export function Changes({ facts }: Readonly<{ facts: Facts }>): ReactNode {
  return (
    <Table
      head={['When', 'Fact', 'Before', 'After', 'By', 'From']}
      widths={['1.35in', '1in', '', '', '0.95in', '0.95in']}
      rows={facts.changes.map(({ at, label, before, after, by, source }) => [at, label, before || '–', after || '–', by, source])}
      none="None since the vehicle was added."
    />
  );
}

/** What stood in the way when the vehicle left; of one that is here, what stands in the way now. */
export function Gates({ law }: Readonly<{ law: LawOnPaper }>): ReactNode {
  const { assessment, left } = law;
  if (left !== null)
    return (
      <>
        <h3>
          {left.how}, {left.at}: {left.missing.length === 0 ? 'nothing was missing' : 'missing at that moment'}
        </h3>
        <Sentences texts={left.missing} none="As far as is recorded." />
      </>
    );
  const { release, sale } = assessment;
  const told = ({ text, citation }: Block) => `${text} (${citation})`;
  const dates = [
    ...(sale.earliestAt === null ? [] : [`Earliest sale as far as is known: ${openingOnPaper(sale.earliestAt)}.`]),
    ...(sale.safeAt === null ? [] : [`Sale safe from ${openingOnPaper(sale.safeAt)} on.`]),
  ];
  return (
    <>
      <h3>Release: {release.allowed ? 'allowed' : 'not allowed'}</h3>
      <Sentences texts={release.blocks.map(told)} none="Nothing is missing." />
      <h3>Sale or scrapping: {sale.allowed ? 'allowed' : 'not allowed'}</h3>
      <Sentences texts={[...sale.blocks.map(told), ...dates]} none="Nothing is missing." />
    </>
  );
}

export function Money({ rows }: Readonly<{ rows: readonly MoneyRow[] }>): ReactNode {
  return (
    <Table
      head={['What', 'Amount', 'When', 'From']}
      widths={['', '1.2in', '1.5in', '1.3in']}
      rows={rows.map(({ what, amount, at, from }) => [what, amount, at, from])}
      none="No amount is recorded."
    />
  );
}

export function Overrides({ law, events }: Readonly<{ law: readonly OverrideRow[]; events: CaseContent['eventOverrides'] }>): ReactNode {
  return (
    <>
      <h3>Numbers of a rule that the office changed</h3>
      <Table
        head={['Rule', 'Was', 'Counts as', 'Reason', 'By', 'When']}
        widths={['1.4in', '0.6in', '0.9in', '', '0.95in', '1.35in']}
        rows={law.map(({ rule, title, was, now, reason, by, at }) => [`${title}\n${rule}`, was, now, reason, by, at])}
        none="None."
      />
      <h3>Released or sold although something was missing</h3>
      <Table
        head={['Event', 'When', 'Reason', 'Although', 'Recorded']}
        widths={['1.2in', '1.35in', '', '1.6in', '1.3in']}
        rows={events.map(({ number, title, at, reason, despite, recorded }) => [
          `${title}\nno. ${number}`,
          at,
          reason,
          despite.join('\n') || '–',
          recorded,
        ])}
        none="None."
      />
    </>
  );
}

type Logs = Readonly<{ audit?: CaseContent['audit']; history?: CaseContent['history'] }>;

export function LogTables({ audit, history }: Logs): ReactNode {
  if (history !== undefined)
    return (
      <Table
        head={['When', 'By', 'What', 'Kept in']}
        widths={['1.35in', '1.15in', '', '1.1in']}
        rows={history.map(({ at, by, what, origin }) => [at, by, what, origin])}
        none="None."
      />
    );
  return (
    <Table
      head={['No.', 'When', 'By', 'Operation', 'What']}
      widths={['0.45in', '1.35in', '1.1in', '1.25in', '']}
      rows={(audit ?? []).map(({ id, at, by, operation, summary }) => [String(id), at, by, operation, summary])}
      none="None."
    />
  );
}
