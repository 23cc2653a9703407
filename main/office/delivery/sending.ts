import type { Notice, NoticeKind } from '../../../preload/contract/notices';
import { noticeTitles } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { OutboxRecord } from '../outbox/store';
import type { Change } from '../changes';
import { addMinutes } from '../zone';
import { faxAddress } from './faxGateway';
import { coverLetter } from './letter';
import { recipientsOf } from './recipients';
import type { NoticeParts } from '../documents/parts';

/** Letters carry owner data: each look at one is written down, and none goes to an agency. */
export const namesParty = (kind: string): boolean => kind === 'OWNER_LETTER' || kind === 'LIENHOLDER_LETTER';

/** Documents that go to the agency when nobody names another recipient. */
export const forPolice: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['TOP', 'ABANDONMENT_REPORT', 'RELEASE']);

type Parts = Pick<NoticeParts, 'vehicles' | 'agencies' | 'settings' | 'outbox'>;
export type SendWish = Readonly<{ to: readonly string[]; message: string; hold: boolean }>;

/** The addresses a document of a vehicle goes to. Throws NO_ADDRESS. */
export function addressesFor(
  { vehicles, agencies, settings }: Parts,
  kind: NoticeKind,
  vehicleId: number,
  to: readonly string[],
): readonly string[] {
  if (!forPolice.has(kind) && to.length === 0)
    throw new Problem(
      'NO_ADDRESS',
      `The ${noticeTitles[kind]} does not go to the police agency. Nothing was sent. Print it, or give an address.`,
      {
        fields: { to: 'needed' },
      },
    );
  const { agencyId } = vehicles.need(vehicleId);
  const agency = agencyId === null ? undefined : agencies.get(agencyId);
  return recipientsOf(to, agency, faxAddress(settings, agency?.fax));
}

/** Queues one message for documents that go to the same recipient. */
export function queueNotices(
  { settings, outbox }: Parts,
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
    purpose: notices.length === 1 ? noticeTitles[first.kind] : `${notices.length} documents`,
    notBefore: wish.hold ? addMinutes(change.now, settings.get('mail.holdSeconds') / 60) : null,
    ...coverLetter(notices, wish.message, settings),
  });
}
