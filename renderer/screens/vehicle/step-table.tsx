import { useState } from 'react';
import { isOpenStep, type Step } from '../../../preload/contract/law';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { formatMoment } from '../../format/moment';
import { Button } from '../../parts/button';
import { CheckInput } from '../../parts/check-input';
import { DataTable } from '../../parts/data-table';
import { StepTag } from '../../parts/tag';
import { useStepAction } from '../../features/record/step-action';
import { targetOfDetail } from '../../features/record/target';
import { WhyDialog } from '../../features/steps/why';
import styles from './step-table.module.css';

function timeOf(step: Step, now: string): string {
  if (step.doneAt !== null) return formatMoment(step.doneAt, now);
  if (step.dueAt !== null) return `by ${formatMoment(step.dueAt, now)}${step.toConfirm ? ', to be confirmed' : ''}`;
  if (step.toConfirm) return 'to be confirmed';
  return step.opensAt === null ? '–' : `from ${formatMoment(step.opensAt, now)}`;
}

/** Every step the law asks of this vehicle, with its reason, source and state. */
export function StepTable({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const [all, setAll] = useState(false);
  const [why, setWhy] = useState<Step>();
  const { run, dialog } = useStepAction();
  const steps = detail.assessment.steps;
  const shown = all ? steps : steps.filter((step) => step.state !== 'not-applicable');
  return (
    <>
      <DataTable
        label="Steps"
        rows={shown}
        rowKey={(step) => step.rule}
        columns={[
          {
            key: 'state',
            title: 'State',
            cell: (step) => <StepTag step={step} />,
          },
          {
            key: 'title',
            title: 'Step',
            wide: true,
            cell: (step) => (
              <div className={styles.step}>
                <b>{isOpenStep(step) ? step.verb : step.title}</b>
                <small>
                  {step.why} <span className={styles.law}>{step.citation}</span>
                  {step.mark !== 'S' && ` · ${marks[step.mark]}`}
                </small>
              </div>
            ),
          },
          { key: 'time', title: 'When', cell: (step) => timeOf(step, now) },
          {
            key: 'action',
            title: '',
            align: 'end',
            cell: (step) => {
              const { action } = step;
              return (
                <div className={styles.buttons}>
                  {isOpenStep(step) && action !== null && (
                    <Button size="small" onPress={() => run(targetOfDetail(detail), action)}>
                      {action.label}
                    </Button>
                  )}
                  <Button size="small" look="quiet" onPress={() => setWhy(step)} aria-label={`Why ${step.title}?`}>
                    Why?
                  </Button>
                </div>
              );
            },
          },
        ]}
      />
      <div className={styles.foot}>
        <CheckInput value={all} onChange={setAll}>
          Show steps that are not needed here
        </CheckInput>
      </div>
      {why !== undefined && <WhyDialog vehicleId={detail.vehicle.id} step={why} now={now} onClose={() => setWhy(undefined)} />}
      {dialog}
    </>
  );
}

const marks = { 'S/K': 'partly read', S2: 'secondary source', K: 'not verified', office: 'rule of the office' } as const;
