import { useState } from 'react';
import { useChange } from '../../data/change';
import { formatMoment } from '../../format/moment';
import { fromWallClock } from '../../format/wall-clock';
import { dayOf, isDay } from '../../format/zone';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { MomentInput } from '../../parts/moment-input';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';

const morning = '08:00';

/** The domain in a domain or an e-mail address, in small letters. */
const domainIn = (typed: string): string => typed.trim().toLowerCase().replace(/^.*@/, '');
const looksLikeDomain = (domain: string): boolean => /^[^\s@<>"]+\.[^\s@<>".]+$/.test(domain);

/** Lets mail to one domain wait until a moment, such as while its server is down. */
export function PauseDialog({ now, onClose }: Readonly<{ now: string; onClose: () => void }>) {
  const [typed, setTyped] = useState('');
  const [until, setUntil] = useState(() => fromWallClock({ date: dayOf(now).add({ days: 1 }).toString(), time: morning }));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const pause = useChange('outbox.pause');
  const domain = domainIn(typed);
  const end = isDay(until) ? fromWallClock({ date: until, time: morning }) : until;
  const isLate = end === '' || Date.parse(end) <= Date.parse(now);
  const submit = () => {
    setAsked(true);
    if (!looksLikeDomain(domain) || isLate) return;
    pause.mutate(
      { domain, until: end, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(`Mail to ${domain} waits until ${formatMoment(end, now)}.`, { tone: 'note' });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title="Let mail to a domain wait" isOpen onClose={onClose} width="narrow" dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {pause.error !== null && <ErrorNote error={pause.error.error} />}
          <TextInput
            label="Domain"
            value={typed}
            onChange={setTyped}
            required
            autoFocus
            placeholder="police.example"
            help="Messages to it stay in the outbox and go out afterwards."
            error={asked && !looksLikeDomain(domain) ? 'A domain such as police.example.' : undefined}
          />
          <MomentInput label="Until" value={until} onChange={setUntil} required error={asked && isLate ? 'A moment to come.' : undefined} />
          <TextInput label="Reason" value={reason} onChange={setReason} />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={pause.isPending}>
            Let it wait
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
