import { oneLine } from '../../values/filled';
import type { Column, TowbookRow } from '../row';

/** Headers in lower case without punctuation, in TowBook's own spelling first. */
const aliases: Readonly<Record<Column, readonly string[]>> = {
  callNumber: ['call', 'call number', 'call no', 'call id', 'callnumber', 'dispatch number'],
  stockNumber: [
    'stock',
    'stock number',
    'stock no',
    'stocknumber',
    'inventory number',
    'inventory no',
    'impound number',
    'impound no',
    'tow number',
    'tow no',
  ],
  invoiceNumber: ['invoice', 'invoice number', 'invoice no'],
  account: ['account', 'account name', 'accountname', 'bill to'],
  vehicle: ['vehicle', 'vehicle description', 'year make model'],
  color: ['color', 'colour', 'vehicle color', 'vehicle colour'],
  make: ['make', 'vehicle make'],
  model: ['model', 'vehicle model'],
  year: ['year', 'vehicle year', 'model year'],
  plate: ['plate', 'license plate', 'plate number', 'license', 'tag', 'license plate number', 'license number', 'plate no', 'tag number'],
  plateState: ['plate state', 'license state', 'state', 'license plate state', 'plate province', 'tag state', 'vehicle state'],
  vin: ['vin', 'vin number', 'vehicle identification number', 'vin no', 'serial number'],
  impoundReason: ['impound reason'],
  callReason: ['call reason', 'reason', 'tow reason', 'reason for tow', 'reason for towing'],
  impoundDate: [
    'impound date',
    'impounded',
    'date impounded',
    'impound date time',
    'tow date',
    'date towed',
    'towed',
    'towed date',
    'towing date',
    'tow date time',
    'date of tow',
    'impounded date',
    'date in',
  ],
  impoundTime: ['impound time', 'tow time', 'time towed', 'time of tow'],
  callDate: ['date', 'call date', 'received', 'date received', 'created'],
  callSeconds: [],
  completedDate: ['completed', 'completed date', 'date completed'],
  completedSeconds: [],
  serviceDate: [],
  serviceTime: [],
  releaseDate: ['release date', 'released', 'date released'],
  releaseReason: ['release reason'],
  balance: ['balance due', 'balance', 'amount due'],
  storageLot: ['storage lot', 'lot', 'impound lot', 'towed to address', 'towed to', 'storage location', 'storage facility'],
  hasKeys: ['have keys', 'has keys', 'keys'],
  bodyType: ['body type', 'body', 'style', 'body style', 'vehicle style', 'vehicle body style'],
  driver: ['driver', 'driver name'],
  policeRelease: ['police release required'],
  purchaseOrder: ['po', 'po number', 'purchase order', 'purchase order number'],
  mileage: ['odometer', 'mileage', 'miles', 'odometer reading'],
  total: ['total', 'total charges', 'invoice total'],
  dailyStorage: ['daily storage total', 'daily storage', 'storage total'],
  daysHeld: ['days held', 'days in storage'],
  insurerRelease: ['ok to release to ins co', 'ok to release to insurance', 'ok to release to insurance company', 'release to insurance'],
  tasks: ['tasks', 'task'],
  towFrom: [
    'tow from',
    'tow source',
    'pickup',
    'pickup location',
    'towed from',
    'source',
    'tow location',
    'tow from address',
    'towed from address',
    'location towed from',
  ],
};
const byAlias = new Map(Object.entries(aliases).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)));

const keyOf = (header: string) =>
  oneLine(header)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a column of this title tells; null for one that is not known. */
export const columnOf = (title: string): Column | null => byAlias.get(keyOf(title)) ?? null;

type FileKind = 'impounds_csv' | 'call_analysis_file';
export type Header = Readonly<{ kind: FileKind; width: number; titles: readonly string[]; columns: readonly (Column | null)[] }>;

/** How a city's list of tows numbers its vehicles, which have no call there. */
const cityNumber = /^(?:inventory|impound|tow) (?:number|no)$/;

/**
 * Recognises the header row of an export: one cell is the call number, and at least two more are known; or it is a city's list of tows
 * by a number of its own. Other columns, blank ones and any order are fine. Null for any other row.
 */
export function readHeader(cells: readonly string[]): Header | null {
  const keys = cells.map(keyOf);
  const known = cells.map(columnOf);
  const isOfCity = keys.some((key) => cityNumber.test(key)) && known.includes('impoundDate') && known.includes('plate');
  if (!(known.includes('callNumber') || isOfCity) || new Set(known.filter((column) => column !== null)).size < 3) return null;
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
