import type { Agency } from '../../../preload/contract/agencies';
import { Problem } from '../../../preload/contract/problem';

type Reached = Pick<Agency, 'name' | 'email' | 'fax' | 'phone' | 'preferredMethod'>;

/**
 * The addresses a document goes to: those asked for, else the agency's own; an agency that prefers fax is reached through the fax
 * gateway where one is set. Throws NO_ADDRESS, which says what to do.
 */
export function recipientsOf(asked: readonly string[], agency: Reached | undefined, faxAddress: string | null): readonly string[] {
  const seen = new Set<string>();
  const given = asked.filter((address) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()));
  if (given.length > 0) return given;
  if (!agency)
    throw new Problem(
      'NO_ADDRESS',
      'The vehicle has no police agency, so there is no address to send to. Nothing was sent. Choose the agency on the vehicle, or give an address.',
      { fields: { to: 'needed' } },
    );
  const inOrder = agency.preferredMethod === 'fax' ? [faxAddress, agency.email] : [agency.email, faxAddress];
  const address = inOrder.find((one) => one !== null && one !== '');
  if (address) return [address];
  const other = [agency.phone && `telephone ${agency.phone}`, agency.fax && `fax ${agency.fax}`].filter(Boolean).join(', ');
  throw new Problem(
    'NO_ADDRESS',
    `${agency.name} has no e-mail address. Nothing was sent. Add one under Agencies, or give an address${other === '' ? '' : `; it can be told by ${other}`}.`,
    { fields: { to: 'needed' } },
  );
}
