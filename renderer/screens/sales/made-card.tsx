import type { Sheet } from '../../../preload/contract/sheets';
import { useCall } from '../../data/call';
import { formatNear } from '../../format/moment';
import { formatMany } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import styles from './sales.module.css';

const shownSheets = 8;

/** Ads and lists made before, newest first. */
export function MadeCard({ now, onOpen }: Readonly<{ now: string; onOpen: (sheet: Sheet) => void }>) {
  return (
    <Card title="Made before">
      <Answer of={useCall('sheets.list', { limit: 50 })} rows={2}>
        {(data) => {
          const rows = data.rows.filter(({ kind }) => kind !== 'MORNING_LIST').slice(0, shownSheets);
          if (rows.length === 0) return <small>No ad and no list yet.</small>;
          return (
            <ul className={styles.made} aria-label="Made before">
              {rows.map((sheet) => (
                <li key={sheet.id}>
                  <span>
                    <b>{sheet.title}</b>
                    <small>
                      {formatMany(sheet.vehicleIds.length, 'vehicle')} · {formatNear(sheet.createdAt, now)}, {sheet.createdBy}
                    </small>
                  </span>
                  <Button size="small" onPress={() => onOpen(sheet)} aria-label={`Open ${sheet.title}`}>
                    Open
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </Card>
  );
}
