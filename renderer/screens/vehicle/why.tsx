import type { Step } from '../../../preload/contract/law';
import { formatMoment } from '../../format/moment';
import { markWords } from '../../format/words';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { WarningNote } from '../../parts/error-note';
import { KeyValues } from '../../parts/key-values';

const actorWords: Readonly<Record<Step['actor'], string>> = {
  yard: 'The yard',
  police: 'The police',
  state: 'The Department of State',
  court: 'The court',
  owner: 'The owner',
  secured_party: 'The secured party',
  property_owner: 'The property owner',
  newspaper: 'The newspaper',
  buyer: 'The buyer',
};

/** Why a step is asked for: the reason, the rule and its source, and how far the source was checked. */
export function WhyDialog({ step, now, onClose }: Readonly<{ step: Step; now: string; onClose: () => void }>) {
  const at = (value: string | null) => (value === null ? 'not fixed' : formatMoment(value, now));
  const rows: (readonly [string, React.ReactNode])[] = [
    ['Rule', `${step.rule} · ${step.title}`],
    ['Law', step.citation],
    ['Source', markWords[step.mark]],
    ['Who', actorWords[step.actor]],
    ['From', at(step.opensAt)],
    ['Due', at(step.dueAt)],
  ];
  if (step.doneAt !== null) rows.push(['Done', formatMoment(step.doneAt, now)]);
  if (step.document != null) rows.push(['Paper', step.document]);
  if (step.evidence !== undefined && step.evidence.length > 0) rows.push(['Proof', step.evidence.join(', ')]);
  return (
    <Dialog title={step.verb} isOpen onClose={onClose}>
      <DialogBody>
        <p>{step.why}</p>
        {step.toConfirm && (
          <WarningNote>
            This was due before the office knew of the vehicle and is not recorded. If it was done, record it with its real time; the step
            is then closed.
          </WarningNote>
        )}
        {step.override != null && (
          <WarningNote>
            The office changed this rule (it was {step.override.was}): {step.override.reason} · {step.override.by},{' '}
            {formatMoment(step.override.at, now)}
          </WarningNote>
        )}
        <KeyValues rows={rows} align="start" />
      </DialogBody>
      <DialogFoot>
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
