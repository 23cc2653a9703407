import { isDeepStrictEqual } from 'node:util';
import type { TakeoverDone } from '../../../db/schema';
import type { TowType } from '../../../preload/contract/law';
import type { Settings } from '../settings/store';
import { defaultTypeTable } from '../towTypes/typeTable';
import type { Change } from '../changes';

type TypeLine = NonNullable<TakeoverDone['typeLine']>;
type Given = Pick<Settings, 'get' | 'set'>;

/** Puts the answer for an account before the table of tow types, so that later imports know it; nothing where it stays with the reasons. */
export function rememberType(settings: Given, change: Change, account: string | null, towType: TowType | null): TypeLine | undefined {
  if (account === null || towType === null) return undefined;
  settings.set(change, { 'towbook.typeMap': [{ account, towType }, ...(settings.get('towbook.typeMap') ?? defaultTypeTable)] });
  return { account, towType };
}

/** Takes the line out again; a table that is the built-in one again is no longer the office's own. */
export function forgetType(settings: Given, change: Change, { account, towType }: TypeLine): void {
  const table = settings.get('towbook.typeMap') ?? defaultTypeTable;
  const index = table.findIndex(
    (line) => line.account === account && line.towType === towType && line.reason === undefined && line.lot === undefined,
  );
  if (index < 0) return;
  const rest = table.toSpliced(index, 1);
  if (isDeepStrictEqual(rest, defaultTypeTable)) settings.set(change, {}, ['towbook.typeMap']);
  else settings.set(change, { 'towbook.typeMap': rest });
}
