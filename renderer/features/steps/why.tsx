import type { Output } from '../../../preload/contract';
import type { Step } from '../../../preload/contract/law';
import { useCall } from '../../data/call';
import { formatDay, formatMoment } from '../../format/moment';
import { markWords } from '../../format/words';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { WarningNote } from '../../parts/error-note';
import { KeyValues } from '../../parts/key-values';
import { Counting } from './counting';
import styles from './why.module.css';

type Explained = Output<'vehicles.explain'>;

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

type WhyProps = Readonly<{ vehicleId: number; step: Step; now: string; onClose: () => void }>;

/** Why a step is asked for: the reason, the rule's words and source, and the count of days that gives its dates. */
export function WhyDialog({ vehicleId, step, now, onClose }: WhyProps) {
  const explained = useCall('vehicles.explain', { id: vehicleId, rule: step.rule });
  return (
    <Dialog title={step.verb} isOpen onClose={onClose} width="wide">
      <DialogBody>
        <p>{step.why}</p>
        {step.toConfirm && (
          <WarningNote>
            This was due before the office knew of the vehicle and is not recorded. If it was done, record it with its real time; the step
            is then closed.
          </WarningNote>
        )}
        <Answer of={explained} rows={5}>
          {(data) => <Explanation step={step} explained={data} now={now} />}
        </Answer>
      </DialogBody>
      <DialogFoot>
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

function Explanation({ step, explained: { explanation, calendar }, now }: Readonly<{ step: Step; explained: Explained; now: string }>) {
  const { override, trigger } = explanation;
  const at = (value: string | null) => (value === null ? 'not fixed' : formatMoment(value, now));
  const holds = [
    explanation.effectiveFrom === null ? undefined : `from ${formatDay(explanation.effectiveFrom, now)}`,
    explanation.effectiveTo === null ? undefined : `until ${formatDay(explanation.effectiveTo, now)}`,
  ].filter((part) => part !== undefined);
  const rows: (readonly [string, React.ReactNode])[] = [
    ['Rule', `${explanation.rule} · ${explanation.title}`],
    ['Says', explanation.text],
    ['Law', explanation.citation],
    ['Source', `${markWords[explanation.mark]}${holds.length === 0 ? '' : `; in force ${holds.join(' ')}`}`],
    ...(explanation.doubt === '' ? [] : [['Not certain', explanation.doubt] as const]),
    ['Who', actorWords[step.actor]],
    ['Counted from', trigger === null ? 'not known yet' : `${trigger.what}, ${formatMoment(trigger.at, now)}`],
    ['From', at(explanation.opensAt)],
    ['Due', at(explanation.dueAt)],
  ];
  if (explanation.doneAt !== null) rows.push(['Done', formatMoment(explanation.doneAt, now)]);
  if (step.document != null) rows.push(['Paper', step.document]);
  if (step.evidence !== undefined && step.evidence.length > 0) rows.push(['Proof', step.evidence.join(', ')]);
  return (
    <>
      {override !== null && (
        <WarningNote>
          The office changed this rule (it was {override.was}): {override.reason} · {override.by}, {formatMoment(override.at, now)}
        </WarningNote>
      )}
      <KeyValues rows={rows} align="start" />
      {explanation.counted.length > 0 && <Counting lines={explanation.counted} now={now} />}
      {calendar.length > 0 && (
        <section>
          <h3 className={styles.title}>To come, if nothing further happens</h3>
          <KeyValues
            align="start"
            rows={calendar.map(
              (entry) => [formatMoment(entry.at, now), `${entry.what}${entry.kind === 'due' ? ' is due' : ' begins'}`] as const,
            )}
          />
        </section>
      )}
    </>
  );
}
