import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import type { Job } from '../../../../preload/contract/office';
import { useCall } from '../../../data/call';
import { useChange } from '../../../data/change';
import { useNow, useOffice } from '../../../data/office';
import { Answer } from '../../../parts/answer';
import { Button } from '../../../parts/button';
import { Card } from '../../../parts/card';
import { WarningNote } from '../../../parts/error-note';
import { Page } from '../../../parts/page';
import { toast, toastError } from '../../../parts/toast';
import { EveryDialog } from './every-dialog';
import { HistoryTable } from './history-table';
import { JobTable } from './job-table';

/** What the program does by itself, when, and how it went. */
export function ScheduleScreen() {
  const now = useNow();
  const isPaused = useOffice().data?.paused === true;
  const pause = useChange('schedule.pause');
  const [editing, setEditing] = useState<Job>();
  const toggle = () =>
    pause.mutate(
      { paused: !isPaused },
      { onSuccess: ({ paused }) => toast(paused ? 'Paused: nothing runs by itself.' : 'The schedule goes on.'), onError: toastError },
    );
  return (
    <Page
      title="Schedule"
      sub="What the program does by itself"
      scrolls
      actions={
        <Button icon={isPaused ? Play : Pause} look={isPaused ? 'primary' : 'plain'} busy={pause.isPending} onPress={toggle}>
          {isPaused ? 'Go on' : 'Pause all'}
        </Button>
      }
    >
      {isPaused && <WarningNote>Everything is paused. Nothing is imported, assessed or sent until it goes on, except by hand.</WarningNote>}
      <Answer of={useCall('schedule.list', {})}>
        {(data) => (
          <>
            <Card padding="none">
              <JobTable jobs={data.jobs} now={now} onEdit={setEditing} />
            </Card>
            <HistoryTable history={data.history} jobs={data.jobs} now={now} />
          </>
        )}
      </Answer>
      {editing !== undefined && <EveryDialog job={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}
