import { inWords } from '../../zone';
import { fullLabelOfField } from '../../../../preload/contract/vehicleFields';
import type { Reading } from '../reading';

type Kept = Readonly<{ row: number; vehicleId: number; values: ReadonlyMap<string, string> }>;

/** A call that one import has read before. */
type Before = Readonly<{
  row: number;
  vehicleId: number;
  /** What the two say, as sentences for a person; null where they say the same. */
  difference: string | null;
}>;

/** The calls that one import has kept, so that a second row of the same call overwrites nothing. */
export function createListedTwice() {
  const calls = new Map<string, Kept>();
  return {
    find(reading: Reading): Before | undefined {
      const kept = reading.callNumber === null ? undefined : calls.get(reading.callNumber);
      if (kept === undefined) return undefined;
      const values = valuesOf(reading);
      const { row, vehicleId, values: first } = kept;
      return { row, vehicleId, difference: differenceOf(reading.callNumber ?? '', first, values) };
    },
    keep(reading: Reading, row: number, vehicleId: number): void {
      if (reading.callNumber !== null) calls.set(reading.callNumber, { row, vehicleId, values: valuesOf(reading) });
    },
  };
}
export type ListedTwice = ReturnType<typeof createListedTwice>;

function differenceOf(call: string, first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): string | null {
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter((name) => first.get(name) !== second.get(name));
  if (differing.length === 0) return null;
  const said = (of: ReadonlyMap<string, string>) => differing.map((name) => `${name} ${of.get(name) ?? 'not told'}`).join(', ');
  return `Call ${call} stands twice in one list of TowBook, and the two differ. First: ${said(first)}. Second: ${said(second)}. The first was kept; nothing of the second was written. Correct the vehicle if the second is right.`;
}

/** A field by the words a clerk knows it by; TowBook's own for the number that it keeps for the police. */
const wordsOf = (name: string): string =>
  name === 'caseNumber' ? 'PO number' : name === 'vin' ? 'VIN' : fullLabelOfField(name).toLowerCase();

function valuesOf({ fields, tow, release, isHeldByPolice, towType }: Reading): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(fields)) {
    // Who asked for the tow is read from the account.
    if (value === null || name === 'callNumber' || name === 'requestedBy') continue;
    if (name === 'balanceCents') values.set('balance', `$${(Number(value) / 100).toFixed(2)}`);
    else values.set(wordsOf(name), value === true ? 'yes' : value === false ? 'no' : String(value));
  }
  if (tow !== null) values.set('towed', inWords(tow.at));
  if (release !== null) values.set('left', `${inWords(release.at)}${release.reason === null ? '' : ` (${release.reason})`}`);
  if (isHeldByPolice) values.set('police release', 'required');
  values.set('tow type', towType.replaceAll('_', ' '));
  return values;
}
