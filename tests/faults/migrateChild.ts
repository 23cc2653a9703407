import { openDatabase } from '../../main/office/database';
import { dieAt, say } from './dieAt';

/** Opens a database at this program's version, and dies at the given statement of doing so. */
const [databaseFile = '', folder = '', statement = ''] = process.argv.slice(2);
dieAt(Number(statement));
const { store } = openDatabase({
  databaseFile,
  folder,
  clock: { now: () => '2026-11-20T15:00:00.000Z' },
  log: { info: () => {}, warn: () => {}, error: () => {} },
});
store.sqlite.close();
say('done');
