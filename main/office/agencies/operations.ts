import type { Base, Noun } from '../noun';
import { createAgencies, type Agencies } from './store';

/** The police agencies of the yard's towns, by name and alias. */
export function openAgencies({ store }: Base): Noun<'agencies.save'> & Agencies {
  const agencies = createAgencies(store);
  return {
    ...agencies,
    operations: {
      'agencies.save': ({ id, expectedVersion, fields }, change) => {
        const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
        return agencies.save(change, { id, expectedVersion, fields: given });
      },
    },
  };
}
