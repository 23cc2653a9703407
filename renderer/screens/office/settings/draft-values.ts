import type { SettingEntry } from '../../../../preload/contract/office';
import { draftOfRows, readRows, rowsIn, shownValue } from './tables/table';
import { settingTables } from './tables/tables';
import type { RowErrors } from '../../../parts/row-line';

/** A value of this setting as it stands in its box. */
export function draftOf(entry: SettingEntry, value: unknown): string {
  const { key, kind, builtIn } = entry;
  const table = settingTables[key];
  if (kind === 'secret') return '';
  if (table !== undefined) return draftOfRows(table.toRows(shownValue({ value, builtIn })));
  if (kind === 'lines') return (value as readonly string[]).join('\n');
  if (value === null || value === undefined) return '';
  if (kind === 'json') return JSON.stringify(value, null, 2);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The stored value as it stands in the box. */
export const storedDraft = (entry: SettingEntry): string => draftOf(entry, entry.value);

export type Read = Readonly<{ value: unknown; error?: string | undefined; rowErrors?: readonly (RowErrors | undefined)[] | undefined }>;

/** What is typed in a box, as the value to store. */
export function readDraft(entry: SettingEntry, text: string): Read {
  const table = settingTables[entry.key];
  if (table !== undefined) return readRows(table, rowsIn(text));
  switch (entry.kind) {
    case 'number': {
      const plain = text.trim().replaceAll(',', '');
      return /^-?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { value: undefined, error: 'A number is needed.' };
    }
    case 'switch':
      return { value: text === 'true' };
    case 'lines':
      return { value: linesOf(text) };
    case 'json':
      return { value: JSON.parse(text) as unknown };
    case 'text':
    case 'longtext':
    case 'choice':
    case 'secret':
    case 'email':
    case 'time':
      return { value: text };
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
