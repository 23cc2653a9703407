import type { Store } from '../../../db/open';
import type { WhenSent } from '../outbox/settle';
import type { Vehicles } from '../vehicles/vehicles';

/** What follows when a document has gone out: sending the TOP tells the police in writing. */
export function whenNoticeSent({ sqlite }: Store, vehicles: Pick<Vehicles, 'need' | 'record'>): WhenSent {
  const kindOf = sqlite.prepare('SELECT kind FROM notices WHERE id = ?').pluck();
  const told = sqlite
    .prepare(`SELECT 1 FROM events WHERE vehicle_id = ? AND type = 'police_notified' AND json_extract(data, '$.notice') = ?`)
    .pluck();
  return (change, message) => {
    if (message.noticeId === null || message.vehicleId === null || kindOf.get(message.noticeId) !== 'TOP') return;
    // A second copy of the same paper tells nobody anything new.
    if (told.get(message.vehicleId, message.noticeId) === 1) return;
    vehicles.record(change, vehicles.need(message.vehicleId), {
      type: 'police_notified',
      at: message.sentAt ?? change.now,
      data: {
        how: 'email',
        officer: message.recipient,
        notice: message.noticeId,
        recipient: message.recipient,
        messageId: message.messageId,
      },
      source: 'system',
    });
  };
}
