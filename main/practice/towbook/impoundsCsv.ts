import type { TowbookCall } from '../yard/call';
import { momentOrNoon } from '../yard/time';
import { chargesOf } from './charges';
import { dollars, exportStamp, usDayOf, usMoment, usTime } from './format';
import type { Site } from './site';
import { listedCalls } from './site';

export const impoundViews = ['current', 'released', 'report'] as const;
export type ImpoundView = (typeof impoundViews)[number];

/** The 33 columns; one has no name. */
const impoundColumns = [
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
  'Odometer',
  'Plate State',
  'VIN',
  'Impound Reason',
  'Impound Date',
  'Release Date',
  'Release Reason',
  'Days Held',
  'Daily Storage Total',
  'Total',
  'Balance Due',
  'Storage Lot',
  'Have Keys',
  '',
  'Tasks',
  '1st Letter',
  '2nd Letter',
  'Body Type',
  'Driver',
  'Call Reason',
  'OK to Release to INS. Co.',
  'Mileage',
  'Police Release Required',
] as const;

/** The impounds of a view, oldest first. */
export function impoundsIn(site: Site, view: ImpoundView): readonly TowbookCall[] {
  const calls = listedCalls(site);
  if (view === 'report') return calls;
  return calls.filter((call) => (call.releasedAt === null) === (view === 'current'));
}

function cells(site: Site, call: TowbookCall): readonly string[] {
  const charges = chargesOf(call, site.now());
  const vehicle = [call.year, call.make, call.model, call.color].filter((part) => part !== '').join(' ');
  return [
    call.stockNumber,
    call.callNumber,
    call.invoiceNumber,
    call.account,
    vehicle,
    call.color,
    call.make,
    call.model,
    call.year,
    call.plate,
    call.odometer,
    call.plateState === '(none)' ? '' : call.plateState,
    call.vin,
    call.impoundReason,
    `${usDayOf(call.impoundDay)} ${usTime(call.impoundTime ?? '00:00')}`,
    call.releasedAt === null ? '' : usMoment(momentOrNoon(call.releasedAt).toInstant().toString()),
    call.releaseReason,
    String(charges.daysHeld),
    dollars(charges.storageCents),
    dollars(charges.totalCents),
    dollars(charges.balanceCents),
    call.storageLot,
    call.hasKeys ? 'Yes' : '',
    '',
    call.tasks,
    '',
    '',
    call.bodyType,
    call.driver,
    call.reason,
    '',
    call.odometer,
    call.policeReleaseRequired,
  ];
}

const line = (values: readonly string[]): string => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');

/** The toolbar's Export: a title, the moment, the header, the rows; every cell quoted, lines ended by CRLF. */
export function impoundsCsv(site: Site, view: ImpoundView): string {
  const title = view === 'report' ? 'Report - Impounds' : view === 'released' ? 'Released - Impounds' : 'Current - Impounds';
  const header = impoundColumns.map((name) => (name === 'Call #' && site.switches.changedPage === 'renamedColumn' ? 'Job No.' : name));
  const lines = [
    line([title]),
    line([exportStamp(site.now())]),
    line(header),
    ...impoundsIn(site, view).map((call) => line(cells(site, call))),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
