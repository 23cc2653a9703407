import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useOffice } from '../data/office';
import { hrefOf } from '../data/place';
import { formatAge } from '../format/countdown';
import { formatMoment } from '../format/moment';
import { PersonMenu, type Desk } from './person-menu';
import styles from './header.module.css';

/** An import older than this makes the list look fresher than it is. */
const staleAfterMilliseconds = 4 * 3_600_000;

function Freshness() {
  const { data } = useOffice();
  if (data === undefined) return null;
  const { lastImportAt, now, importState } = data;
  if (importState === 'running') return <Chip look={styles.fresh} text="TowBook import running" title="An import is running" />;
  if (lastImportAt === null)
    return <Chip look={styles.unknown} text="No TowBook import yet" title="No vehicle has come from TowBook yet" />;
  const stale = Date.parse(now) - Date.parse(lastImportAt) > staleAfterMilliseconds;
  return (
    <Chip
      look={stale ? styles.stale : styles.fresh}
      text={`TowBook ${formatAge(lastImportAt, now)}`}
      title={`Last import ended ${formatMoment(lastImportAt, now)}`}
    />
  );
}

function Chip({ look, text, title }: Readonly<{ look: string | undefined; text: string; title: string }>) {
  return (
    <a className={styles.chip} href={hrefOf('/towbook')} title={title}>
      <span className={look} />
      {text}
    </a>
  );
}

/** The bar at the top: search, how fresh the data is, and who is working. */
export function Header({ onSearch, desk }: Readonly<{ onSearch: () => void; desk: Desk }>) {
  const { data } = useOffice();
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <div className={styles.mark} aria-hidden>
          iT
        </div>
        <span>iTow VMS</span>
      </div>
      <Button className={styles.search ?? ''} onPress={onSearch} aria-label="Search (Ctrl K)">
        <Search aria-hidden />
        <span>Search call, plate, VIN, complaint, agency</span>
        <kbd>Ctrl K</kbd>
      </Button>
      <div className={styles.spacer} />
      {data?.mode === 'practice' && <span className={styles.practice}>Practice yard</span>}
      <Freshness />
      <PersonMenu desk={desk} />
    </header>
  );
}
