import type { Job } from '../../../../preload/contract/office';
import type { Tone } from '../../../format/words';

/** How a run ended, as a word. */
export function resultWord(result: string): Readonly<{ word: string; tone: Tone }> {
  switch (result) {
    case 'done':
      return { word: 'Done', tone: 'done' };
    case 'failed':
      return { word: 'Failed', tone: 'overdue' };
    case 'interrupted':
      return { word: 'Interrupted', tone: 'today' };
    case 'running':
      return { word: 'Running', tone: 'soon' };
    default:
      return { word: result, tone: 'wait' };
  }
}

/** `every 30 min`, `every hour`, `every 2 h`, `every day`. */
export function everyWords(minutes: number): string {
  if (minutes === 60) return 'every hour';
  if (minutes === 1440) return 'every day';
  if (minutes % 1440 === 0) return `every ${minutes / 1440} days`;
  return minutes % 60 === 0 ? `every ${minutes / 60} h` : `every ${minutes} min`;
}

/** What a job is for, in a sentence. */
export const jobWords: Readonly<Record<Job['name'], string>> = {
  workflow: 'Assesses what changed, and what time has made due.',
  status: 'Assesses every vehicle from its events anew.',
  outbox: 'Sends what waits in the outbox.',
  towbook: 'Reads new calls from TowBook.',
  backup: 'Copies the database and verifies the copy.',
};
