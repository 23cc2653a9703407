import { useState } from 'react';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { formatMoment, formatDay } from '../../format/moment';
import { Button } from '../../parts/button';
import { RecordDialog } from '../../features/record/record-dialog';
import { targetOfDetail } from '../../features/record/target';
import styles from './facts.module.css';

const shownDays = 3;

/** `text by Wed Nov 25 4:00 PM, paper Sun Nov 29` */
export function adInWords({ handInBy, printsOn }: Readonly<{ handInBy: string | null; printsOn: string }>, now: string): string {
  return handInBy === null
    ? `ad ran ${formatDay(printsOn, now)}`
    : `text by ${formatMoment(handInBy, now)}, paper ${formatDay(printsOn, now)}`;
}

/** The next auction days on which this vehicle may be sold, each with the last moment and paper for its ad. */
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
              {adInWords(auction, now)} · {auction.basis === 'safe' ? 'safe' : 'earliest reading'}
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
