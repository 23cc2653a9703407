import { readWhen } from '../../values/when';
import type { Header } from './header';

/** Why a row is not read. `mayBeVehicle`: a vehicle of TowBook's may stand behind it all the same. */
export type RowFault = Readonly<{ reason: string; mayBeVehicle: boolean }>;

const totals = /^(?:(?:sub|grand)[\s-]?)?totals?\b|^(?:sum|count|average)\b/i;
/** A pattern that a page fills by program: `${callNumber}`, `{{call}}`, `<%= call %>`. */
const pattern = /\$\{|\{\{|<%/;

/** What keeps a row from being a call of TowBook's; null where nothing does. `isLoose`: cells that are empty may be left out anywhere. */
export function rowFault(header: Header, cells: readonly string[], isLoose: boolean): RowFault | null {
  const callAt = header.columns.indexOf('callNumber');
  const call = (cells[callAt] ?? '').trim();
  if (pattern.test(call)) return { reason: 'it is a pattern of the page, which no call was filled into', mayBeVehicle: false };
  if (totals.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '') && !hasNumber(header, cells))
    return { reason: 'it is a line of totals', mayBeVehicle: false };
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const count = `it has ${width > header.width ? width : cells.length} cells where the header has ${header.width}`;
  if (width > header.width) return { reason: count, mayBeVehicle: true };
  if (!isLoose && cells.length < header.width && !isWhole(header, cells)) return { reason: count, mayBeVehicle: true };
  if (call !== '' && !/\d/.test(call)) return { reason: `its call number "${call.slice(0, 40)}" has no figure`, mayBeVehicle: true };
  return null;
}

const hasNumber = (header: Header, cells: readonly string[]) =>
  (['callNumber', 'stockNumber'] as const).some((column) => /\d/.test(cells[header.columns.indexOf(column)] ?? ''));

/** Excel leaves out cells at the end that are empty; a row cut off before its date, or without a date where one should be, is another thing. */
function isWhole(header: Header, cells: readonly string[]): boolean {
  const dates = (['impoundDate', 'callDate'] as const).map((column) => header.columns.indexOf(column)).filter((at) => at >= 0);
  const at = dates[0] ?? header.columns.indexOf('callNumber');
  return at < cells.length && (dates.length === 0 || readWhen(cells[at]).doubt === null);
}
