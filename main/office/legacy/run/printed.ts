import { eventForms } from '../../../../preload/contract/events';
import type { EventType } from '../../../../preload/contract/law';
import type { LegacyAccount } from '../../../../preload/contract/legacy';
import { oneLine } from '../../values/filled';
import { formatComplaintNumber } from '../../vehicles/complaint';

type Account = Omit<LegacyAccount, 'printed'>;

const number = (value: number) => value.toLocaleString('en-US');
/** Of long lists the page shows the beginning; the run shows all. */
const shownRows = 40;

/** The account for reading and printing, a line each. */
export function* printed(account: Account, prefix: string): Generator<string, void, undefined> {
  const { file, dryRun, total, tables, made } = account;
  yield `Old database ${oneLine(file.name)} (${number(file.bytes)} bytes, SHA-256 ${file.sha256.slice(0, 16)}…)`;
  yield dryRun
    ? 'Dry run: nothing was written.'
    : account.run === null
      ? 'Everything was here already; nothing was written.'
      : `Import ${account.run}.`;
  yield '';
  const width = Math.max(12, ...tables.map(({ table }) => Math.min(oneLine(table).length, 40)));
  const line = (name: string, ...cells: readonly string[]) =>
    `${oneLine(name).slice(0, 40).padEnd(width)}${cells.map((cell) => cell.padStart(10)).join('')}`;
  yield `${line('table', 'rows', 'imported', 'merged', 'refused')}  becomes`;
  for (const row of tables)
    yield `${line(row.table, number(row.rows), number(row.imported), number(row.merged), number(row.refused))}  ${row.becomes}`;
  yield line('all', number(total.rows), number(total.imported), number(total.merged), number(total.refused));
  yield `${number(total.rows)} rows = ${number(total.imported)} imported + ${number(total.merged)} merged + ${number(total.refused)} refused; ${number(total.unchanged)} of them changed nothing.`;
  yield '';
  yield `New here: ${number(made.vehicles)} vehicles, ${number(made.events)} events, ${number(made.history)} lines of history, ${number(made.agencies)} agencies new or filled, ${number(made.parties)} owners and lienholders, ${number(made.staff)} names of staff, ${number(made.files)} files, ${number(made.fields)} fields on vehicles that were here.`;
  if (account.complaints.length > 0)
    yield `Complaint numbers go on after ${account.complaints.map(({ year, last }) => formatComplaintNumber(prefix, last, year)).join(', ')}.`;
  yield 'Nothing of the old database was sent, and nothing of it waits to be sent.';
  yield* refused(account.refused);
  yield* section(
    'Asserted by migration, without a date of its own',
    account.asserted,
    ({ table, row, key, event, at, why }) =>
      `${where(table, row, key)}: ${eventForms[event as EventType].title} on ${at.slice(0, 10)}; ${why}`,
  );
  yield* section('Agencies to confirm', account.spellings, ({ spelling, vehicles, suggestion, why }) => {
    return `"${spelling}" (${vehicles} ${vehicles === 1 ? 'vehicle' : 'vehicles'}): ${suggestion === null ? '' : `${suggestion}? `}${why}`;
  });
  yield* section(
    'Files not found',
    account.files.missing,
    ({ table, row, key, name, why }) => `${where(table, row, key)}: ${name}: ${why}`,
  );
  yield* section('Doubtful', account.warnings, ({ table, row, key, message }) => `${where(table, row, key)}: ${message}`);
}

/** Rows of one table with one reason in one line. */
function refused(rows: Account['refused']): Generator<string, void, undefined> {
  const groups = [...Map.groupBy(rows, ({ table, reason }) => `${table}\n${reason}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, count: group.length }];
  });
  const told = ({ table, row, key, reason, count }: (typeof groups)[number]) =>
    count === 1 ? `${where(table, row, key)}: ${reason}` : `${table}, ${number(count)} rows: ${reason}`;
  return section('Refused', groups, told, rows.length);
}

const where = (table: string, row: number, key: string | null) => `${table} ${row}${key === null ? '' : ` (${key})`}`;

function* section<Row>(
  title: string,
  rows: readonly Row[],
  told: (row: Row) => string,
  count = rows.length,
): Generator<string, void, undefined> {
  if (rows.length === 0) return;
  yield '';
  yield `${title}: ${number(count)}${count >= 1000 ? ' and more' : ''}`;
  for (const row of rows.slice(0, shownRows)) yield `  ${oneLine(told(row))}`;
  if (rows.length > shownRows) yield `  and ${number(rows.length - shownRows)} more, in the record of the run.`;
}
