import type { Store } from '../../../db/open';
import { outboxStore } from '../outbox/store';
import type { WhenSent } from '../outbox/settle';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import { isFaxAddress } from './faxGateway';

/** What follows when documents have gone out: sending a TOP tells the police in writing. */
export function whenNoticeSent(store: Store, vehicles: Pick<Vehicles, 'need' | 'record'>, settings: Pick<Settings, 'get'>): WhenSent {
  const { sqlite } = store;
  const rows = outboxStore(store);
  const told = sqlite
    .prepare(`SELECT 1 FROM events WHERE vehicle_id = ? AND type = 'police_notified' AND json_extract(data, '$.notice') = ?`)
    .pluck();
  const noticeOf = sqlite.prepare('SELECT kind, vehicle_id AS vehicleId FROM notices WHERE id = ?');

  return (change, message) => {
    for (const noticeId of rows.noticeIds(message)) {
      const { kind, vehicleId } = noticeOf.get(noticeId) as { kind: string; vehicleId: number };
      // A second copy of the same paper tells nobody anything new.
      if (kind !== 'TOP' || told.get(vehicleId, noticeId) === 1) continue;
      const { recipient, messageId } = message;
      const how = isFaxAddress(settings, recipient) ? 'fax' : 'email';
      vehicles.record(change, vehicles.need(vehicleId), {
        type: 'police_notified',
        at: message.sentAt ?? change.now,
        data: { how, officer: recipient, notice: noticeId, recipient, messageId },
        source: 'system',
      });
    }
  };
}
