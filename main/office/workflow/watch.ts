import { backupTime, listBackups } from '../../../db/backup';
import type { Store } from '../../../db/open';
import type { Alerts } from '../alerts/store';
import type { Law } from '../law/engine/compile';
import { dayOf } from '../law/engine/counting/zone';
import type { Changes } from '../changes';
import { addMinutes, inWords } from '../zone';

type Parts = Readonly<{
  store: Store;
  changes: Changes;
  alerts: Alerts;
  law: () => Law;
  backups: string;
  /** True once a TowBook log-in is stored; before that nobody expects an import. */
  importsExpected: () => boolean;
  now: () => string;
}>;

const dayMinutes = 24 * 60;

/** Says on Today when the office's data or its backup is older than a day (queue rows Q33 and Q35), and takes it back when it is not. */
export function createWatch({ store, changes, alerts, law, backups, importsExpected, now }: Parts) {
  const lastImport = store.sqlite.prepare("SELECT max(ended_at) FROM import_runs WHERE state = 'done'").pluck();
  const began = store.sqlite.prepare('SELECT min(applied_at) FROM migrations').pluck();

  const importOld = (yesterday: string): string | null => {
    const last = lastImport.get() as string | null;
    const isBusinessDay = law().calendar.isBusinessDay(dayOf(Date.parse(now())));
    if (!importsExpected() || !isBusinessDay || (last !== null && last >= yesterday)) return null;
    const since = last === null ? 'No TowBook import has ended well yet' : `The newest TowBook import is of ${inWords(last)}`;
    return `${since}. Tows since then are missing here. Import now, or look at the last run.`;
  };

  const backupOld = (yesterday: string): string | null => {
    const newest = listBackups(backups)[0];
    const last = newest === undefined ? null : backupTime(newest);
    const isYoung = (began.get() as string) >= yesterday;
    if (isYoung || (last !== null && last >= yesterday)) return null;
    return last === null
      ? 'No backup has been made yet. Run the backup under Schedule.'
      : `The newest backup is of ${inWords(last)}. Run the backup under Schedule.`;
  };

  return (): void => {
    const yesterday = addMinutes(now(), -dayMinutes);
    const found = [
      ['import.old', importOld(yesterday)],
      ['backup.old', backupOld(yesterday)],
    ] as const;
    const standing = new Map(alerts.list().map((alert) => [alert.key, alert.message]));
    for (const [key, message] of found) {
      if (message === (standing.get(key) ?? null)) continue;
      changes.write('workflow', 'workflow.watch', (change) =>
        message === null ? alerts.clear(change, key) : alerts.raise(change, key, 'warning', message),
      );
    }
  };
}
