import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useChange } from '../../../data/change';
import { Button } from '../../../parts/button';
import { ErrorNote } from '../../../parts/error-note';
import { TextInput } from '../../../parts/text-input';
import { looksLikeAddress } from '../../../format/addresses';
import styles from './settings.module.css';

/** Tries the stored mail settings: logs in, or sends one message. */
export function MailTest() {
  const test = useChange('outbox.test');
  const [to, setTo] = useState('');
  const isWrong = to.trim() !== '' && !looksLikeAddress(to.trim());
  return (
    <div className={styles.test}>
      <div className={styles.testLine}>
        <TextInput
          label="Send a test message to"
          type="email"
          value={to}
          onChange={setTo}
          placeholder="empty: only log in"
          error={isWrong ? 'Not an e-mail address.' : undefined}
        />
        <Button busy={test.isPending} isDisabled={isWrong} onPress={() => test.mutate(to.trim() === '' ? {} : { to: to.trim() })}>
          {to.trim() === '' ? 'Check the log-in' : 'Send a test'}
        </Button>
      </div>
      {test.error !== null && <ErrorNote error={test.error.error} />}
      {test.data?.ok === false && <ErrorNote error={test.data} />}
      {test.data?.ok === true && (
        <output className={styles.good}>
          <CircleCheck aria-hidden /> {test.data.message}
        </output>
      )}
      <small>It uses the settings as they are saved.</small>
    </div>
  );
}
