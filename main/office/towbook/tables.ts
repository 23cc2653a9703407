import { parseComplaintNumber } from '../vehicles/complaint';
import { defaultTypeTable } from '../towTypes/typeTable';
import type { TowbookParts } from './parts';
import type { Tables } from './reading';

/** The office's tables as they stand now; one import reads every call by the same ones. */
export function readTables({ settings, agencies }: Pick<TowbookParts, 'settings' | 'agencies'>): Tables {
  const prefix = settings.get('complaint.prefix');
  const known = new Map<string, number | null>();
  return {
    types: settings.get('towbook.typeMap') ?? defaultTypeTable,
    skipReasons: settings.get('towbook.skipReasons'),
    skipAccounts: settings.get('towbook.skipAccounts'),
    towbookWins: new Set(settings.get('towbook.wins')),
    matchAgency(spelling) {
      const found = known.get(spelling);
      if (found !== undefined) return found;
      const id = agencies.match(spelling);
      known.set(spelling, id);
      return id;
    },
    isOfficeNumber: (text) => parseComplaintNumber(text, prefix) !== null,
  };
}
