import { useState } from 'react';
import { noticeKinds } from '../../../preload/contract/notices';
import type { EventType, StepAction } from '../../../preload/contract/law';
import { useChange } from '../../data/change';
import { go } from '../../data/place';
import { toastError } from '../../parts/toast';
import { NoticeDialog } from '../notices/notice-dialog';
import { RecordDialog, type RecordTarget } from './record-dialog';

/** Does what a step's one button says. */
export function useStepAction(): Readonly<{
  run: (target: RecordTarget, action: StepAction) => void;
  busy: boolean;
  dialog: React.ReactNode;
}> {
  const [recording, setRecording] = useState<{ target: RecordTarget; type: EventType; initial: StepAction['data'] }>();
  const [made, setMade] = useState<number>();
  const prepare = useChange('notices.prepare');

  const make = (target: RecordTarget, name: string | undefined) => {
    const kind = noticeKinds.find((known) => known === name);
    if (kind === undefined) {
      go(`/vehicle/${target.id}`);
      return;
    }
    prepare.mutate(
      { vehicleId: target.id, kind },
      {
        onSuccess: (notice) => setMade(notice.id),
        onError: toastError,
      },
    );
  };

  const run = (target: RecordTarget, action: StepAction) => {
    switch (action.kind) {
      case 'record':
        setRecording({ target, type: action.event ?? 'note', initial: action.data });
        return;
      case 'notice':
        make(target, action.notice);
        return;
      case 'edit':
        go(`/vehicle/${target.id}?edit=${encodeURIComponent(action.field ?? '')}`);
        return;
      case 'open':
        go(action.path ?? `/vehicle/${target.id}`);
    }
  };

  const dialog = (
    <>
      {recording !== undefined && <RecordDialog {...recording} onClose={() => setRecording(undefined)} />}
      {made !== undefined && <NoticeDialog id={made} onClose={() => setMade(undefined)} />}
    </>
  );
  return { run, busy: prepare.isPending, dialog };
}
