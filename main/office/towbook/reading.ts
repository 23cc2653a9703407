import type { EventType, TowType } from '../../../preload/contract/law';
import type { VehicleFields } from '../../../preload/contract/vehicleFields';
import { filled } from '../values/filled';
import { toCents } from '../values/money';
import { isRegion } from '../values/plate';
import { inspectVin } from '../values/vin/inspect';
import { vinWords } from '../values/vin/text';
import { readWhen } from '../values/when';
import { readFields } from './fields';
import { agencyOf, namesPolice, type MatchAgency } from '../towTypes/police';
import { decideTowType, isListed } from '../towTypes/towType';
import type { TypeRule } from '../towTypes/typeTable';
import type { TowbookRow } from './row';
import { towMoment, type ToldTow } from './tow/moment';

/** The office's tables, as they stand when an import begins. */
export type Tables = Readonly<{
  types: readonly TypeRule[];
  skipReasons: readonly string[];
  skipAccounts: readonly string[];
  /** Fields in which TowBook overwrites what was typed by hand. */
  towbookWins: ReadonlySet<string>;
  matchAgency: MatchAgency;
  isOfficeNumber: (text: string) => boolean;
}>;

type TowbookRelease = Readonly<{ at: string; reason: string | null; event: EventType }>;

/** What one call of TowBook means for the office. Nothing here is written yet. */
export type Reading = Readonly<{
  callNumber: string | null;
  stockNumber: string | null;
  fields: Readonly<Partial<VehicleFields>>;
  /** When it was towed, and where TowBook tells it; null where it does not. */
  tow: ToldTow | null;
  towType: TowType;
  agencyId: number | null;
  /** Fields that it writes even over what was typed by hand. */
  wins: ReadonlySet<string>;
  /** TowBook's note that the police must release the vehicle. */
  isHeldByPolice: boolean;
  release: TowbookRelease | null;
  warnings: readonly string[];
  /** Why this call is no impound; it is then imported only where its vehicle is here already. */
  notAnImpound: string | null;
}>;

const releaseEvents: Readonly<Record<string, EventType>> = {
  releasenewowner: 'sold',
  scrapped: 'scrapped',
  releasetitleobtained: 'transferred',
  releasetitlesurrendered: 'transferred',
};

/** Reads one call by the office's tables. */
export function readCall(row: TowbookRow, tables: Tables): Reading {
  const { fields, shortened } = readFields(row, tables.isOfficeNumber);
  const warnings = shortened.map((name) => `The text of ${name} was too long and was cut; the whole of it is kept with the import.`);
  const account = filled(row.account) ?? '';
  const reasons = [filled(row.callReason) ?? '', filled(row.impoundReason) ?? ''];
  const tow = towMoment(row);
  warnings.push(...tow.doubts);
  const released = readWhen(row.releaseDate);
  if (released.doubt !== null) warnings.push(released.doubt);

  warnings.push(...unreadAmounts(row));

  const towType = decideTowType(tables.types, { account, reasons, lot: filled(row.storageLot) ?? '' });
  if (towType === null)
    warnings.push(
      `Account "${account || 'none'}" and reason "${reasons.filter(Boolean).join(', ') || 'none'}" are not in the table of tow types; it counts as private property. Change the type if it is another.`,
    );
  const agencyId = agencyOf(account === '' ? null : account, fields.towedFrom ?? null, tables.matchAgency);
  if (agencyId === null && namesPolice(account) && !account.startsWith('.'))
    warnings.push(`"${account}" is not in the list of police agencies. Add it there, or as another spelling of one.`);
  const words = vinWords(row.vin);
  if (words !== null) warnings.push(`${words} The text is kept with the import.`);
  warnings.push(...doubts(fields));

  return {
    callNumber: fields.callNumber ?? null,
    stockNumber: fields.stockNumber ?? null,
    fields,
    tow: tow.told,
    towType: towType ?? 'private_property',
    agencyId,
    wins: tables.towbookWins,
    isHeldByPolice: /^yes$/i.test(filled(row.policeRelease) ?? ''),
    release: released.at === null ? null : { at: released.at, reason: filled(row.releaseReason), event: releaseEvent(row.releaseReason) },
    warnings,
    notAnImpound: notAnImpound(row, account, tables),
  };
}

const amounts = { balance: 'balance', total: 'total', dailyStorage: 'daily storage' } as const;

/** Amounts that stand there and are none. */
const unreadAmounts = (row: TowbookRow): readonly string[] =>
  Object.entries(amounts).flatMap(([column, name]) => {
    const text = filled(row[column as keyof typeof amounts]);
    return text === null || toCents(text) !== null ? [] : [`The ${name} "${text.slice(0, 60)}" could not be read; it stays empty.`];
  });

const releaseEvent = (reason: string | undefined): EventType =>
  releaseEvents[(filled(reason) ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')] ?? 'released';

function doubts({ vin, modelYear, plateState, make, model, plate }: Readonly<Partial<VehicleFields>>): readonly string[] {
  const found: string[] = [];
  const doubt = inspectVin(vin ?? null, { make: make ?? null, modelYear: modelYear ?? null });
  if (doubt !== null && !doubt.isMild) found.push(doubt.message);
  if (plateState != null && !isRegion(plateState)) found.push(`Plate state "${plateState}" is not a state or province.`);
  const isUnnamed = make == null && model == null;
  const isUnmarked = vin == null && (plate == null || plate === 'NONE');
  if (isUnnamed && isUnmarked) found.push('TowBook tells neither maker, plate nor VIN of this vehicle. Enter them from the vehicle.');
  else if (isUnmarked)
    found.push('TowBook tells neither plate nor VIN of this vehicle. Is it an impounded vehicle, or something only stored?');
  return found;
}

function notAnImpound(row: TowbookRow, account: string, { skipReasons, skipAccounts }: Tables): string | null {
  if (isListed(skipAccounts, account)) return `account ${account} only stores vehicles`;
  const reason = filled(row.callReason) ?? '';
  if (isListed(skipReasons, reason)) return `reason "${reason}" is no impound`;
  const hasDateColumn = row.impoundDate !== undefined && row.callSeconds === undefined && row.impoundTime === undefined;
  if (hasDateColumn && filled(row.impoundDate) === null) return 'no impound date: TowBook lists it, but it was not impounded';
  return null;
}
