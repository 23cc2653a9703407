import { Play } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { hrefOf } from '../../data/place';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ErrorNote } from '../../parts/error-note';
import { TextInput } from '../../parts/text-input';
import { Account } from './account';
import { sourceOf, sourceWords } from '../../format/towbook';
import styles from './towbook.module.css';

/** Reads TowBook's pages: those that the settings name, for a range of days where the page has one. */
export function RangeCard({ isRunning }: Readonly<{ isRunning: boolean }>) {
  const recommended = useCall('towbook.recommendRange', {}).data;
  const stored = useCall('settings.get', { key: 'towbook.account' }).data?.settings[0]?.value;
  const source = sourceOf(useCall('settings.get', { key: 'towbook.source' }).data?.settings[0]?.value);
  const hasRange = source === 'call_analysis';
  const start = useChange('towbook.importRange');
  const [typed, setTyped] = useState<Readonly<{ from?: string; to?: string; account?: string }>>({});
  const from = typed.from ?? recommended?.from ?? '';
  const to = typed.to ?? recommended?.to ?? '';
  const account = typed.account ?? (typeof stored === 'string' ? stored : '');
  const isBackwards = from !== '' && to !== '' && from > to;

  const submit = () => {
    if (isRunning || (hasRange && (from === '' || to === '' || isBackwards))) return;
    start.mutate(hasRange ? { from, to, account: account.trim() } : {});
  };
  return (
    <Card title="Read from TowBook" className={styles.card}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <Account key={String(isRunning)} isRunning={isRunning} />
        {start.error !== null && <ErrorNote error={start.error.error} />}
        <p>
          Reads: <b>{sourceWords[source].title}</b>. <a href={hrefOf('/settings?group=TowBook')}>Change</a>
        </p>
        {hasRange && (
          <div className={styles.range}>
            <TextInput label="First day" type="date" value={from} onChange={(value) => setTyped({ ...typed, from: value })} />
            <TextInput
              label="Last day"
              type="date"
              value={to}
              onChange={(value) => setTyped({ ...typed, to: value })}
              error={isBackwards ? 'Before the first day.' : undefined}
            />
            <TextInput
              label="Account"
              value={account}
              onChange={(value) => setTyped({ ...typed, account: value })}
              placeholder="every account"
            />
          </div>
        )}
        <div className={styles.foot}>
          <small>
            {hasRange ? recommended?.reason : sourceWords[source].tells}{' '}
            {hasRange && (typed.from !== undefined || typed.to !== undefined) && (
              <Button size="small" look="quiet" onPress={() => setTyped(typed.account === undefined ? {} : { account: typed.account })}>
                Use the recommended days
              </Button>
            )}
          </small>
          <Button
            look="primary"
            icon={Play}
            type="submit"
            busy={start.isPending}
            isDisabled={isRunning || (hasRange && (from === '' || to === ''))}
          >
            Start the import
          </Button>
        </div>
        {start.error?.error.code === 'TOWBOOK_NO_CREDENTIALS' && <a href={hrefOf('/settings?group=TowBook')}>TowBook settings</a>}
      </form>
    </Card>
  );
}
