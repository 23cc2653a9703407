import { backUpBetweenWork } from '../../../db/backup';
import { copyFiles, putBackMissing } from '../../../db/fileCopies';
import { backupFolder, filesFolder, removeAbandoned } from '../../../db/files';
import { removeUnneeded } from '../../../db/unneeded';
import type { Alerts } from '../alerts/store';
import type { Base } from '../noun';
import { moveOut } from './moveOut';
import { listed, namesOfFile } from './named';

export type Neighbours = Readonly<{ alerts: Pick<Alerts, 'raise' | 'clear'> }>;

export type Upkeep = ReturnType<typeof createUpkeep>;

/** Keeps the folder of files: what a start puts right in it, and its part of the daily backup. */
export function createUpkeep({ store, changes, settings, clock, log, folder }: Base, { alerts }: Neighbours) {
  const backups = backupFolder(folder);
  const namesOf = namesOfFile(store);
  const ending = new AbortController();
  let running: Promise<void> | null = null;

  const putRight = async (): Promise<void> => {
    removeAbandoned(filesFolder(store.file), clock.now());
    const moved = await moveOut({ store, changes, now: clock.now }, ending.signal);
    if (moved > 0) log.info('photographs and papers were moved out of the database', { bytes: moved });
    const putBack = await putBackMissing(store, backups, clock.now(), ending.signal);
    if (putBack.length > 0) log.warn('missing files were put back from the backups', { files: putBack.length });
  };

  const tellLost = (lost: readonly string[]): void =>
    changes.write('office', 'files.check', (change) => {
      if (lost.length === 0) return alerts.clear(change, 'files.lost');
      const names = lost.flatMap(namesOf);
      alerts.raise(
        change,
        'files.lost',
        'bad',
        `Missing or damaged, and no sound copy is among the backups: ${listed(names)}. Add them once more, or restore them from another disk.`,
      );
    });

  return {
    start(): void {
      running ??= putRight().catch((failure: unknown) =>
        log.error('the folder of files could not be put right', { error: String(failure) }),
      );
    },
    /** Makes a backup of the database and copies the files; answers a sentence. Throws BACKUP_FAILED or FILE_NOT_KEPT. */
    async backUp(signal: AbortSignal): Promise<string> {
      await running;
      const file = await backUpBetweenWork(store, backups, clock.now(), settings.get('backup.keep'));
      const { copied, putBack, lost } = await copyFiles(store, backups, clock.now(), signal);
      if (signal.aborted) return `Written and checked: ${file}. Copying the files goes on with the next backup.`;
      tellLost(lost);
      const removed = await removeUnneeded(store, backups, clock.now());
      return [
        `Written and checked: ${file}. ${copied} files copied.`,
        ...(putBack.length > 0 ? [`Put back from their copies: ${listed(putBack.flatMap(namesOf))}.`] : []),
        ...(lost.length > 0 ? [`Missing or damaged: ${listed(lost.flatMap(namesOf))}.`] : []),
        ...(removed > 0 ? [`${removed} files that nothing names were removed.`] : []),
      ].join(' ');
    },
    async stop(): Promise<void> {
      ending.abort();
      await running;
    },
  };
}
