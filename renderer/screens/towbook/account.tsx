import { CircleCheck, KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../preload/contract';
import { call, useCall } from '../../data/call';
import { useMay } from '../../data/may';
import { callErrorOf } from '../../data/failure';
import { Button } from '../../parts/button';
import { ErrorNote } from '../../parts/error-note';
import type { CallError } from '../../../preload/contract/common';
import { CredentialsDialog } from './credentials-dialog';
import styles from './towbook.module.css';

/** The stored log-in: whether there is one, and whether TowBook takes it. */
export function Account({ isRunning }: Readonly<{ isRunning: boolean }>) {
  const username = useCall('settings.get', { key: 'towbook.username' }).data?.settings[0]?.value;
  const password = useCall('settings.get', { key: 'towbook.password' }).data?.settings[0];
  const [isEditing, setEditing] = useState(false);
  const mayChange = useMay('manager');
  const [checking, setChecking] = useState(false);
  const [answer, setAnswer] = useState<Output<'towbook.check'>>();
  const [error, setError] = useState<CallError>();
  if (username === undefined || password === undefined) return null;
  const name = typeof username === 'string' ? username : '';
  const isComplete = name !== '' && password.isSet;

  const check = async () => {
    setChecking(true);
    setAnswer(undefined);
    setError(undefined);
    try {
      setAnswer(await call('towbook.check', {}));
    } catch (caught) {
      setError(callErrorOf(caught));
    }
    setChecking(false);
  };
  return (
    <>
      <div className={styles.account}>
        <KeyRound size={15} aria-hidden />
        <span>
          {isComplete ? (
            <>
              Logs in as <b>{name}</b>, password set
            </>
          ) : (
            <b>{name === '' ? 'No user name and password are set' : `${name}: no password is set`}</b>
          )}
        </span>
        {mayChange && (
          <Button size="small" onPress={() => setEditing(true)}>
            {isComplete ? 'Change' : 'Enter the log-in'}
          </Button>
        )}
        {isComplete && (
          <Button size="small" busy={checking} isDisabled={isRunning} onPress={() => void check()}>
            {checking ? 'Logging in' : 'Check'}
          </Button>
        )}
      </div>
      {answer?.accepted === true && (
        <output className={styles.good}>
          <CircleCheck aria-hidden /> {answer.message}
        </output>
      )}
      {answer?.accepted === false && <ErrorNote error={{ code: 'TOWBOOK_WRONG_PASSWORD', message: answer.message }} />}
      {error !== undefined && <ErrorNote error={error} />}
      {isEditing && (
        <CredentialsDialog
          username={name}
          onClose={() => {
            setEditing(false);
            setAnswer(undefined);
            setError(undefined);
          }}
        />
      )}
    </>
  );
}
