import { useChange } from '../data/change';
import { useOffice } from '../data/office';
import { Button } from '../parts/button';
import { ErrorNote, WarningNote } from '../parts/error-note';
import { toastError } from '../parts/toast';
import styles from './shell.module.css';

/** Sentences a person must see at once, above every screen until dismissed. */
export function Alerts() {
  const { data } = useOffice();
  const dismiss = useChange('office.dismissAlert');
  if (data === undefined || data.alerts.length === 0) return null;
  const away = (id: number) => dismiss.mutate({ id }, { onError: toastError });
  return (
    <div className={styles.alerts}>
      {data.alerts.map((alert) =>
        alert.level === 'bad' ? (
          <ErrorNote key={alert.id} error={{ code: 'ALERT', message: alert.message }} retryLabel="Dismiss" onRetry={() => away(alert.id)} />
        ) : (
          <WarningNote
            key={alert.id}
            action={
              <Button size="small" onPress={() => away(alert.id)}>
                Dismiss
              </Button>
            }
          >
            {alert.message}
          </WarningNote>
        ),
      )}
    </div>
  );
}
