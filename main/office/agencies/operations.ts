import type { Handlers } from '../call';
import type { Agencies } from './store';

export function agencyOperations(agencies: Agencies): Handlers<'agencies.list' | 'agencies.save'> {
  return {
    'agencies.list': () => ({ rows: [...agencies.list()] }),
    'agencies.save': ({ id, expectedVersion, fields }, change) => {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      return agencies.save(change, { id, expectedVersion, fields: given });
    },
  };
}
