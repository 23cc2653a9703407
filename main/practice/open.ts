import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../db/open';
import { createOffice } from '../office/office';
import type { Office, Ports } from '../office/ports';
import { startPracticeMail, type PracticeMail } from './mail';
import { seedPracticeYard } from './seed';
import { practiceCredentials, startPracticeTowbook, type PracticeTowbook } from './towbook/towbook';
import { makePracticeYard, type PracticeYard } from './yard/yard';

export type OpenPractice = Readonly<{
  office: Office;
  yard: PracticeYard;
  towbook: PracticeTowbook;
  mail: PracticeMail;
  stop: () => Promise<void>;
}>;

/**
 * Makes the practice yard's database in `folder` when there is none yet. The yard is made relative to the first day of practice,
 * which is remembered beside it, so that it ages like a real one.
 */
async function ensurePracticeYard(ports: Ports, options: Readonly<{ calls?: number }> = {}): Promise<PracticeYard> {
  const birthFile = join(ports.folder, 'practice.json');
  if (existsSync(birthFile) && existsSync(ports.databaseFile)) {
    const { now, calls } = JSON.parse(readFileSync(birthFile, 'utf8')) as { now: string; calls?: number };
    return makePracticeYard({ now, ...(calls === undefined ? {} : { calls }) });
  }
  const now = ports.clock.now();
  const yard = makePracticeYard({ now, ...options });
  // Made beside and put in place when it is whole: one that was interrupted is made anew.
  const making = `${ports.databaseFile}.making`;
  for (const file of [making, ports.databaseFile]) for (const tail of ['', '-wal', '-shm']) rmSync(file + tail, { force: true });
  await seedPracticeYard(yard, making, (clock) => createOffice({ ...ports, databaseFile: making, clock, notify: () => {} }));
  moveDatabase(making, ports.databaseFile);
  await writeFile(birthFile, JSON.stringify({ now, ...options }));
  return yard;
}

/** Moves a closed database: first everything its log still holds goes into the file itself. */
function moveDatabase(from: string, to: string): void {
  const { sqlite } = openStore(from);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  renameSync(from, to);
  for (const tail of ['-wal', '-shm']) rmSync(from + tail, { force: true });
}

/** Opens the practice yard's office beside a practice TowBook and a practice mail server, and points its settings at them. */
export async function openPracticeYard(ports: Ports, options: Readonly<{ calls?: number }> = {}): Promise<OpenPractice> {
  const yard = await ensurePracticeYard(ports, options);
  const office = await createOffice(ports);
  const towbook = await startPracticeTowbook({ data: yard, now: ports.clock.now });
  const mail = await startPracticeMail({ folder: join(ports.folder, 'mail') });
  const values = {
    'towbook.baseUrl': towbook.origin,
    'towbook.username': practiceCredentials.username,
    'towbook.password': practiceCredentials.password,
    'towbook.paceMs': 0,
    'mail.host': '127.0.0.1',
    'mail.port': mail.port,
    'mail.security': 'none',
    'mail.from': 'office@practiceyard.example',
    'mail.fromName': 'Practice Yard Towing',
  };
  await office.call('settings.set', { values }, { name: 'practice yard', role: 'admin' });
  return {
    office,
    yard,
    towbook,
    mail,
    stop: async () => {
      await Promise.all([towbook.stop(), mail.stop()]);
    },
  };
}
