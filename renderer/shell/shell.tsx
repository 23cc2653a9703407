import { useEffect, useState } from 'react';
import { useRole } from '../data/may';
import { go, usePlace } from '../data/place';
import { usePush } from '../data/push';
import { Toaster } from '../parts/toaster';
import { toast } from '../parts/toast';
import { navigatedFor, screenOf } from '../screens';
import { Alerts } from './alerts';
import { Foot } from './foot';
import { Header } from './header';
import { Navigation, useUrgent } from './navigation';
import { Palette } from './palette';
import styles from './shell.module.css';
import type { Desk } from './person-menu';

/** Everything around a screen, and the screen the address names. While it is covered it hears no keys. */
export function Shell({ desk, isCovered }: Readonly<{ desk: Desk; isCovered: boolean }>) {
  const place = usePlace();
  const screen = screenOf(place.parts[0]);
  const urgent = useUrgent();
  const [searching, setSearching] = useState(false);
  const role = useRole();

  useEffect(() => {
    document.title = `${screen?.title ?? ''}${urgent > 0 ? ` (${urgent} due)` : ''} · iTow VMS`;
  }, [screen, urgent]);

  useEffect(() => {
    if (isCovered) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const wanted = navigatedFor(role)[Number(event.key) - 1];
      if (event.key.toLowerCase() === 'k') setSearching(true);
      else if (wanted !== undefined) go(`/${wanted.name}`);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isCovered, role]);

  usePush('window.open', ({ path }) => go(path));
  usePush('notification', ({ title, body, path }) =>
    toast(title, { tone: 'note', detail: body, action: path === null ? undefined : { label: 'Open', run: () => go(path) } }),
  );

  if (screen === undefined) return null;
  const Content = screen.component;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content" onClick={skip}>
        Go to the content
      </a>
      <Header onSearch={() => setSearching(true)} desk={desk} />
      <Navigation />
      <div className={styles.main}>
        <Alerts />
        <Content key={screen.name} />
      </div>
      <Foot />
      <Toaster />
      <Palette isOpen={searching} onClose={() => setSearching(false)} />
    </div>
  );
}

function skip(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
