/** Rows of an Impounds export by their titles; what is not given is blank. */
export type ExportRow = Readonly<Record<string, string>>;

export const usualTitles = [
  'Stock #',
  'Call #',
  'Invoice #',
  'Account',
  'Vehicle',
  'Color',
  'Make',
  'Model',
  'Year',
  'Plate',
  'Plate State',
  'VIN',
  'Impound Reason',
  'Impound Date',
  'Release Date',
  'Release Reason',
  'Balance Due',
  'Storage Lot',
  'Have Keys',
  '',
  'Driver',
  'Call Reason',
  'Police Release Required',
] as const;

export const anImpound: ExportRow = {
  'Stock #': '8000001',
  'Call #': '18001',
  Account: 'Maple Property Group',
  Vehicle: '2014 Chevrolet Impala Black',
  Color: 'Black',
  Make: 'Chevrolet',
  Model: 'Impala',
  Year: '2014',
  Plate: 'ABC 123',
  'Plate State': 'MI',
  VIN: '1HGCM82633A004352',
  'Impound Date': '6/20/2026 2:10 PM',
  'Balance Due': '$250.00',
  'Storage Lot': 'ROW 1A',
  Driver: 'Driver 1',
  'Call Reason': 'Abandoned Vehicle',
};

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** The export as TowBook writes it: two rows before the header, every cell quoted, lines ended by CRLF. */
export function exportOf(rows: readonly ExportRow[], titles: readonly string[] = usualTitles, title = 'Report - Impounds'): string {
  const lines = rows.map((row) => quoted(titles.map((name) => row[name] ?? '')));
  return [quoted([title]), quoted(['06/29/2026 12:20 pm']), quoted(titles), ...lines, ''].join('\r\n');
}
