import { statfsSync } from 'node:fs';
import { checkInBackground } from '../../../db/background';
import type { Output } from '../../../preload/contract';
import { version } from '../../../package.json';
import { checkFiles } from '../files/check';
import type { Base, Noun } from '../noun';
import type { Schedule } from '../schedule/schedule';

type Check = Output<'health.check'>['checks'][number];
type Neighbours = Readonly<{ schedule: Pick<Schedule, 'list'> }>;

const lowDiskBytes = 1024 ** 3;

/** Looks at what the office needs to work; each finding is a sentence with what to do. */
export function openHealth(base: Base, { schedule }: Neighbours): Noun<'health.check'> {
  type Found = Omit<Check, 'name'>;
  const checks: Readonly<Record<string, (thorough: boolean) => Found | Promise<Found>>> = {
    database: async (thorough) => {
      try {
        if (thorough) await checkInBackground(base.store.file);
        base.store.sqlite.prepare('SELECT count(*) FROM migrations').get();
        return { title: 'Database', state: 'good', message: thorough ? 'Read from end to end without a fault.' : 'Open and answering.' };
      } catch (failure) {
        base.log.error('database check failed', { error: String(failure) });
        return {
          title: 'Database',
          state: 'bad',
          message: 'The database is damaged. Close the program and start it again: it restores the newest backup.',
        };
      }
    },
    files: async (thorough) => ({ title: 'Photographs and papers', ...(await checkFiles(base.store, thorough)) }),
    disk: () => {
      const { bavail, bsize } = statfsSync(base.folder);
      const free = bavail * bsize;
      const text = `${(free / 1024 ** 3).toFixed(1)} GB free`;
      return free < lowDiskBytes
        ? { title: 'Disk', state: 'bad', message: `Only ${text}. Free some space before the next backup.` }
        : { title: 'Disk', state: 'good', message: `${text}.` };
    },
    browser: () => {
      const found = base.browser();
      return 'missing' in found
        ? { title: 'Browser for TowBook and printing', state: 'bad', message: found.missing }
        : { title: 'Browser for TowBook and printing', state: 'good', message: found.executablePath };
    },
    secrets: () =>
      base.secrets.available()
        ? { title: 'Passwords', state: 'good', message: 'Sealed by this PC for this user.' }
        : {
            title: 'Passwords',
            state: 'warning',
            message: 'This PC offers nothing to seal passwords with. They are asked for at each start and never stored.',
          },
    towbook: () =>
      base.settings.get('towbook.username') === ''
        ? { title: 'TowBook', state: 'warning', message: 'No user name is set, so nothing is imported by itself. Set it in Settings.' }
        : { title: 'TowBook', state: 'good', message: `Reads as ${base.settings.get('towbook.username')}.` },
    mail: () =>
      base.settings.get('mail.host') === ''
        ? { title: 'E-mail', state: 'warning', message: 'No mail server is set, so notices wait in the outbox. Set it in Settings.' }
        : { title: 'E-mail', state: 'good', message: `Sends through ${base.settings.get('mail.host')}.` },
    schedule: () => {
      const failed = schedule.list().filter((job) => job.lastResult === 'failed');
      return failed.length === 0
        ? { title: 'Schedule', state: 'good', message: 'Every job ended well the last time.' }
        : { title: 'Schedule', state: 'warning', message: failed.map((job) => `${job.title}: ${job.lastMessage ?? 'failed'}`).join(' ') };
    },
  };
  return {
    operations: {
      async 'health.check'({ thorough }) {
        const found = await Promise.all(Object.entries(checks).map(async ([name, look]) => ({ name, ...(await look(thorough)) })));
        const state = found.some((check) => check.state === 'bad')
          ? 'bad'
          : found.some((check) => check.state === 'warning')
            ? 'warning'
            : 'good';
        return { state, checks: found, version };
      },
    },
  };
}
