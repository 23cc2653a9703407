import { levels, type Level, type Step } from '../../../preload/contract/law';
import type { VehicleDetail } from '../../../preload/contract/vehicles';

const rank = (level: Level | null): number => (level === null ? levels.length : levels.indexOf(level));

/** The step a clerk does next: the one the list names, else the most urgent open one. */
export function nextStepOf({ vehicle, assessment }: VehicleDetail): Step | undefined {
  const open = assessment.steps.filter((step) => step.level !== null && step.doneAt === null);
  const named = open.find((step) => step.rule === vehicle.nextStep?.rule);
  if (named !== undefined) return named;
  return open.toSorted((one, other) => rank(one.level) - rank(other.level) || (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'))[0];
}

/** The nearest step that is not open yet. */
export function upcomingOf({ assessment }: VehicleDetail, now: string): Readonly<{ step: Step; at: string }> | undefined {
  return assessment.steps
    .filter((step) => step.state === 'waiting')
    .flatMap((step) => {
      const at = step.opensAt ?? step.dueAt;
      return at === null || Date.parse(at) < Date.parse(now) ? [] : [{ step, at }];
    })
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))[0];
}
