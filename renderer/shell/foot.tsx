import { useOffice } from '../data/office';
import { hrefOf } from '../data/place';
import { formatNear } from '../format/moment';
import styles from './foot.module.css';

/** The bar at the bottom: what the machine does by itself. */
export function Foot() {
  const { data } = useOffice();
  if (data === undefined) return <footer className={styles.foot} />;
  const { now } = data;
  const nextImport = data.nextImportAt === null ? 'Imports are off' : `Next import ${formatNear(data.nextImportAt, now)}`;
  return (
    <footer className={styles.foot}>
      <a href={hrefOf('/schedule')}>{data.paused ? 'Paused: nothing runs by itself' : nextImport}</a>
      <a href={hrefOf('/outbox')} className={data.outboxTrouble > 0 ? styles.trouble : undefined}>
        {data.outboxTrouble > 0
          ? `Outbox: ${data.outboxTrouble} ${data.outboxTrouble === 1 ? 'needs' : 'need'} attention`
          : `Outbox: ${data.outboxWaiting} waiting`}
      </a>
      <span>{data.lastBackupAt === null ? 'No backup yet' : `Backup ${formatNear(data.lastBackupAt, now)}`}</span>
      <span className={styles.rules}>{data.rulesOf}</span>
    </footer>
  );
}
