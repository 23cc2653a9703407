import type { ReactNode } from 'react';
import type { Assessment } from '../../../../preload/contract/law';
import type { CaseContent } from '../content';
import type { Facts } from '../facts';
import type { MoneyRow } from '../money';
import type { OverrideRow } from '../steps';
import { whenOnPaper } from '../words';
import { Sentences, Table } from './parts';

export function FactTable({ facts }: Readonly<{ facts: Facts }>): ReactNode {
  return (
    <>
      <Table
        head={['Fact', 'Value', 'From', 'By', 'When']}
        widths={['1.3in', '', '1.25in', '1.1in', '1.15in']}
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
      widths={['1.05in', '1in', '', '', '1in', '1.1in']}
      rows={facts.changes.map(({ at, label, before, after, by, source }) => [at, label, before || '–', after || '–', by, source])}
      none="None since the vehicle was added."
    />
  );
}

export function GateLists({ assessment }: Readonly<{ assessment: Assessment }>): ReactNode {
  const { release, sale } = assessment;
  const dates = [
    ...(sale.earliestAt === null ? [] : [`Earliest sale as far as is known: ${whenOnPaper(sale.earliestAt)}`]),
    ...(sale.safeAt === null ? [] : [`Sale safe from: ${whenOnPaper(sale.safeAt)}`]),
  ];
  return (
    <>
      <h3>Release: {release.allowed ? 'allowed' : 'not allowed'}</h3>
      <Sentences texts={release.blocks.map(({ text, citation }) => `${text} (${citation})`)} none="Nothing is missing." />
      <h3>Sale or scrapping: {sale.allowed ? 'allowed' : 'not allowed'}</h3>
      <Sentences texts={[...sale.blocks.map(({ text, citation }) => `${text} (${citation})`), ...dates]} none="Nothing is missing." />
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
        widths={['1.5in', '0.7in', '0.9in', '', '1in', '1.1in']}
        rows={law.map(({ rule, title, was, now, reason, by, at }) => [`${title}\n${rule}`, was, now, reason, by, at])}
        none="None."
      />
      <h3>Released or sold although something was missing</h3>
      <Table
        head={['Event', 'When', 'Reason', 'Although', 'Recorded']}
        widths={['1.2in', '1in', '', '1.7in', '1.3in']}
        rows={events.map(({ id, title, at, reason, despite, recorded }) => [
          `${title}\nno. ${id}`,
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
        widths={['1.2in', '1.2in', '', '1.1in']}
        rows={history.map(({ at, by, what, origin }) => [at, by, what, origin])}
        none="None."
      />
    );
  return (
    <Table
      head={['No.', 'When', 'By', 'Operation', 'What']}
      widths={['0.45in', '1.2in', '1.1in', '1.3in', '']}
      rows={(audit ?? []).map(({ id, at, by, operation, summary }) => [String(id), at, by, operation, summary])}
      none="None."
    />
  );
}
