import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDatabase } from './database';
import { generateLegacy } from './generator';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
  mkdirSync(dirname(yard.path), { recursive: true });
});
afterEach(() => yard.close());

const vehicle = { towbook_call_number: '18001', invoice_number: 'N/A', make: 'Ford', tow_date: '2025-05-13' };
/** How the file is answered by each operation, and what was written all the same. */
const refusals = async () => [
  await yard.refusal('legacy.inspect', { path: yard.path }),
  await yard.refusal('legacy.import', { path: yard.path, dryRun: true }),
  await yard.refusal('legacy.import', { path: yard.path }),
  yard.count('legacy_runs') + yard.count('vehicles'),
];
const thrice = (code: string) => [code, code, code, 0];

describe('a file that is no old database is refused, and nothing is written', () => {
  it('where there is none', async () => expect(await refusals()).toEqual(thrice('FILE_UNREADABLE')));

  it('where it is a folder', async () => {
    mkdirSync(yard.path);
    expect(await refusals()).toEqual(thrice('FILE_UNREADABLE'));
  });

  it.each(['', 'SQLite', 'Dear office, this is not a database at all.'])('where it holds %j', async (text) => {
    writeFileSync(yard.path, text);
    expect(await refusals()).toEqual(thrice('NOT_A_LEGACY_DATABASE'));
  });

  it('where it is a database without vehicles', async () => {
    writeDatabase(yard.path, {}, { withoutTables: ['vehicles'] });
    expect(await refusals()).toEqual(thrice('NOT_A_LEGACY_DATABASE'));
  });

  it('where its vehicles have no numbers', async () => {
    const withoutColumns = ['towbook_call_number', 'call_number', 'complaint_number', 'invoice_number'].map((name) => `vehicles.${name}`);
    writeDatabase(yard.path, {}, { withoutColumns });
    expect(await refusals()).toEqual(thrice('NOT_A_LEGACY_DATABASE'));
  });

  it('where it is a database of this program', async () => {
    await yard.close({ keep: true });
    copyFileSync(join(yard.folder, 'itow.db'), yard.path);
    yard = await openOffice({ folder: yard.folder });
    expect(await refusals()).toEqual(thrice('NOT_A_LEGACY_DATABASE'));
  });

  it.each([
    ['its middle is overwritten', (bytes: Buffer) => bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 8192)],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6))],
    ['only its head is there', (bytes: Buffer) => bytes.subarray(0, 64)],
  ])('where %s', async (_name, damage) => {
    generateLegacy(yard.path);
    writeFileSync(yard.path, damage(readFileSync(yard.path)));
    expect(await refusals()).toEqual(thrice('LEGACY_DAMAGED'));
  });
});

describe('a database that the old program has not closed', () => {
  it('is read with what stands in its log, and neither file is touched', async () => {
    const open = writeDatabase(yard.path, { vehicles: [vehicle] }, { inLog: true });
    try {
      expect(statSync(`${yard.path}-wal`).size).toBeGreaterThan(0);
      const before = [readFileSync(yard.path), readFileSync(`${yard.path}-wal`)];
      const beside = readdirSync(dirname(yard.path));
      expect((await yard.import()).made.vehicles).toBe(1);
      expect([readFileSync(yard.path), readFileSync(`${yard.path}-wal`)]).toEqual(before);
      expect(readdirSync(dirname(yard.path))).toEqual(beside);
    } finally {
      open?.close();
    }
  });
});

describe('a database on which the old program died in the middle of a change', () => {
  it('is read as it was before that change', async () => {
    const dying = `${yard.path}.dying`;
    generateLegacy(dying, { vehicles: 40, logs: 3000 });
    const sqlite = new Database(dying);
    sqlite.pragma('cache_size = 2');
    sqlite.exec("BEGIN; UPDATE logs SET details = 'half done'; UPDATE vehicles SET make = 'half done'");
    copyFileSync(dying, yard.path);
    copyFileSync(`${dying}-journal`, `${yard.path}-journal`);
    sqlite.exec('ROLLBACK');
    sqlite.close();
    expect(readFileSync(yard.path).includes('half done')).toBe(true);
    await yard.import();
    expect(yard.count("history WHERE details LIKE '%half done%'")).toBe(0);
    expect(yard.count("vehicles WHERE make = 'half done'")).toBe(0);
    expect(readFileSync(yard.path).includes('half done')).toBe(true);
  });
});

describe('after any import', () => {
  it('no copy of the old database or of the office is left behind', async () => {
    writeDatabase(yard.path, { vehicles: [vehicle] });
    await yard.import(true);
    await yard.import();
    await yard.import();
    writeFileSync(yard.path, 'broken');
    await refusals();
    expect(readdirSync(join(yard.folder, 'old-database'))).toEqual([]);
    expect(existsSync(yard.path)).toBe(true);
  });
});
