import type { Level } from '../../../../preload/contract/law';
import type { Evaluation } from './assess/evaluate';
import { urgency } from './assess/levels';
import type { CaseStep } from './assess/steps';
import { verbOf } from './assess/words';
import type { RuleRole } from './roles';
import { ruleGroups } from './rules';

/** One row of the queue in numbers: instants in epoch milliseconds. Its reason, citation and button come from the step of `assess` of the same rule. */
export type QueueStep = Readonly<{
  rule: string;
  /** The part its rule plays in the law, where code asks for it. */
  role: RuleRole | null;
  level: Level;
  /** Order among all rows: level, then legal deadlines before what blocks a release, money, paperwork and data. Then by due. */
  rank: number;
  verb: string;
  actor: string;
  opensMs: number | null;
  dueMs: number | null;
  toConfirm: boolean;
}>;

const stepsPerLevel = 100;

/** The rank of a step: smaller comes first. A legal deadline comes before the office's own. */
function rankOfStep(level: Level, { rule }: CaseStep): number {
  const group = ruleGroups.indexOf(rule.rule.group) * 2 + (rule.rule.mark === 'office' ? 1 : 0);
  return urgency(level) * stepsPerLevel + group;
}

/** The rows a vehicle puts into the queue, the most urgent first. Of the acts of others it waits for, only the next one. */
export function queueSteps({ steps, line }: Evaluation): readonly QueueStep[] {
  const rows: QueueStep[] = [];
  let waiting: QueueStep | null = null;
  for (const step of steps) {
    const { level, rule } = step;
    if (level === null) continue;
    const row: QueueStep = {
      rule: rule.rule.id,
      role: rule.rule.role ?? null,
      level,
      rank: rankOfStep(level, step),
      verb: verbOf(step, line),
      actor: rule.rule.actor,
      opensMs: step.opens,
      dueMs: step.due,
      toConfirm: step.toConfirm,
    };
    if (level !== 'WAIT') rows.push(row);
    else if (waiting === null || compareSteps(row, waiting) < 0) waiting = row;
  }
  if (waiting !== null) rows.push(waiting);
  return rows.sort(compareSteps);
}

/** Orders rows of one vehicle or of many: rank, then the earliest due; what has no due comes last within its rank. */
function compareSteps(one: Pick<QueueStep, 'rank' | 'dueMs' | 'rule'>, other: Pick<QueueStep, 'rank' | 'dueMs' | 'rule'>): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  const difference = (one.dueMs ?? Infinity) - (other.dueMs ?? Infinity);
  return Number.isNaN(difference) || difference === 0 ? (one.rule < other.rule ? -1 : 1) : difference;
}
