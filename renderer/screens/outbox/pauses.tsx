import { useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { formatNear } from '../../format/moment';
import { Button } from '../../parts/button';
import { WarningNote } from '../../parts/error-note';
import { toastError } from '../../parts/toast';

/** Domains whose mail waits, such as after a mail server asked for patience. */
export function Pauses({ now }: Readonly<{ now: string }>) {
  const pauses = useCall('outbox.pauses', {}).data?.pauses ?? [];
  const end = useChange('outbox.pause');
  return pauses.map((pause) => (
    <WarningNote
      key={pause.domain}
      action={
        <Button
          size="small"
          busy={end.isPending && end.variables.domain === pause.domain}
          onPress={() => end.mutate({ domain: pause.domain, until: null }, { onError: toastError })}
        >
          Go on now
        </Button>
      }
    >
      Mail to <b>{pause.domain}</b> waits until {formatNear(pause.until, now)}. {pause.reason}
    </WarningNote>
  ));
}
