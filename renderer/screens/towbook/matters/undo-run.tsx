import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ImportRun } from '../../../../preload/contract/towbook';
import { useChange } from '../../../data/change';
import { useMay } from '../../../data/may';
import { formatMany } from '../../../format/money';
import { Button } from '../../../parts/button';
import { Confirm } from '../../../parts/confirm';
import { ErrorNote } from '../../../parts/error-note';
import { toast } from '../../../parts/toast';

/** Takes an import back as a whole, after saying what that undoes. */
export function UndoRun({ run }: Readonly<{ run: ImportRun }>) {
  const [isAsking, setAsking] = useState(false);
  const undo = useChange('towbook.undo');
  const mayUndo = useMay('manager');
  const { created, updated } = run.counts;
  if (!mayUndo || run.state === 'running' || run.state === 'undone' || created + updated === 0) return null;
  const close = () => {
    undo.reset();
    setAsking(false);
  };
  const confirm = () =>
    undo.mutate(
      { run: run.id },
      {
        onSuccess: ({ removed, restored }) => {
          toast(`${formatMany(removed, 'vehicle')} taken out, ${restored} restored.`);
          setAsking(false);
        },
      },
    );
  return (
    <>
      <Button icon={Undo2} onPress={() => setAsking(true)}>
        Undo this import
      </Button>
      <Confirm
        title="Undo this import"
        isOpen={isAsking}
        onClose={close}
        verb="Undo the import"
        danger
        busy={undo.isPending}
        onConfirm={confirm}
      >
        {undo.error !== null && <ErrorNote error={undo.error.error} />}
        <p>
          {formatMany(created, 'new vehicle')} of this import {created === 1 ? 'is' : 'are'} taken out, and the fields it changed on{' '}
          {formatMany(updated, 'vehicle')} get the values they had before. It is done as a whole or not at all: where anything was worked on
          since, nothing is changed and the reason is told.
        </p>
      </Confirm>
    </>
  );
}
