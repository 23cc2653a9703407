import type { MailPiece } from '../../../preload/contract/mailPieces';
import type { NoticeKind } from '../../../preload/contract/notices';
import type { PaperOffice } from '../../documents/harness';
import { ofRoll } from './numbers';

export const purpose = 'impound notice';
const owner = { name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' };

/** A letter to the owner of a vehicle of its own. */
export async function letterTo(
  { call, tow }: PaperOffice,
  fields: Partial<Readonly<{ name: string; address: string; callNumber: string }>> = {},
) {
  const { callNumber = '48213', ...party } = fields;
  const vehicleId = await tow({ make: 'Ford', model: 'Focus', callNumber });
  await call('parties.save', { vehicleId, role: 'owner', ...owner, ...party });
  return call('notices.prepare', { vehicleId, kind: 'OWNER_LETTER' });
}

/** A document of a kind that needs no owner. */
export async function paperOf({ call, tow }: PaperOffice, kind: NoticeKind) {
  return call('notices.prepare', { vehicleId: await tow({ make: 'Ford', model: 'Focus' }), kind });
}

/** So many letters of one vehicle's owner under numbers of a roll. */
export async function onRoll({ call }: PaperOffice, noticeId: number, count: number, from = 0): Promise<readonly MailPiece[]> {
  const pieces: MailPiece[] = [];
  for (let index = from; index < from + count; index += 1)
    pieces.push(await call('pieces.add', { noticeId, articleNumber: ofRoll(index) }));
  return pieces;
}

/** A scan of the card that came back, as evidence of a vehicle. */
export const cardOf = ({ call }: PaperOffice, vehicleId: number) =>
  call('evidence.add', {
    vehicleId,
    kind: 'return_receipt',
    fileName: 'card.pdf',
    base64: Buffer.from('%PDF-1.4 card').toString('base64'),
  });
