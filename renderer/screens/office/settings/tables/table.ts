import type { z } from 'zod';
import type { SettingEntry } from '../../../../../preload/contract/office';
import type { Output } from '../../../../../preload/contract';
import type { RowBox, RowDraft } from '../../../../parts/row-cell';
import type { RowErrors } from '../../../../parts/row-line';

/** What a table's boxes may depend on. */
export type Known = Readonly<{
  rules: Output<'workflow.rules'>['rules'];
  staffName: string;
  now: string;
  /** What an empty value stands for. */
  builtIn: unknown;
}>;

export type ReadRow = Readonly<{ value: unknown; errors?: never } | { value?: never; errors: RowErrors }>;

/** How a setting that is a table is typed: its boxes, and the way from the stored value to rows of text and back. */
export type SettingTable = Readonly<{
  boxes: (known: Known, rows: readonly RowDraft[]) => readonly RowBox[];
  /** What a box shows depends on the other rows too: all rows are drawn again with each of them. */
  readsAllRows?: boolean;
  newRow: (known: Known) => RowDraft;
  addLabel: string;
  rowName: string;
  isOrdered?: boolean;
  /** Stands where there is no row. */
  empty: string;
  toRows: (value: unknown) => readonly RowDraft[];
  readRow: (row: RowDraft) => ReadRow;
  /** Rows may not agree in this. */
  keyOf?: (row: RowDraft) => string;
  /** Makes the stored value of the read rows; a list of them where nothing is said. */
  join?: (values: readonly unknown[]) => unknown;
  /** What follows when a row is changed by hand. */
  touched?: (row: RowDraft, known: Known) => RowDraft;
}>;

/** The value that a form shows: what an empty one stands for takes its place. */
export function shownValue({ value, builtIn }: Pick<SettingEntry, 'value' | 'builtIn'>): unknown {
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0 && Array.isArray(builtIn) && builtIn.length > 0);
  return isEmpty ? builtIn : value;
}

/** Rows as they are kept between typing and saving. */
export const rowsIn = (draft: string): readonly RowDraft[] => JSON.parse(draft) as readonly RowDraft[];
export const draftOfRows = (rows: readonly RowDraft[]): string => JSON.stringify(rows);

/** Reads typed rows; answers the value, or what is wrong with each row. */
export function readRows(
  table: SettingTable,
  rows: readonly RowDraft[],
): Readonly<{ value: unknown; rowErrors?: readonly (RowErrors | undefined)[] | undefined }> {
  const read = rows.map(table.readRow);
  const keys = rows.map((row) => table.keyOf?.(row) ?? '');
  const rowErrors = read.map(({ errors }, index) => {
    const isTwice = keys[index] !== '' && keys.indexOf(keys[index] ?? '') < index;
    return errors ?? (isTwice ? { '': 'It stands twice.' } : undefined);
  });
  if (rowErrors.some((errors) => errors !== undefined)) return { value: undefined, rowErrors };
  const values = read.map(({ value }) => value);
  return { value: table.join === undefined ? values : table.join(values) };
}

/** What a schema of the contract says against a row, box by box. */
export function checkRow(schema: z.ZodType, value: unknown, words: Readonly<Record<string, string>>): ReadRow {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const errors = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? '');
    return [name, words[name] ?? issue.message] as const;
  });
  return { errors: Object.fromEntries(errors) };
}

/** A whole number as typed; NaN where it is none, which every schema refuses. */
export const wholeNumber = (text: string | undefined): number => (/^\d+$/.test(text?.trim() ?? '') ? Number(text) : Number.NaN);
