import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPracticeYard } from '../../main/practice/seed';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { openTestOffice } from '../office/testOffice';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of an office in which the practice yard was lived until Monday morning. */
    practised: string;
  }
}

/** Monday morning at the yard. */
export const monday = '2026-11-23T11:13:00-05:00';

/** Lives the practice yard once for all the windows, each of which goes on with a copy. `remove` takes the folder away. */
export async function livePracticeYard(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'itow-practised-'));
  const yard = makePracticeYard({ now: new Date(monday).toISOString() });
  await seedPracticeYard(yard, join(folder, 'itow.db'), async (clock) => (await openTestOffice(folder, { clock })).office);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
