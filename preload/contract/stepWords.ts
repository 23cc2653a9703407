import type { Level, Step } from './law';
import type { ComplianceRow } from './reports';

/** How urgent a step is, a word each, in the order of urgency. */
export const levelWords = { OVERDUE: 'Overdue', TODAY: 'Today', SOON: 'Soon', WAIT: 'Waiting' } as const satisfies Record<Level, string>;

/**
 * How a step stands that asks for nothing now, or asks on a paper: the screens, the case file and the papers take their words
 * from here and from `levelWords`, so that one step reads the same everywhere.
 */
export const standingWords = {
  onTime: 'On time',
  done: 'Done',
  doneLate: 'Done late',
  reached: 'Reached',
  endedUnused: 'Ended unused',
  notYet: 'Not yet',
  notNeeded: 'Does not apply',
  open: 'Open',
  toConfirm: 'To be confirmed',
  missed: 'Missed',
  notRecorded: 'Not recorded',
  asserted: 'Asserted',
} as const;

type Standing = Pick<Step, 'state' | 'level' | 'doneAt' | 'dueAt' | 'toConfirm'>;

/** How a step stands, in one word; an open one says how urgent it is. */
export function stepWord({ state, level, doneAt, dueAt }: Standing): string {
  if (state === 'not-applicable') return standingWords.notNeeded;
  if (doneAt !== null) return state === 'late' ? standingWords.doneLate : dueAt === null ? standingWords.done : standingWords.onTime;
  if (state === 'done') return dueAt === null ? standingWords.reached : standingWords.endedUnused;
  return level === null ? standingWords.notYet : levelWords[level];
}

/** The same on a paper, where of how urgent something was only that it is overdue still says something to its reader. */
export function stepWordOnPaper(step: Standing & Pick<Step, 'actor'>): string {
  const { state, level, doneAt, toConfirm } = step;
  if (doneAt !== null || state === 'not-applicable' || state === 'done') return stepWord(step);
  if (state === 'late') return step.actor === 'yard' ? levelWords.OVERDUE : standingWords.notRecorded;
  if (state === 'waiting') return standingWords.notYet;
  return level === 'OVERDUE' ? levelWords.OVERDUE : toConfirm ? standingWords.toConfirm : standingWords.open;
}

/** How a duty of the report was met. */
export const dutyWord = ({ outcome, isOpen }: Pick<ComplianceRow, 'outcome' | 'isOpen'>): string =>
  outcome === 'late' ? standingWords.doneLate : isOpen ? levelWords.OVERDUE : standingWords.missed;
