import type { Change } from '../../changes';
import { capped } from '../../values/filled';
import type { Bench } from '../bench';
import type { Findings } from '../findings';
import { get, type SourceRow } from '../source/row';

/** Owner and lienholder of the row, where the office does not know one yet. They are kept apart and shown only for a purpose. */
export function keepParties({ parties }: Bench, change: Change, vehicleId: number, row: SourceRow, out: Findings): void {
  const known = [
    { role: 'owner', name: get(row, 'owner_name', 'registered_owner'), address: get(row, 'owner_address', 'registered_address') },
    { role: 'lienholder', name: get(row, 'lienholder_name'), address: get(row, 'lienholder_address') },
  ] as const;
  for (const { role, name, address } of known) {
    if (name === null) continue;
    if (parties.has(vehicleId, role)) continue;
    parties.add(change, vehicleId, {
      role,
      name: capped(name, 200),
      address: capped(address ?? '', 500),
      phone: short(get(row, `${role}_phone`), 40),
      email: short(get(row, `${role}_email`), 200),
      origin: 'old database',
    });
    out.made('parties');
  }
}

const short = (text: string | null, cap: number): string | null => (text === null ? null : capped(text, cap));
