import type { Level, Step } from '../../preload/contract/law';
import { levelWords, stepWord } from '../../preload/contract/stepWords';
import type { Tone } from '../format/words';
import { classes } from './classes';
import styles from './tag.module.css';

const levelTones: Readonly<Record<Level, Tone>> = { OVERDUE: 'overdue', TODAY: 'today', SOON: 'soon', WAIT: 'wait' };

/** The colour class of a level, for numbers and dates that stand beside its word. */
export const toneOf = (level: Level): Tone => levelTones[level];

/** A short coloured word. The word carries the meaning; the colour only helps to find it. */
export function Tag({ tone, children }: Readonly<{ tone: Tone; children: React.ReactNode }>) {
  return <span className={classes(styles.tag, styles[tone])}>{children}</span>;
}

/** How urgent, as a word; a dash when nothing is open. */
export function LevelTag({ level }: Readonly<{ level: Level | null }>) {
  if (level === null) return <span className={styles.none}>–</span>;
  return <Tag tone={levelTones[level]}>{levelWords[level].toUpperCase()}</Tag>;
}

/** How a step stands, as the one word that every screen has for it. */
export function StepTag({ step }: Readonly<{ step: Step }>) {
  return <Tag tone={stepTone(step)}>{stepWord(step).toUpperCase()}</Tag>;
}

function stepTone({ state, level, doneAt }: Step): Tone {
  if (doneAt !== null) return state === 'late' ? 'today' : 'done';
  return state === 'not-applicable' || level === null ? 'wait' : levelTones[level];
}

/** Text in the colour of a level. */
export function Toned({ tone, children }: Readonly<{ tone: Tone; children: React.ReactNode }>) {
  return <span className={styles[`text-${tone}`]}>{children}</span>;
}
