import { value } from '../../../db/query';
import type { Output } from '../../../preload/contract';
import { Problem } from '../../../preload/contract/problem';
import { backupTime, listBackups } from '../../../db/backup';
import { backupFolder } from '../../../db/files';
import { screenOf, type Alerts } from '../alerts/store';
import type { Agencies } from '../agencies/store';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base, Noun } from '../noun';
import type { Session } from '../ports';
import type { Schedule } from '../schedule/schedule';
import type { Staff } from '../staff/store';
import type { Towbook } from '../towbook/towbook';
import { withOffset, zone } from '../zone';

type Neighbours = Readonly<{
  staff: Staff;
  alerts: Pick<Alerts, 'list'>;
  agencies: Pick<Agencies, 'seed'>;
  schedule: Pick<Schedule, 'list'>;
  rulebook: Pick<Rulebook, 'rulesOf'>;
  towbook: Pick<Towbook, 'state'>;
}>;

/** What surrounds every screen: who, how fresh, what the machine does; and the first start. */
export function openStatus(base: Base, neighbours: Neighbours): Noun<'office.status' | 'office.begin'> {
  const { store, settings, modes, clock, folder } = base;
  const { staff, alerts, agencies, schedule, rulebook, towbook } = neighbours;
  const { sqlite } = store;
  const lastImport = value<string | null>(sqlite, "SELECT max(ended_at) FROM import_runs WHERE state = 'done'");
  const inYard = value<number>(sqlite, 'SELECT count(*) FROM vehicles WHERE in_yard = 1');
  const outbox = value<number>(sqlite, 'SELECT count(*) FROM outbox WHERE state = ?');
  const backup = (): string | null => {
    const [newest] = listBackups(backupFolder(folder));
    return newest === undefined ? null : withOffset(backupTime(newest));
  };
  const staffOf = ({ staffId, name, role }: Session): Output<'office.status'>['staff'] => ({
    id: staffId ?? null,
    name,
    role,
    hasPassword: staffId !== undefined && (staff.get(staffId)?.passwordHash ?? null) !== null,
  });
  const local = (at: string | null) => (at === null ? null : withOffset(at));

  return {
    operations: {
      'office.status': (_input, { session }): Output<'office.status'> => ({
        mode: modes.current(),
        officeName: settings.get('office.name'),
        staff: staffOf(session),
        lockMinutes: settings.get('staff.lockMinutes'),
        now: withOffset(clock.now()),
        zone,
        lastImportAt: local(lastImport()),
        nextImportAt: schedule.list().find((job) => job.name === 'towbook')?.nextRunAt ?? null,
        importState: towbook.state(),
        outboxWaiting: outbox('queued') + outbox('claimed'),
        outboxTrouble: outbox('failed') + outbox('unknown'),
        lastBackupAt: backup(),
        paused: settings.get('schedule.paused'),
        rulesOf: rulebook.rulesOf(),
        inYard: inYard(),
        // They may name an agency or a vehicle.
        alerts: (session.role === 'nobody' ? [] : alerts.list()).map((alert) => ({
          id: alert.id,
          level: alert.level,
          message: alert.message,
          at: withOffset(alert.at),
          screen: screenOf(alert),
        })),
      }),
      'office.begin': ({ mode, officeName, staffName }, change, session) => {
        if (session.role === 'nobody' && modes.current() !== null)
          throw new Problem('NOT_SIGNED_IN', 'Nobody is signed in at this PC. Nothing was changed. Sign in, then do it again.');
        if (modes.fixed === true && mode !== modes.current())
          throw new Problem('NO_WINDOW', 'The yard is chosen in the window. Nothing was changed. Name another database with --db.');
        if (mode === 'office') {
          // An office that has its people is opened as it is: nobody becomes its administrator from the first screen.
          if (staff.isEmpty() || session.role === 'admin') {
            if (officeName) settings.set(change, { 'office.name': officeName });
            if (staffName) staff.begin(change, staffName);
          }
          agencies.seed(change);
        }
        change.touched('settings');
        // The office is closed and opened again only after this answer has left it.
        if (modes.fixed !== true) setImmediate(() => modes.choose(mode));
        return { mode };
      },
    },
  };
}
