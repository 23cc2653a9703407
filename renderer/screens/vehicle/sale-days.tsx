import { useState } from 'react';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { formatMoment, formatDay } from '../../format/moment';
import { Button } from '../../parts/button';
import { RecordDialog } from '../../record/record-dialog';
import { targetOfDetail } from './target';
import styles from './facts.module.css';

const shownDays = 3;

/** The next auction days on which this vehicle may be sold, each with the last day for its ad. */
export function SaleDays({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const [saleAt, setSaleAt] = useState<string>();
  const { data } = useCall('vehicles.saleOptions', { id: detail.vehicle.id }, { enabled: detail.vehicle.inYard });
  const auctions = data?.auctions.slice(0, shownDays) ?? [];
  if (auctions.length === 0) return null;
  return (
    <div className={styles.days}>
      {auctions.map((auction) => (
        <div key={auction.at} className={styles.day}>
          <span>
            <b>{formatMoment(auction.at, now)}</b>
            <br />
            <small>
              ad by {formatDay(auction.adBy, now)} · {auction.basis === 'safe' ? 'safe' : 'earliest reading'}
            </small>
          </span>
          <Button size="small" onPress={() => setSaleAt(auction.at)} aria-label={`Schedule the sale for ${formatMoment(auction.at, now)}`}>
            Schedule
          </Button>
        </div>
      ))}
      {saleAt !== undefined && (
        <RecordDialog target={targetOfDetail(detail)} type="sale_scheduled" initial={{ saleAt }} onClose={() => setSaleAt(undefined)} />
      )}
    </div>
  );
}
