import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Step } from '../../../preload/contract/law';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { formatCountdown } from '../../format/countdown';
import { formatNear } from '../../format/moment';
import { Button } from '../../parts/button';
import { classes } from '../../parts/classes';
import { StepTag, toneOf } from '../../parts/tag';
import { SnoozeDialog } from '../record/snooze-dialog';
import { useStepAction } from '../record/step-action';
import { nextStepOf, upcomingOf } from './steps';
import { targetOfDetail } from '../record/target';
import { WhyDialog } from './why';
import styles from './next-step.module.css';

type NextStepProps = Readonly<{ detail: VehicleDetail; now: string; small?: boolean }>;

function whenOf(step: Step, now: string): string {
  if (step.toConfirm) return step.dueAt === null ? 'To be confirmed' : `To be confirmed; it was due ${formatNear(step.dueAt, now)}`;
  if (step.dueAt === null) return step.opensAt === null || step.opensAt <= now ? 'No fixed time' : `From ${formatNear(step.opensAt, now)}`;
  return `Due ${formatNear(step.dueAt, now)} (${formatCountdown(step.dueAt, now)})`;
}

/** What to do next about a vehicle, large, with its one button and the reason. */
export function NextStep({ detail, now, small = false }: NextStepProps) {
  const [why, setWhy] = useState(false);
  const [putOff, setPutOff] = useState(false);
  const { run, busy, dialog } = useStepAction();
  const step = nextStepOf(detail);
  if (step === undefined) return <NothingNext detail={detail} now={now} />;
  const { action } = step;
  return (
    <section className={classes(styles.next, styles[toneOf(step.level ?? 'WAIT')], small && styles.small)} aria-label="Next step">
      <div className={styles.when}>
        <StepTag step={step} />
        <span>{whenOf(step, now)}</span>
      </div>
      <p className={styles.verb}>{step.verb}</p>
      <p className={styles.why}>
        {step.why} <span className={styles.law}>{step.citation}</span>
      </p>
      <div className={styles.buttons}>
        {action !== null && (
          <Button look="primary" busy={busy} onPress={() => run(targetOfDetail(detail), action)}>
            {action.label}
          </Button>
        )}
        <Button onPress={() => setWhy(true)}>Why?</Button>
        {step.level !== 'OVERDUE' && <Button onPress={() => setPutOff(true)}>Put off</Button>}
      </div>
      {why && <WhyDialog vehicleId={detail.vehicle.id} step={step} now={now} onClose={() => setWhy(false)} />}
      {putOff && (
        <SnoozeDialog
          target={targetOfDetail(detail)}
          rule={step.rule}
          verb={step.verb}
          dueAt={step.dueAt}
          onClose={() => setPutOff(false)}
        />
      )}
      {dialog}
    </section>
  );
}

function NothingNext({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const upcoming = upcomingOf(detail, now);
  return (
    <section className={classes(styles.next, styles.done)} aria-label="Next step">
      <p className={styles.verb}>
        <CircleCheck aria-hidden /> Nothing is due
      </p>
      {upcoming !== undefined && (
        <p className={styles.why}>
          Next: {upcoming.step.verb}, {formatNear(upcoming.at, now)}.
        </p>
      )}
    </section>
  );
}
