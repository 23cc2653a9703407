import { CircleCheck, CircleSlash } from 'lucide-react';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { formatMoment } from '../../format/moment';
import { Card } from '../../parts/card';
import { classes } from '../../parts/classes';
import { SaleDays } from './sale-days';
import styles from './facts.module.css';

type Gate = VehicleDetail['assessment']['release'];

function GateLine({ name, gate, children }: Readonly<{ name: string; gate: Gate; children?: React.ReactNode }>) {
  const Icon = gate.allowed ? CircleCheck : CircleSlash;
  return (
    <div className={classes(styles.gate, gate.allowed ? styles.open : styles.shut)}>
      <Icon aria-hidden />
      <b>
        {name}: {gate.allowed ? 'allowed' : 'not allowed yet'}
      </b>
      {gate.blocks.length > 0 && (
        <ul>
          {gate.blocks.map((block) => (
            <li key={`${block.code} ${block.text}`}>
              {block.text} {block.citation !== '' && <small>{block.citation}</small>}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

/** Whether the vehicle may be released, and whether it may be sold; what is missing if not. */
export function Gates({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const { release, sale } = detail.assessment;
  const dates = [
    sale.earliestAt === null ? undefined : `Earliest ${formatMoment(sale.earliestAt, now)}`,
    sale.safeAt === null ? undefined : `safe from ${formatMoment(sale.safeAt, now)}`,
  ].filter((part) => part !== undefined);
  return (
    <Card title="Release and sale">
      <div className={styles.gates}>
        <GateLine name="Release" gate={release}>
          {release.checklist !== undefined && release.checklist.length > 0 && (
            <details className={styles.checklist}>
              <summary>Before the keys are handed over</summary>
              <ul>
                {release.checklist.map((item) => (
                  <li key={item.text}>
                    {item.text} <small>{item.citation}</small>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </GateLine>
        <GateLine name="Sale" gate={sale}>
          {dates.length > 0 && <p>{dates.join('; ')}</p>}
          <SaleDays detail={detail} now={now} />
        </GateLine>
      </div>
    </Card>
  );
}
