import { Stamp } from 'lucide-react';
import { useState } from 'react';
import type { MailSheet } from '../../../preload/contract/mailPieces';
import { useCall } from '../../data/call';
import { formatNear } from '../../format/moment';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import list from '../../parts/card-rows.module.css';
import styles from './mail.module.css';
import { stateOf } from './sheet-dialog';
import { TrackDialog } from '../../features/letters/track-dialog';

type SheetsCardProps = Readonly<{ now: string; onOpen: (id: number) => void }>;

/** Firm sheets of which the Postal Service has not taken everything yet; one button says that it did. */
export function SheetsCard({ now, onOpen }: SheetsCardProps) {
  const [accepting, setAccepting] = useState<MailSheet>();
  const rows = useCall('pieces.sheets', { open: true, limit: 20 }).data?.rows ?? [];
  if (rows.length === 0 && accepting === undefined) return null;
  return (
    <Card title="On their way to the post office" padding="none" className={styles.sheets}>
      <ul className={list.rows} aria-label="Open firm mailing sheets">
        {rows.map((sheet) => (
          <li key={sheet.id} className={list.row}>
            <b>Firm mailing sheet of {formatNear(sheet.madeAt, now)}</b>
            <span className={styles.grow}>
              {formatMany(sheet.pieces.length, 'letter')} · {stateOf(sheet)} · {sheet.madeBy}
            </span>
            <Button size="small" onPress={() => onOpen(sheet.id)} aria-label={`Open the sheet of ${formatNear(sheet.madeAt, now)}`}>
              Open
            </Button>
            <Button size="small" icon={Stamp} onPress={() => setAccepting(sheet)}>
              Accepted by the Postal Service
            </Button>
          </li>
        ))}
      </ul>
      {accepting !== undefined && (
        <TrackDialog
          pieces={accepting.pieces.filter(({ state }) => state === 'prepared')}
          now={now}
          first="accepted"
          sheet={accepting}
          onClose={() => setAccepting(undefined)}
        />
      )}
    </Card>
  );
}
