import { stat } from 'node:fs/promises';
import { filesOf } from '../../../db/fileCopies';
import { filesFolder, hashOf, pathIn } from '../../../db/files';
import type { Store } from '../../../db/open';
import { listed, namesOfFile } from './named';

type Found = Readonly<{ state: 'good' | 'bad'; message: string }>;

/**
 * Looks whether every file that the database names is in its folder with its size; `thorough` reads each against its hash as well. Says
 * which is not, and of which vehicle.
 */
export async function checkFiles(store: Store, thorough: boolean): Promise<Found> {
  const namesOf = namesOfFile(store);
  const faults: string[] = [];
  let files = 0;
  for (const { sha256, size } of filesOf(store)) {
    files += 1;
    const path = pathIn(filesFolder(store.file), sha256);
    const found = await stat(path).catch(() => null);
    const fault = found === null ? 'missing' : found.size !== size || (thorough && (await hashOf(path)) !== sha256) ? 'damaged' : null;
    if (fault !== null) faults.push(...namesOf(sha256).map((name) => `${name} is ${fault}`));
  }
  if (faults.length > 0)
    return {
      state: 'bad',
      message: `${listed(faults)}. Run the backup under Schedule: it puts back what it has a sound copy of. Add the others once more.`,
    };
  return { state: 'good', message: `${files} files, ${thorough ? 'each read without a fault' : 'each in its place'}.` };
}
