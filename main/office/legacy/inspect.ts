import type { Output } from '../../../preload/contract';
import { oneLine } from '../values/filled';
import type { Bench } from './bench';
import { shapeOf, type DateShape } from './dates';
import { documentName, locate, namesIn } from './files';
import { planOf, usualColumns, usualTables } from './plan';
import type { Record as RunRecord } from './run/record';
import { get, type SourceRow } from './source/row';
import { paced, type LegacySource } from './source/source';
import { createSpellings } from './spellings';
import { readStatus, statusBecomes } from './status';
import { callNumberOf } from './vehicle/fields';

const dateColumns = [
  'tow_date',
  'top_form_sent_date',
  'top_sent_date',
  'tr52_available_date',
  'release_date',
  'decision_date',
  'auction_date',
  'newspaper_ad_date',
  'last_updated',
];

/** What a file is: its tables, statuses, dates, agencies and files, and how much of it is here already. Writes nothing. */
export async function inspect(bench: Bench, record: RunRecord, source: LegacySource): Promise<Output<'legacy.inspect'>> {
  const plan = planOf(source.tables);
  const statuses = new Map<string, number>();
  const spelled = new Map<string, number>();
  const dates: Record<DateShape, number> = { day: 0, moment: 0, american: 0, withoutYear: 0, empty: 0, unreadable: 0 };
  const seen = { rows: 0, alreadyHere: 0, withoutCallNumber: 0 };
  const files = { named: 0, found: 0 };
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const file = (written: string) => {
    files.named += 1;
    if ('path' in locate(source.path, written)) files.found += 1;
  };
  const vehicle = (row: SourceRow) => {
    seen.rows += 1;
    const call = callNumberOf(row);
    if (call === null) seen.withoutCallNumber += 1;
    else if (bench.vehicles.find({ callNumber: call }) !== undefined) seen.alreadyHere += 1;
    count(statuses, get(row, 'status') ?? '');
    const jurisdiction = get(row, 'jurisdiction');
    if (jurisdiction !== null) count(spelled, jurisdiction);
    for (const column of dateColumns) if (row.cells.has(column)) dates[shapeOf(row.cells.get(column))] += 1;
    for (const column of ['photos', 'photo_paths', 'documents']) for (const name of namesIn(get(row, column))) file(name);
  };
  for (const { table, part } of plan) {
    if (part === 'vehicle') for await (const row of paced(source.rows(table.name))) vehicle(row);
    if (part !== 'document') continue;
    for await (const row of paced(source.rows(table.name))) {
      const name = documentName(row);
      if (name !== null) file(name);
    }
  }
  const last = record.newestOf(source.sha256);
  return {
    file: { name: source.name, bytes: source.bytes, sha256: source.sha256 },
    tables: plan.map(({ table, becomes }) => ({ table: table.name, rows: table.rows, columns: table.columns.length, becomes })),
    rows: plan.reduce((sum, { table }) => sum + table.rows, 0),
    missing: missingIn(source),
    statuses: [...statuses].map(([status, vehicles]) => {
      const known = readStatus(status);
      return {
        status: oneLine(status).slice(0, 100),
        vehicles,
        becomes: known === null ? 'nothing: it is not known' : statusBecomes[known],
      };
    }),
    dates,
    vehicles: seen,
    agencies: spellingsOf(bench, spelled),
    files,
    importedBy: last?.state === 'done' ? last.id : null,
  };
}

function missingIn({ tables }: LegacySource): string[] {
  const names = new Map(tables.map(({ name, columns }) => [name.toLowerCase(), columns]));
  const columns = names.get('vehicles') ?? [];
  return [
    ...usualTables.filter((table) => !names.has(table)),
    ...usualColumns.filter((column) => !columns.includes(column)).map((column) => `vehicles.${column}`),
  ];
}

function spellingsOf(bench: Bench, spelled: ReadonlyMap<string, number>): Output<'legacy.inspect'>['agencies'] {
  const { meaning } = createSpellings(bench);
  const nameOf = (id: number | null) => (id === null ? null : (bench.agencies.get(id)?.name ?? null));
  return [...spelled].map(([text, vehicles]) => {
    const found = meaning(text);
    const spelling = oneLine(text).slice(0, 300);
    if (found.kind === 'agency') return { spelling, vehicles, agency: nameOf(found.agencyId), why: 'certain' };
    if (found.kind === 'none') return { spelling, vehicles, agency: null, why: 'it names no agency' };
    return { spelling, vehicles, agency: nameOf(found.suggestion), why: `to confirm: ${found.why}` };
  });
}
