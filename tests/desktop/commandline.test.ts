import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
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

/** Runs the built command line with these bytes on standard input; `isHeard` false is a reader that leaves at once. */
async function feed(input: string | Buffer, args: readonly string[], isHeard = true) {
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...args], { env: { ...process.env, ITOW_DATA: folder } });
  // The program may end before it has read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  if (!isHeard) child.stdout.destroy();
  const [printed, said, [code]] = await Promise.all([isHeard ? text(child.stdout) : '', text(child.stderr), once(child, 'close')]);
  const answers = printed.split('\n').slice(0, -1);
  return { code: code as number, said, answers: answers.map((line) => JSON.parse(line) as { ok: boolean; data?: never }) };
}

const callLine = (operation: string, input: unknown, now?: string) => JSON.stringify({ operation, input, now });
const refused = (code: string) => ({ ok: false, error: { code } });

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

  it('answers a batch line by line, in order, in one office', async () => {
    const db = join(folder, 'batch.db');
    const lines = [
      callLine('vehicles.create', { callNumber: '18850', make: 'Ford' }, '2025-11-21T10:00:00-05:00'),
      callLine('vehicles.get', { callNumber: '18850' }),
      callLine('vehicles.create', { callNumber: '18851' }),
    ];
    const { code, said, answers } = await feed(lines.join('\r\n'), ['--batch', '--db', db, '--new', '--now', '2026-11-21T10:00:00-05:00']);
    expect([code, said]).toEqual([0, '']);
    expect(answers).toMatchObject([
      { data: { vehicle: { complaintNumber: 'IT0001-25' } } },
      { data: { vehicle: { callNumber: '18850' } } },
      { data: { vehicle: { complaintNumber: 'IT0001-26' } } },
    ]);
  });

  it('answers BAD_INPUT to a line that is no call, goes on, and ends with 1', async () => {
    const good = callLine('law.assess', { towType: 'crash' });
    const bad = ['', 'no json', '[]', '{"input":{}}', `${good.slice(0, -1)},"extra":1}`, callLine('law.assess', {}, 'tomorrow')];
    const bytes = Buffer.concat([Buffer.from(`${bad.join('\n')}\n`), Buffer.from([0x22, 0xe9, 0x22, 0x0a]), Buffer.from(`${good}\n`)]);
    const { code, answers } = await feed(bytes, ['--batch']);
    expect(code).toBe(1);
    expect(answers).toMatchObject([...Array.from({ length: 7 }, () => refused('BAD_INPUT')), { ok: true, data: { status: 'new' } }]);
  });

  it('answers each line of a batch whose database is missing', async () => {
    const lines = [callLine('vehicles.list', {}), callLine('law.assess', { towType: 'crash' }), callLine('vehicles.list', {})];
    const missing = await feed(lines.join('\n'), ['--batch', '--db', join(folder, 'nowhere.db')]);
    expect(missing.answers).toMatchObject(lines.map(() => refused('DATABASE_MISSING')));
    expect(await feed('', ['--batch'])).toEqual({ code: 0, said: '', answers: [] });
  });

  it('ends quietly when nobody reads its answers any more', async () => {
    const lines = `${callLine('law.assess', { towType: 'crash' })}\n`.repeat(2000);
    expect(await feed(lines, ['--batch'], false)).toMatchObject({ code: 0, said: '' });
    expect(await feed('', ['law.assess', '{"towType":"crash"}'], false)).toMatchObject({ code: 0, said: '' });
    expect(await feed('', ['law.assess', 'no json'], false)).toMatchObject({ code: 1, said: '' });
  });

  it('says what is wrong with its arguments', () => {
    expect(readArguments([])).toBe('An operation is needed.');
    expect(readArguments(['a', '--color', 'red'])).toBe('There is no option --color.');
    expect(readArguments(['a', '--db'])).toBe('The option --db needs a value.');
    expect(readArguments(['a', '--new=yes'])).toBe('There is no option --new.');
    expect(readArguments(['a', '--new', '--force'])).toMatchObject({ isNew: true, isForced: true });
    expect(readArguments(['a', '{}', '{}'])).toContain('3 were given');
    expect(readArguments(['a', '--batch'])).toContain('standard input alone');
    expect(readArguments(['--batch', '--db=x.db'])).toMatchObject({ isBatch: true, db: 'x.db' });
    expect(readArguments(['a', '--db=x.db', '{"id":1}'])).toMatchObject({ command: 'a', input: '{"id":1}', db: 'x.db' });
  });
});
