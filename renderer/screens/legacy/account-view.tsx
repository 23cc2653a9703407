import { CircleCheck } from 'lucide-react';
import type { LegacyAccount } from '../../../preload/contract/legacy';
import { hrefOf } from '../../data/place';
import { formatCount, formatMany } from '../../format/money';
import { DataTable, type Column } from '../../parts/data-table';
import { Folded } from './folded';
import styles from './legacy.module.css';

type Line = LegacyAccount['tables'][number];

const counted = [
  ['rows', 'Rows'],
  ['imported', 'Imported'],
  ['merged', 'Merged'],
  ['refused', 'Refused'],
  ['unchanged', 'Changed nothing'],
] as const;

const columns: readonly Column<Line>[] = [
  { key: 'table', title: 'Table', cell: (line) => <b>{line.table}</b> },
  { key: 'becomes', title: 'Becomes', wide: true, cell: (line) => line.becomes },
  ...counted.map(([key, title]): Column<Line> => ({ key, title, align: 'end', cell: (line) => formatCount(line[key]) })),
];

const placeOf = ({ table, row, key }: Readonly<{ table: string; row: number; key: string | null }>) =>
  `${table}, row ${row}${key === null ? '' : ` (${key})`}`;

/** Every row of the old database and what became of it, or would become of it in a dry run. `hasRows`: the rows stand beside it. */
export function AccountView({ account, hasRows = false }: Readonly<{ account: LegacyAccount; hasRows?: boolean }>) {
  const { total, made, dryRun } = account;
  return (
    <section className={styles.account} aria-label="Account">
      <p className={styles.head}>
        <CircleCheck aria-hidden />
        <span>
          <b>{dryRun ? 'This is what an import would do. Nothing was written.' : `${account.file.name} is brought in.`}</b>{' '}
          {formatMany(total.rows, 'row')}: {formatCount(total.imported)} imported, {formatCount(total.merged)} merged,{' '}
          {formatCount(total.refused)} refused. {formatMany(made.vehicles, 'vehicle')}, {formatMany(made.events, 'event')},{' '}
          {formatMany(made.agencies, 'agency', 'agencies')} and {formatMany(made.files, 'file')} more than before.{' '}
          {account.run !== null && !hasRows && <a href={hrefOf(`/legacy/${account.run}`)}>Show every row</a>}
        </span>
      </p>
      <DataTable label="Account by table" rows={account.tables} rowKey={(line) => line.table} columns={columns} />
      <Folded title="Refused" lines={account.refused.map((line) => `${placeOf(line)}: ${line.reason}`)} isOpen />
      <Folded title="Warnings" lines={account.warnings.map((line) => `${placeOf(line)}: ${line.message}`)} />
      <Folded
        title="Dates the old database does not have"
        lines={account.asserted.map((line) => `${placeOf(line)}: ${line.event} on ${line.at}. ${line.why}`)}
      />
      <Folded title="Files not found" lines={account.files.missing.map((line) => `${placeOf(line)}: ${line.name}. ${line.why}`)} />
    </section>
  );
}
