import { localDay } from '../../zone';
import { policeFact } from '../police';
import { digestOf, get, type SourceRow } from '../source/row';
import { paced, type LegacySource } from '../source/source';
import type { Disposal } from '../status';
import { callNumberOf, complaintNumberOf } from '../vehicle/fields';
import { lineOf, vehicleReference } from '../lines';
import { planOf } from '../plan';

export type InPoliceLog = Readonly<{ topDays: ReadonlySet<string>; received: ReadonlySet<string> }>;

/** What rows of one table must know of rows of another, read before anything is written. */
export type Survey = Readonly<{
  calls: ReadonlySet<string>;
  /** The call number, or the digest of the row, that an `id` of the vehicles table stands for. */
  byId: ReadonlyMap<string, Readonly<{ call: string | null; digest: string }>>;
  /** Days of TOP notifications in the police log, and the forms that it has as received, by call number. */
  policeLog: ReadonlyMap<string, InPoliceLog>;
  /** When the log tells that a vehicle left, by call number. */
  left: ReadonlyMap<string, Readonly<Partial<Record<Disposal, string>>>>;
  /** The highest complaint number of each year that a vehicle carries. */
  complaints: readonly string[];
}>;

const leaving = /(?:\bto\b|->|→|\bas\b)\s*['"]?(released|auctioned|sold|scrapped|transferred)\b/i;

export async function surveyOf(source: LegacySource, prefix: string): Promise<Survey> {
  const calls = new Set<string>();
  const byId = new Map<string, Readonly<{ call: string | null; digest: string }>>();
  const policeLog = new Map<string, { topDays: Set<string>; received: Set<string> }>();
  const left = new Map<string, Partial<Record<Disposal, string>>>();
  const highest = new Map<string, string>();
  const callOf = (row: SourceRow): string | null => {
    const reference = vehicleReference(row);
    return reference === null || calls.has(reference) ? reference : (byId.get(reference)?.call ?? reference);
  };

  for (const { table, part } of planOf(source.tables)) {
    if (part !== 'vehicle' && part !== 'police' && !(part === 'history' && table.columns.includes('timestamp'))) continue;
    for await (const row of paced(source.rows(table.name))) {
      if (part === 'vehicle') noteVehicle(row);
      else if (part === 'police') notePolice(row);
      else noteLeaving(row);
    }
  }
  return { calls, byId, policeLog, left, complaints: [...highest.values()] };

  function noteVehicle(row: SourceRow): void {
    const id = get(row, 'id');
    const call = callNumberOf(row);
    if (call !== null) calls.add(call);
    if (id !== null) byId.set(id, { call, digest: digestOf(row) });
    const number = complaintNumberOf(row, prefix);
    const year = /-(\d{2})$/.exec(number ?? '')?.[1];
    if (number !== null && year !== undefined && number.padStart(40) > (highest.get(year) ?? '').padStart(40)) highest.set(year, number);
  }

  function notePolice(row: SourceRow): void {
    const call = callOf(row);
    const fact = policeFact(row, '');
    const at = fact?.moments[0]?.at;
    if (call === null || fact === null || at === undefined) return;
    const known = policeLog.get(call) ?? { topDays: new Set(), received: new Set() };
    policeLog.set(call, known);
    if (fact.type === 'police_notified') known.topDays.add(localDay(at));
    if (fact.type === 'state_release_received') known.received.add(String(fact.data['form']));
  }

  function noteLeaving(row: SourceRow): void {
    const { at, action, details } = lineOf(row);
    const found = at === null ? null : leaving.exec(`${action} ${details.slice(0, 500)}`);
    const call = found === null ? null : callOf(row);
    if (at === null || found === null || call === null) return;
    const word = (found[1] ?? '').toLowerCase();
    const how: Disposal = word === 'auctioned' || word === 'sold' ? 'sold' : (word as Disposal);
    const known = left.get(call) ?? {};
    if ((known[how] ?? '') < at) left.set(call, { ...known, [how]: at });
  }
}
