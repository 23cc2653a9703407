import { openDatabase } from '../../main/office/database';
import { dieAt, say } from './dieAt';
import { laterMigrations } from './laterVersion';

/** Opens a database at a later version of the program, and dies at the given statement of doing so. */
const [databaseFile = '', folder = '', statement = ''] = process.argv.slice(2);
dieAt(Number(statement));
const { store } = openDatabase(
  { databaseFile, folder, clock: { now: () => '2026-11-20T15:00:00.000Z' }, log: { info: () => {}, warn: () => {}, error: () => {} } },
  laterMigrations,
);
store.sqlite.close();
say('done');
