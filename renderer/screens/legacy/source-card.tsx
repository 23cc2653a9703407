import { DatabaseZap, FlaskConical, Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Confirm } from '../../parts/confirm';
import { ErrorNote } from '../../parts/error-note';
import { Progress } from '../../parts/progress';
import { TextInput } from '../../parts/text-input';
import { AccountView } from './account-view';
import { cleanPath, useBringIn, type Job } from './bring-in';
import { InspectedView } from './inspected-view';
import styles from './legacy.module.css';

const doing: Readonly<Record<Job, string>> = {
  look: 'Reading the file',
  try: 'Trying the import on a copy',
  import: 'Bringing the old database in',
};

/** Looks at the old database, tries the import, and brings it in. */
export function SourceCard() {
  const { path, job, inspected, account, error, setPath, start } = useBringIn();
  const [isAsking, setAsking] = useState(false);
  const isBusy = job !== null;
  const hasPath = cleanPath(path) !== '';
  return (
    <Card title="Bring the old database in">
      <div className={styles.source}>
        <form
          className={styles.path}
          onSubmit={(event) => {
            event.preventDefault();
            if (hasPath && !isBusy) start('look');
          }}
        >
          <TextInput
            label="Path of the file"
            value={path}
            onChange={setPath}
            disabled={isBusy}
            placeholder="C:\iTow\vehicles.db"
            help="In Explorer, Shift and the right mouse button on the file offer Copy as path. The file is copied before it is read and never changed."
          />
          <Button icon={Search} type="submit" isDisabled={!hasPath || (isBusy && job !== 'look')} busy={job === 'look'}>
            Look at it
          </Button>
        </form>
        {job !== null && <Progress label={doing[job]} percentage={null} />}
        {job !== null && <output>{doing[job]}. Other screens can be used meanwhile.</output>}
        {error !== undefined && <ErrorNote error={error} />}
        {account !== undefined ? <AccountView account={account} /> : inspected !== undefined && <InspectedView found={inspected} />}
        {inspected !== undefined && (
          <div className={styles.buttons}>
            <Button icon={FlaskConical} isDisabled={isBusy && job !== 'try'} busy={job === 'try'} onPress={() => start('try')}>
              Try it, writing nothing
            </Button>
            <Button
              look="primary"
              icon={DatabaseZap}
              isDisabled={isBusy && job !== 'import'}
              busy={job === 'import'}
              onPress={() => setAsking(true)}
            >
              Bring it in
            </Button>
          </div>
        )}
      </div>
      {inspected !== undefined && (
        <Confirm
          title="Bring the old database in"
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          verb="Bring it in"
          onConfirm={() => {
            setAsking(false);
            start('import');
          }}
        >
          The vehicles, their history, agencies, owners and files of {inspected.file.name} are added to this office. Nothing from it is ever
          sent. It cannot be taken back as a whole; trying it first shows the same account and writes nothing.
        </Confirm>
      )}
    </Card>
  );
}
