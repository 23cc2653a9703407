import { row } from '../../../db/query';
import type { Store } from '../../../db/open';
import type { NoticeKind } from '../../../preload/contract/notices';
import { outboxStore } from '../outbox/store';
import type { WhenSent } from '../outbox/settle';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import { eventOf } from './dispatch';
import { isFaxAddress } from './faxGateway';

/** What follows when documents have gone out: sending a TOP tells the police in writing, an abandonment report reports. */
export function whenNoticeSent(store: Store, vehicles: Pick<Vehicles, 'need' | 'record'>, settings: Pick<Settings, 'get'>): WhenSent {
  const { sqlite } = store;
  const rows = outboxStore(store);
  const told = sqlite.prepare(`SELECT 1 FROM events WHERE vehicle_id = ? AND type = ? AND json_extract(data, '$.notice') = ?`).pluck();
  const noticeOf = row<{ kind: NoticeKind; vehicleId: number }>(sqlite, 'SELECT kind, vehicle_id AS vehicleId FROM notices WHERE id = ?');

  return (change, message) => {
    for (const noticeId of rows.noticeIds(message)) {
      const { kind, vehicleId } = noticeOf(noticeId);
      const type = eventOf[kind];
      // A second copy of the same paper tells nobody anything new.
      if (type === undefined || told.get(vehicleId, type, noticeId) === 1) continue;
      const { recipient, messageId } = message;
      const how = isFaxAddress(settings, recipient) ? 'fax' : 'email';
      vehicles.record(change, vehicles.need(vehicleId), {
        type,
        at: message.sentAt ?? change.now,
        data: { how, officer: recipient, notice: noticeId, recipient, messageId },
        source: 'system',
      });
    }
  };
}
