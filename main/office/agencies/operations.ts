import type { LastContact } from '../../../preload/contract/agencies';
import type { Handlers } from '../call';
import type { Agencies } from './store';

/** `contacts` answers when the office last turned to each agency. */
export function agencyOperations(
  agencies: Agencies,
  contacts: () => ReadonlyMap<number, LastContact>,
): Handlers<'agencies.list' | 'agencies.save'> {
  return {
    'agencies.list': (input) => {
      const last = input.contacts ? contacts() : null;
      return { rows: agencies.list().map((agency) => ({ ...agency, lastContact: last?.get(agency.id) ?? null })) };
    },
    'agencies.save': ({ id, expectedVersion, fields }, change) => {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      return agencies.save(change, { id, expectedVersion, fields: given });
    },
  };
}
