import { createHash } from 'node:crypto';
import { filled } from '../../values/filled';

/** One row of the old database. Column names in lower case; every value as text, null where there is none. */
export type SourceRow = Readonly<{ table: string; number: number; cells: ReadonlyMap<string, string | null> }>;

/** SQLite keeps any kind of value in any column. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return `(${value.byteLength} bytes)`;
  return String(value as string | number | bigint);
}

/** The first of these columns that says something, as one line; null where none does. `N/A` says nothing. */
export function get(row: SourceRow, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = filled(row.cells.get(name));
    if (text !== null) return text;
  }
  return null;
}

/** The first of these columns that is not blank, exactly as it stands there. */
export function original(row: SourceRow, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = row.cells.get(name);
    if (text != null && text.trim() !== '') return text;
  }
  return null;
}

/** A number greater than nothing; the old program wrote 0 where nobody had said anything. */
export function positive(row: SourceRow, ...names: readonly string[]): number | null {
  for (const name of names) {
    const value = Number((row.cells.get(name) ?? '').replaceAll(/[$,\s]/g, ''));
    if (Number.isFinite(value) && value > 0) return value;
  }
  return null;
}

export const isTrue = (row: SourceRow, ...names: readonly string[]): boolean =>
  names.some((name) => /^(1|1\.0|true|yes|y|t)$/i.test((row.cells.get(name) ?? '').trim()));

/** Counted anew every day by the old program: they say nothing about what happened. */
export const isCounter = (column: string): boolean => /^(days_|last_updated$)/.test(column);

/** What two rows of a table have in common that say the same in every column but the counters. */
export function digestOf({ table, cells }: SourceRow): string {
  const sorted = [...cells]
    .filter(([column, value]) => value !== null && !isCounter(column))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([table, sorted]))
    .digest('hex')
    .slice(0, 32);
}

const secret = /pass(word|wd)?|token|secret|hash|credential|api_?key/i;
/** Owner data is kept apart and shown only for a purpose. */
const personal = /^(owner|lienholder|registered)_(name|address|phone|email|owner)$/;

export const isSecret = (column: string): boolean => secret.test(column);
export const isPersonal = (column: string): boolean => personal.test(column);

const cellCap = 2000;
const rawCap = 20_000;

/** The row as JSON for the record of the import: without secrets and owner data, long texts cut. */
export function rawOf({ cells }: SourceRow): string {
  const setting = cells.get('key') ?? cells.get('config_key') ?? '';
  const shown = (cap: number) =>
    JSON.stringify(
      Object.fromEntries(
        [...cells].map(([name, value]) => {
          if (value === null || value === '') return [name, value];
          if (isSecret(name) || (/^(config_)?value$/.test(name) && isSecret(setting))) return [name, '(not kept)'];
          if (isPersonal(name)) return [name, '(kept with the owner and lienholder)'];
          return [name, value.length > cap ? `${value.slice(0, cap)}… (${value.length} characters)` : value];
        }),
      ),
    );
  const whole = shown(cellCap);
  return whole.length <= rawCap ? whole : shown(100).slice(0, rawCap);
}
