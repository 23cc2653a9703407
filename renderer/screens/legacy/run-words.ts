import type { LegacyOutcome, LegacyRun } from '../../../preload/contract/legacy';
import type { Tone } from '../../format/words';

type Word = Readonly<{ word: string; tone: Tone }>;

export const legacyStateWords: Readonly<Record<LegacyRun['state'], Word>> = {
  running: { word: 'Running', tone: 'soon' },
  done: { word: 'Done', tone: 'done' },
  failed: { word: 'Failed', tone: 'overdue' },
  interrupted: { word: 'Interrupted', tone: 'today' },
};

export const legacyOutcomeWords: Readonly<Record<LegacyOutcome, Word>> = {
  imported: { word: 'Imported', tone: 'done' },
  merged: { word: 'Merged', tone: 'soon' },
  refused: { word: 'Refused', tone: 'overdue' },
};
