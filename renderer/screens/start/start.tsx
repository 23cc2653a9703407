import { Building2, GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { useChange } from '../../data/change';
import { usePush } from '../../data/push';
import { Brand } from '../../parts/brand';
import { Button } from '../../parts/button';
import { ErrorNote } from '../../parts/error-note';
import { TextInput } from '../../parts/text-input';
import styles from './start.module.css';

/** First start: the practice yard with made-up data, or the office's own empty database. */
export function StartScreen() {
  const begin = useChange('office.begin');
  const [officeName, setOfficeName] = useState('');
  const [staffName, setStaffName] = useState('');
  /** The host tells here when the chosen yard did not open after all. */
  const [notOpened, setNotOpened] = useState<string | null>(null);
  usePush('notification', ({ body }) => setNotOpened(body));
  const chosen = begin.variables?.mode;
  const names = {
    ...(officeName.trim() === '' ? {} : { officeName: officeName.trim() }),
    ...(staffName.trim() === '' ? {} : { staffName: staffName.trim() }),
  };
  return (
    <main className={styles.start}>
      <div className={styles.inner}>
        <Brand>
          <h1>iTow VMS</h1>
          <p>Impounded vehicles, their deadlines and their notices, kept on this PC.</p>
        </Brand>
        <div className={styles.choices}>
          <section className={styles.choice} aria-labelledby="start-practice">
            <GraduationCap aria-hidden />
            <h2 id="start-practice">Practice yard</h2>
            <p>A made-up yard on this PC, for learning and for trying things out. Every button works and nothing leaves the PC.</p>
            <ul>
              <li>Vehicles of every tow type, some of them urgent</li>
              <li>A TowBook of its own to import from</li>
              <li>A mail server of its own that keeps what is sent</li>
            </ul>
            <div className={styles.fill} />
            <Button busy={begin.isPending && chosen === 'practice'} onPress={() => begin.mutate({ mode: 'practice' })}>
              Open the practice yard
            </Button>
          </section>
          <section className={styles.choice} aria-labelledby="start-office">
            <Building2 aria-hidden />
            <h2 id="start-office">My office</h2>
            <p>An empty file for the office’s own vehicles. TowBook and mail are set up in Settings.</p>
            <TextInput
              label="Name of the towing office"
              value={officeName}
              onChange={setOfficeName}
              help="Stands at the head of every notice."
            />
            <TextInput label="Your name" value={staffName} onChange={setStaffName} help="Stands beside everything recorded." />
            <div className={styles.fill} />
            <Button
              look="primary"
              isDisabled={officeName.trim() === '' || staffName.trim() === ''}
              busy={begin.isPending && chosen === 'office'}
              onPress={() => begin.mutate({ mode: 'office', ...names })}
            >
              Start my office
            </Button>
          </section>
        </div>
        {notOpened !== null && <ErrorNote error={{ code: 'YARD_NOT_OPENED', message: notOpened }} />}
        {begin.error !== null && <ErrorNote error={begin.error.error} />}
        {begin.isPending && chosen === 'practice' && <output>The practice yard is being set up. This takes a moment.</output>}
      </div>
    </main>
  );
}
