import type { Store } from '../../../db/open';
import type { Kinds } from '../documents/kind';
import type { NoticeStore } from '../documents/store';
import type { WhenSent } from '../outbox/settle';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import { isFaxAddress } from './faxGateway';

type Parts = Readonly<{
  store: Store;
  kinds: Kinds;
  notices: Pick<NoticeStore, 'need'>;
  vehicles: Pick<Vehicles, 'need' | 'record'>;
  settings: Pick<Settings, 'get'>;
}>;

/** What follows when documents have gone out: sending a TOP tells the police in writing, an abandonment report reports. */
export function whenNoticeSent({ store, kinds, notices, vehicles, settings }: Parts): WhenSent {
  const told = store.sqlite
    .prepare(`SELECT 1 FROM events WHERE vehicle_id = ? AND type = ? AND json_extract(data, '$.notice') = ?`)
    .pluck();

  return (change, { recipient, messageId, sentAt }, noticeIds) => {
    for (const noticeId of noticeIds) {
      const { kind, vehicleId } = notices.need(noticeId);
      const type = kinds.of(kind).tells;
      // A second copy of the same paper tells nobody anything new.
      if (type === undefined || told.get(vehicleId, type, noticeId) === 1) continue;
      const how = isFaxAddress(settings, recipient) ? 'fax' : 'email';
      vehicles.record(change, vehicles.need(vehicleId), {
        type,
        at: sentAt ?? change.now,
        data: { how, officer: recipient, notice: noticeId, recipient, messageId },
        source: 'system',
      });
    }
  };
}
