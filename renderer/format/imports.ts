import type { z } from 'zod';
import type { ImportOutcome, ImportRun, importSource } from '../../preload/contract/towbook';
import type { Tone } from './words';

type Word = Readonly<{ word: string; tone: Tone }>;

/** How an import stands or ended. */
export const importStateWords: Readonly<Record<ImportRun['state'], Word>> = {
  running: { word: 'Running', tone: 'soon' },
  done: { word: 'Done', tone: 'done' },
  cancelled: { word: 'Cancelled', tone: 'wait' },
  failed: { word: 'Failed', tone: 'overdue' },
  undone: { word: 'Undone', tone: 'wait' },
  interrupted: { word: 'Interrupted', tone: 'today' },
};

/** What an import did with one row. */
export const outcomeWords: Readonly<Record<ImportOutcome, Word>> = {
  created: { word: 'New', tone: 'done' },
  updated: { word: 'Updated', tone: 'soon' },
  unchanged: { word: 'Unchanged', tone: 'wait' },
  skipped: { word: 'Skipped', tone: 'today' },
};

/** Where an import read from. */
export const importSourceWords: Readonly<Record<z.infer<typeof importSource>, string>> = {
  call_analysis: 'Call Analysis',
  impounds_csv: 'Impounds file',
  call_analysis_file: 'Call Analysis file',
};

/** `about 3 min left`, `less than a minute left`. */
export function remainingWords(seconds: number): string {
  if (seconds < 60) return 'less than a minute left';
  return `about ${Math.round(seconds / 60)} min left`;
}
