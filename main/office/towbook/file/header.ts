import { oneLine } from '../../data/filled';
import type { Column, TowbookRow } from '../row';

/** Headers in lower case without punctuation, in TowBook's own spelling first. */
const aliases: Readonly<Record<Column, readonly string[]>> = {
  callNumber: ['call', 'call number', 'call no', 'call id', 'callnumber', 'dispatch number'],
  stockNumber: ['stock', 'stock number', 'stock no', 'stocknumber'],
  invoiceNumber: ['invoice', 'invoice number', 'invoice no'],
  account: ['account', 'account name', 'accountname', 'bill to'],
  vehicle: ['vehicle', 'vehicle description', 'year make model'],
  color: ['color', 'colour', 'vehicle color'],
  make: ['make', 'vehicle make'],
  model: ['model', 'vehicle model'],
  year: ['year', 'vehicle year', 'model year'],
  plate: ['plate', 'license plate', 'plate number', 'license', 'tag'],
  plateState: ['plate state', 'license state', 'state'],
  vin: ['vin', 'vin number', 'vehicle identification number'],
  impoundReason: ['impound reason'],
  callReason: ['call reason', 'reason', 'tow reason'],
  impoundDate: ['impound date', 'impounded', 'date impounded', 'impound date time'],
  impoundTime: ['impound time'],
  callDate: ['date', 'call date', 'received', 'date received', 'created'],
  callSeconds: [],
  completedDate: ['completed', 'completed date', 'date completed'],
  completedSeconds: [],
  serviceDate: [],
  serviceTime: [],
  releaseDate: ['release date', 'released', 'date released'],
  releaseReason: ['release reason'],
  balance: ['balance due', 'balance', 'amount due'],
  storageLot: ['storage lot', 'lot', 'impound lot'],
  hasKeys: ['have keys', 'has keys', 'keys'],
  bodyType: ['body type', 'body'],
  driver: ['driver', 'driver name'],
  policeRelease: ['police release required'],
  purchaseOrder: ['po', 'po number', 'purchase order', 'purchase order number'],
  towFrom: ['tow from', 'tow source', 'pickup', 'pickup location', 'towed from', 'source'],
};
const byAlias = new Map(Object.entries(aliases).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)));

const keyOf = (header: string) =>
  oneLine(header)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type FileKind = 'impounds_csv' | 'call_analysis_file';
export type Header = Readonly<{ kind: FileKind; width: number; titles: readonly string[]; columns: readonly (Column | null)[] }>;

/**
 * Recognises the header row of an export: a cell speaks of a call, one is the call number, and at least two more are known.
 * Other columns, blank ones and any order are fine. Null for any other row.
 */
export function readHeader(cells: readonly string[]): Header | null {
  const keys = cells.map(keyOf);
  if (!keys.some((key) => key.includes('call'))) return null;
  const known = keys.map((key) => byAlias.get(key) ?? null);
  if (!known.includes('callNumber') || new Set(known.filter((column) => column !== null)).size < 3) return null;
  const isImpounds = known.includes('stockNumber') || known.includes('impoundDate');
  return { kind: isImpounds ? 'impounds_csv' : 'call_analysis_file', width: cells.length, titles: cells.map(oneLine), columns: known };
}

/** The cells of one row under a header. Of two columns of one meaning the first filled one counts. */
export function rowOf(header: Header, cells: readonly string[]): TowbookRow {
  const row: Partial<Record<Column, string>> = {};
  for (const [index, column] of header.columns.entries()) {
    const cell = cells[index] ?? '';
    if (column !== null && (row[column] === undefined || row[column].trim() === '')) row[column] = cell;
  }
  return row;
}

/** The row as it stood in the file, by its own titles, as JSON. */
export function rawOf(header: Header, cells: readonly string[]): string {
  const pairs = cells
    .map((cell, index) => [header.titles[index] || `column ${index + 1}`, cell] as const)
    .filter(([, cell]) => cell !== '');
  return JSON.stringify(Object.fromEntries(pairs));
}
