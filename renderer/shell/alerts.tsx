import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../preload/contract';
import { useChange } from '../data/change';
import { useOffice } from '../data/office';
import { hrefOf } from '../data/place';
import { Button } from '../parts/button';
import { classes } from '../parts/classes';
import { toastError } from '../parts/toast';
import { screenOf } from '../screens';
import styles from './alerts.module.css';

type Alert = Output<'office.status'>['alerts'][number];

/** Sentences a person must see at once, above every screen until dismissed. The worst is shown; the others wait behind it. */
export function Alerts() {
  const { data } = useOffice();
  const [showsAll, setShowsAll] = useState(false);
  if (data === undefined || data.alerts.length === 0) return null;
  const alerts = data.alerts.toSorted((one, other) => Number(other.level === 'bad') - Number(one.level === 'bad'));
  const hidden = alerts.length - 1;
  return (
    <div className={styles.alerts}>
      {(showsAll ? alerts : alerts.slice(0, 1)).map((alert, index) => (
        <AlertLine key={alert.id} alert={alert}>
          {index === 0 && hidden > 0 && (
            <Button size="small" look="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? 'Show one' : `${hidden} more`}
            </Button>
          )}
        </AlertLine>
      ))}
    </div>
  );
}

function AlertLine({ alert, children }: Readonly<{ alert: Alert; children: React.ReactNode }>) {
  const dismiss = useChange('office.dismissAlert');
  const isBad = alert.level === 'bad';
  const Icon = isBad ? CircleAlert : TriangleAlert;
  return (
    <div className={classes(styles.alert, isBad ? styles.bad : undefined)} role={isBad ? 'alert' : 'note'}>
      <Icon aria-hidden />
      <p>
        {alert.message} {alert.screen !== null && <a href={hrefOf(`/${alert.screen}`)}>{screenOf(alert.screen)?.title}</a>}
      </p>
      {children}
      <Button size="small" onPress={() => dismiss.mutate({ id: alert.id }, { onError: toastError })}>
        Dismiss
      </Button>
    </div>
  );
}
