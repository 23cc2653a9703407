import { dirname, join } from 'node:path';
import { backUp, backUpBetweenWork } from '../../db/backup';
import { openStore } from '../../db/open';
import { say } from './dieAt';

/** Adds vehicles and makes backups, one after another, until it is killed; it prints each vehicle that is kept and each backup begun and made. */
const [databaseFile = '', way = ''] = process.argv.slice(2);
const folder = join(dirname(databaseFile), 'backups');
const store = openStore(databaseFile);
const add = store.sqlite.prepare(
  `INSERT INTO vehicles (sources, created_at, created_by, updated_at, description, tow_type, notes) VALUES ('{}', '', '', '', 'Ford', 'crash', ?)`,
);
for (let minute = 0; ; minute += 1) {
  say(`kept ${add.run('n'.repeat(100_000)).lastInsertRowid}`);
  say('begins');
  const now = new Date(Date.parse('2026-11-20T15:00:00.000Z') + minute * 60_000).toISOString();
  if (way === 'between') await backUpBetweenWork(store, folder, now, 3);
  else backUp(store, folder, now, 'hand');
  say('made');
}
