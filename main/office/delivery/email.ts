import type { Agency } from '../../../preload/contract/agencies';
import type { Notice } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { Agencies } from '../agencies/store';
import type { Change } from '../changes';
import { isSentToPolice } from '../documents/audience';
import type { Kinds } from '../documents/kind';
import type { Outbox } from '../outbox/outbox';
import type { OutboxRecord } from '../outbox/store';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import { addMinutes } from '../zone';
import { faxAddress } from './faxGateway';

type Parts = Readonly<{
  kinds: Kinds;
  vehicles: Pick<Vehicles, 'need'>;
  agencies: Pick<Agencies, 'get'>;
  settings: Pick<Settings, 'get'>;
  outbox: Pick<Outbox, 'enqueue'>;
}>;
export type SendWish = Readonly<{ to: readonly string[]; message: string; hold: boolean }>;

/** The addresses a document of a vehicle goes to: those asked for, else those of its police agency. Throws NO_ADDRESS. */
export function addressesFor(
  { kinds, vehicles, agencies, settings }: Omit<Parts, 'outbox'>,
  kind: string,
  vehicleId: number,
  to: readonly string[],
): readonly string[] {
  const { title, audience } = kinds.of(kind);
  if (!isSentToPolice(audience) && to.length === 0)
    throw new Problem('NO_ADDRESS', `The ${title} does not go to the police agency. Nothing was sent. Print it, or give an address.`, {
      fields: { to: 'needed' },
    });
  const { agencyId } = vehicles.need(vehicleId);
  const agency = agencyId === null ? undefined : agencies.get(agencyId);
  return reachedAt(to, agency, faxAddress(settings, agency?.fax));
}

type Reached = Pick<Agency, 'name' | 'email' | 'fax' | 'phone' | 'preferredMethod'>;

/**
 * The addresses a document goes to: those asked for, else the agency's own; an agency that prefers fax is reached through the fax
 * gateway where one is set. Throws NO_ADDRESS, which says what to do.
 */
function reachedAt(asked: readonly string[], agency: Reached | undefined, faxAddress: string | null): readonly string[] {
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

/** Queues one message for documents that go to the same recipient. */
export function queueNotices(
  { kinds, settings, outbox }: Pick<Parts, 'kinds' | 'settings' | 'outbox'>,
  change: Change,
  notices: readonly Notice[],
  recipient: string,
  wish: SendWish,
): OutboxRecord {
  const [first] = notices;
  if (!first) throw new Error('a message without a document');
  return outbox.enqueue(change, {
    noticeIds: notices.map(({ id }) => id),
    vehicleId: notices.length === 1 ? first.vehicleId : null,
    recipient,
    purpose: notices.length === 1 ? kinds.of(first.kind).title : `${notices.length} documents`,
    notBefore: wish.hold ? addMinutes(change.now, settings.get('mail.holdSeconds') / 60) : null,
    ...coverLetter(kinds, notices, wish.message, settings),
  });
}

/** Subject and text of the e-mail that carries documents. */
function coverLetter(
  kinds: Kinds,
  notices: readonly Notice[],
  message: string,
  settings: Pick<Settings, 'get'>,
): Readonly<{ subject: string; text: string }> {
  const lines = notices.map((notice) => {
    const { description, complaintNumber, callNumber } = notice.vehicle;
    return `${kinds.of(notice.kind).title} ${complaintNumber ?? callNumber ?? ''}: ${description}`;
  });
  const subject = lines.length === 1 ? (lines[0] ?? '') : `${lines.length} documents from ${settings.get('office.name') || 'the yard'}`;
  const body = message === '' ? `Attached:\n${lines.join('\n')}` : message;
  const office = [settings.get('office.name'), settings.get('office.phone')].filter((part) => part !== '').join(', ');
  const signature = settings.get('mail.signature') || [settings.get('office.signatory'), office].filter((part) => part !== '').join('\n');
  return { subject, text: signature === '' ? `${body}\n` : `${body}\n\n-- \n${signature}\n` };
}
