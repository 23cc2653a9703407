import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { Problem } from '../preload/contract/problem';
import { backupTime, listBackups, verifyBackup } from './backup';
import { timeInName } from './timeInName';

export type Recovery = Readonly<{ setAside: string; restoredFrom: string; madeAt: string }>;

/**
 * Sets a damaged database aside and puts the newest sound backup in its place.
 * Throws NO_BACKUP when there is none: the damaged file then stays where it is, and nothing starts empty in silence.
 */
export function recover(file: string, backups: string, now: string): Recovery {
  const sound = listBackups(backups).find(isSound);
  if (sound === undefined)
    throw new Problem(
      'NO_BACKUP',
      `The database ${file} is damaged and no sound backup was found in ${backups}. The damaged file was kept. Copy a backup to that folder and start again.`,
    );
  const setAside = `${file}.damaged-${timeInName(now)}`;
  for (const tail of ['', '-wal', '-shm']) if (existsSync(file + tail)) renameSync(file + tail, setAside + tail);
  copyFileSync(sound, file);
  return { setAside, restoredFrom: sound, madeAt: backupTime(sound) };
}

function isSound(file: string): boolean {
  try {
    verifyBackup(file);
    return true;
  } catch {
    return false;
  }
}
