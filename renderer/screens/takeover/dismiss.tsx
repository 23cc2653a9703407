import { useState } from 'react';
import { useChange } from '../../data/change';
import { useMay } from '../../data/may';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { toast, toastError } from '../../parts/toast';

/** Sends all that still waits to the queue, after saying how much that is. */
export function Dismiss({ left }: Readonly<{ left: number }>) {
  const [isAsking, setAsking] = useState(false);
  const dismiss = useChange('takeover.dismiss');
  const mayDismiss = useMay('clerk');
  if (left === 0 || !mayDismiss) return null;
  const confirm = () =>
    dismiss.mutate(
      {},
      {
        onSuccess: ({ vehicles }) => toast(`${formatMany(vehicles, 'vehicle')} went to the queue.`),
        onError: toastError,
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Button onPress={() => setAsking(true)}>Skip the rest</Button>
      <Confirm
        title="Skip the rest"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        verb="Send all to the queue"
        busy={dismiss.isPending}
        onConfirm={confirm}
      >
        <p>
          {formatMany(left, 'vehicle')} {left === 1 ? 'goes' : 'go'} to the queue with every step that is open. Nothing is recorded. It can
          be undone on this page.
        </p>
      </Confirm>
    </>
  );
}
