import { value } from '../../../db/query';
import { backupTime, listBackups } from '../../../db/backup';
import { backupFolder } from '../../../db/files';
import type { Alerts } from '../alerts/store';
import type { Law } from '../law/engine/compile';
import type { Base } from '../noun';
import { addMinutes, dayOf, inWords } from '../zone';

type Neighbours = Readonly<{ alerts: Pick<Alerts, 'list' | 'raise' | 'clear'>; law: () => Law }>;

const dayMinutes = 24 * 60;

/** Says on Today when the office's data or its backup is older than a day (queue rows Q33 and Q35), and takes it back when it is not. */
export function createFreshness({ store, changes, settings, clock, folder }: Base, { alerts, law }: Neighbours) {
  const { now } = clock;
  // Before a TowBook log-in is stored nobody expects an import.
  const importsExpected = () => settings.get('towbook.username') !== '';
  const lastImport = value<string | null>(store.sqlite, "SELECT max(ended_at) FROM import_runs WHERE state = 'done'");
  const began = value<string>(store.sqlite, 'SELECT min(applied_at) FROM migrations');

  const importOld = (yesterday: string): string | null => {
    const last = lastImport();
    const isBusinessDay = law().calendar.isBusinessDay(dayOf(Date.parse(now())));
    if (!importsExpected() || !isBusinessDay || (last !== null && last >= yesterday)) return null;
    const since = last === null ? 'No TowBook import has ended well yet' : `The newest TowBook import is of ${inWords(last)}`;
    return `${since}. Tows since then are missing here. Import now, or look at the last run.`;
  };

  const backupOld = (yesterday: string): string | null => {
    const newest = listBackups(backupFolder(folder))[0];
    const last = newest === undefined ? null : backupTime(newest);
    const isYoung = began() >= yesterday;
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
      changes.write('workflow', 'workflow.freshness', (change) =>
        message === null ? alerts.clear(change, key) : alerts.raise(change, key, 'warning', message),
      );
    }
  };
}
