import { useCall } from '../data/call';
import { useOffice } from '../data/office';
import { useRole } from '../data/may';
import { hrefOf, usePlace } from '../data/place';
import { formatCount } from '../format/money';
import { navigatedFor, screenOf, type Screen } from '../screens';
import styles from './navigation.module.css';

/** Rows past due or due today, for the navigation and the window's title. */
export function useUrgent(): number {
  const { data } = useCall('queue.list', { limit: 1 });
  return data === undefined ? 0 : data.counts.OVERDUE + data.counts.TODAY;
}

function useCounts(): Readonly<Record<string, { count: number; hot: boolean; meaning: string }>> {
  const office = useOffice().data;
  const notices = useCall('notices.list', { limit: 1 }).data;
  const mail = useCall('pieces.list', { limit: 1 }).data;
  const urgent = useUrgent();
  const trouble = office?.outboxTrouble ?? 0;
  return {
    today: { count: urgent, hot: true, meaning: 'overdue or due today' },
    vehicles: { count: office?.inYard ?? 0, hot: false, meaning: 'in the yard' },
    notices: { count: notices?.due.length ?? 0, hot: false, meaning: 'to make' },
    outbox: {
      count: trouble > 0 ? trouble : (office?.outboxWaiting ?? 0),
      hot: trouble > 0,
      meaning: trouble > 0 ? 'need attention' : 'waiting',
    },
    mail: { count: mail?.counts.prepared ?? 0, hot: false, meaning: 'to mail' },
  };
}

/** The screens at the left, with what waits in each. */
export function Navigation() {
  const here = usePlace().parts[0];
  const current = here === 'vehicle' ? 'vehicles' : screenOf(here)?.name;
  const counts = useCounts();
  const navigated = navigatedFor(useRole());
  const entry = (screen: Screen) => {
    const shown = counts[screen.name];
    const Icon = screen.icon;
    return (
      <li key={screen.name}>
        <a
          className={styles.entry}
          href={hrefOf(`/${screen.name}`)}
          title={`Ctrl ${navigated.indexOf(screen) + 1}`}
          aria-current={screen.name === current ? 'page' : undefined}
        >
          <Icon aria-hidden />
          <span>{screen.title}</span>
          {shown !== undefined && shown.count > 0 && (
            <span className={shown.hot ? styles.hot : styles.count} aria-label={`${shown.count} ${shown.meaning}`}>
              {formatCount(shown.count)}
            </span>
          )}
        </a>
      </li>
    );
  };
  return (
    <nav className={styles.nav} aria-label="Screens">
      <ul>{navigated.filter((screen) => screen.group === 'work').map(entry)}</ul>
      <ul>{navigated.filter((screen) => screen.group === 'office').map(entry)}</ul>
    </nav>
  );
}
