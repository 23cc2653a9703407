import type { ParsedInput } from '../../../../preload/contract';
import { Problem } from '../../../../preload/contract/problem';
import { longDay, paperDay, paperTime } from '../../paper/moments';
import { paperMoney } from '../../paper/money';
import type { Letterhead } from '../../paper/Page';
import type { VehicleRow } from '../../vehicles/vehicles';
import type { Drawn, ListSample, ListSource, ListText } from './kind';
import type { ListContent } from './pages';

/** A vehicle in a list of many. */
export type Lot = Readonly<{
  year: string;
  make: string;
  model: string;
  vin: string;
  plate: string;
  complaintNumber: string;
  callNumber: string;
  color: string;
  /** What stands on the vehicle, empty where nobody knows. */
  charges: string;
}>;

/** `owedCents` is what is still to be paid on the vehicle; null where no charge is known. */
function lotOf(row: VehicleRow, owedCents: number | null): Lot {
  return {
    year: row.modelYear === null ? '' : String(row.modelYear),
    make: row.make ?? '',
    model: row.model ?? '',
    vin: row.vin ?? 'not recorded',
    plate: row.plate === null ? '' : [row.plate, row.plateState].filter(Boolean).join(' '),
    complaintNumber: row.complaintNumber ?? '',
    callNumber: row.callNumber ?? '',
    color: row.color ?? '',
    charges: owedCents === null ? '' : paperMoney(owedCents),
  };
}

/** A sale of several vehicles. */
export type Sale = Readonly<{ day: string; time: string | null; place: string; phone: string; lots: readonly Lot[] }>;

const placeOf = ({ officeName, street, city }: Letterhead): string => [officeName, street, city].filter((part) => part !== '').join(', ');

/** What every list of a sale says first. */
export const saleFields = ({ day, time, place, phone, lots }: Sale): ListContent['fields'] => [
  { label: 'Day', value: day, span: 5 },
  { label: 'Time', value: time, span: 2 },
  { label: 'Place', value: place, span: 5 },
  { label: 'Information', value: phone, span: 6 },
  { label: 'Vehicles', value: String(lots.length), span: 6 },
];

/** Draws a list of a sale. Throws BAD_INPUT without the moment of the sale or without vehicles. */
export function drawSale(
  { vehicleIds, saleAt, place }: ParsedInput<'sheets.prepare'>,
  { letterhead, vehicle, owed }: ListSource,
  say: (sale: Sale) => ListText,
): Drawn {
  if (saleAt === undefined || vehicleIds.length === 0)
    throw new Problem('BAD_INPUT', 'An ad or auction list needs the moment of the sale and at least one vehicle. Nothing was made.', {
      fields: { ...(saleAt === undefined ? { saleAt: 'needed' } : {}), ...(vehicleIds.length === 0 ? { vehicleIds: 'needed' } : {}) },
    });
  const ids = [...new Set(vehicleIds)];
  const sale: Sale = {
    day: longDay(saleAt),
    time: paperTime(saleAt),
    place: place === '' ? placeOf(letterhead) : place,
    phone: letterhead.phone,
    lots: ids.map((id) => {
      const row = vehicle(id);
      return lotOf(row, owed(row));
    }),
  };
  return { ...say(sale), vehicleIds: ids, date: paperDay(saleAt) };
}

const sampleSaleAt = '2026-12-07T10:00:00-05:00';

/** A made-up sale, for previews. */
export const sampleSale = ({ letterhead, rows }: ListSample): Sale => ({
  day: longDay(sampleSaleAt),
  time: paperTime(sampleSaleAt),
  place: placeOf(letterhead),
  phone: letterhead.phone,
  lots: rows.map((row) => lotOf(row, row.balanceCents)),
});
