import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { say } from './dieAt';

/** Another program that holds the database: `writes` as one in the middle of a transaction, `alone` as one that shares it with nobody. Ends with its input. */
const [databaseFile = '', how = ''] = process.argv.slice(2);
const sqlite = new Database(databaseFile);
if (how === 'alone') {
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.exec('BEGIN EXCLUSIVE');
} else sqlite.exec('BEGIN IMMEDIATE');
say('held');
createInterface({ input: process.stdin }).on('close', () => sqlite.close());
