import { writeDatabase, type Row, type Shape } from './database';
import type { LegacyOffice } from './office';

/** What an old database says of a usual vehicle. */
export const basic = {
  towbook_call_number: '18001',
  invoice_number: 'N/A',
  make: 'Ford',
  model: 'Focus',
  vin: '1HGCM82633A004352',
  tow_date: '2025-05-13',
};

/** Old databases of a few rows, brought into the office that a test has just opened, and what came of them. */
export function oneVehicle(yard: () => LegacyOffice) {
  const bring = (tables: Readonly<Record<string, readonly Row[]>>, shape: Shape = {}) => {
    writeDatabase(yard().path, tables, shape);
    return yard().import();
  };
  const eventsOf = async (call = '18001') =>
    (await yard().vehicle(call)).events.map(({ type, at, data, note, source }) => ({ type, at, data, note, source }));
  return {
    bring,
    bringVehicle: (row: Row, others: Readonly<Record<string, readonly Row[]>> = {}) =>
      bring({ vehicles: [{ ...basic, ...row }], ...others }),
    eventsOf,
    /** The event by which the vehicle left the yard. */
    gone: async (call = '18001') =>
      (await eventsOf(call)).find(({ type }) => ['released', 'sold', 'scrapped', 'transferred'].includes(type)),
  };
}
