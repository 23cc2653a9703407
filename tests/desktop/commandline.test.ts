import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../main/desktop/commandline/arguments';
import { databaseName } from '../../main/office/database';
import { temporaryFolder } from '../temporary';

const root = resolve(import.meta.dirname, '../..');
const folder = temporaryFolder('commandline');

/** Runs the built command line as a person would; answers what it printed and its exit code. */
async function run(...args: string[]): Promise<{ code: number; answer: { ok: boolean; data?: never; error?: { code: string } } }> {
  const command = promisify(execFile)(process.execPath, [join(root, 'out/main/cli.js'), ...args], {
    env: { ...process.env, ITOW_DATA: folder },
  });
  const { stdout, code } = await command.then(
    (done) => ({ ...done, code: 0 }),
    (failure: { stdout: string; code: number }) => failure,
  );
  return { code, answer: JSON.parse(stdout) as never };
}

describe('the command line', () => {
  it('prints only JSON and ends with 0 or 1', async () => {
    const db = join(folder, 'office.db');
    const made = await run(
      'vehicles.create',
      '{"callNumber":"18842","make":"Ford"}',
      '--db',
      db,
      '--new',
      '--now',
      '2026-11-21T10:00:00-05:00',
    );
    expect(made).toMatchObject({ code: 0, answer: { ok: true, data: { vehicle: { complaintNumber: 'IT0001-26' } } } });
    expect(await run('vehicles.create', '{"callNumber":"18842"}', '--db', db)).toMatchObject({
      code: 1,
      answer: { error: { code: 'CALL_NUMBER_TAKEN' } },
    });
    expect(await run('vehicles.list', 'no json', '--db', db)).toMatchObject({ code: 1, answer: { error: { code: 'BAD_INPUT' } } });
  });

  it('asks the law without touching any database', async () => {
    expect(await run('law.assess', '{"towType":"crash"}')).toMatchObject({ code: 0, answer: { ok: true, data: { status: 'new' } } });
    expect(existsSync(join(folder, 'office'))).toBe(false);
  });

  it('lets a role do only what it may', async () => {
    const db = join(folder, 'roles.db');
    expect(await run('office.status', '{}', '--db', db, '--new')).toMatchObject({ code: 0 });
    expect(await run('vehicles.create', '{}', '--db', db, '--role', 'viewer')).toMatchObject({
      code: 1,
      answer: { error: { code: 'NOT_ALLOWED' } },
    });
    expect(await run('vehicles.create', '{}', '--db', db, '--role', 'nobody')).toMatchObject({
      code: 1,
      answer: { error: { code: 'BAD_INPUT' } },
    });
  });

  it('begins no office by itself', async () => {
    const db = join(folder, 'absent.db');
    expect(await run('vehicles.list', '{}', '--db', db)).toMatchObject({ code: 1, answer: { error: { code: 'DATABASE_MISSING' } } });
    expect(await run('vehicles.list')).toMatchObject({ code: 1, answer: { error: { code: 'DATABASE_MISSING' } } });
    expect([existsSync(db), existsSync(join(folder, 'office'))]).toEqual([false, false]);
  });

  it('works without --db on the database that the window shows', async () => {
    expect(await run('vehicles.create', '{"callNumber":"18843"}', '--new')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'office', databaseName))).toBe(true);
    expect(await run('vehicles.get', '{"callNumber":"18843"}')).toMatchObject({ code: 0 });
  });

  it('says what is wrong with its arguments', () => {
    expect(readArguments([])).toBe('An operation is needed.');
    expect(readArguments(['a', '--color', 'red'])).toBe('There is no option --color.');
    expect(readArguments(['a', '--db'])).toBe('The option --db needs a value.');
    expect(readArguments(['a', '--new=yes'])).toBe('There is no option --new.');
    expect(readArguments(['a', '--new', '--force'])).toMatchObject({ isNew: true, isForced: true });
    expect(readArguments(['a', '{}', '{}'])).toContain('3 were given');
    expect(readArguments(['a', '--db=x.db', '{"id":1}'])).toMatchObject({ command: 'a', input: '{"id":1}', db: 'x.db' });
  });
});
