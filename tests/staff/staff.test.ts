import { join } from 'node:path';
import { readFileSync, existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileLog } from '../../main/desktop/log';
import { waitAfter } from '../../main/office/staff/tries';
import type { Session } from '../../main/office/ports';
import type { Input, OperationName } from '../../preload/contract';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const start = '2026-11-23T11:13:00-05:00';
const password = 'Tow-yard 7 keys';
const nobody: Session = { name: 'Nobody', role: 'nobody' };

let folder: string;
let clock: ReturnType<typeof testClock>;
let yard: TestOffice;
let number = 0;

const open = async () => {
  yard = await openTestOffice(folder, { clock, log: fileLog(join(folder, 'log'), clock.now) });
};
const restart = async () => {
  await yard.office.stop();
  await open();
};
const here = () => yard.office.session();
/** As the person at this PC. */
const asHere = <Name extends OperationName>(name: Name, input: Input<Name>) => yard.call(name, input, here());
const refusedHere = <Name extends OperationName>(name: Name, input: Input<Name>) => yard.refusal(name, input, here());
const idOf = async (name: string) => (await yard.call('staff.list', {})).rows.find((person) => person.name === name)!.id;
const add = async (name: string, role: 'viewer' | 'clerk' | 'manager' | 'admin') =>
  (await yard.call('staff.save', { fields: { name, role } })).id;
const audited = async () =>
  (await yard.call('audit.list', { limit: 200 })).rows
    .filter(({ operation }) => operation.startsWith('staff.'))
    .map(({ by, summary }) => `${by}: ${summary}`)
    .toReversed();
const wrong = async (id: number, times: number) => {
  for (let count = 0; count < times; count += 1)
    expect(await refusedHere('staff.signIn', { id, password: 'not this' })).toBe('WRONG_PASSWORD');
};

beforeEach(async () => {
  folder = temporaryFolder(`staff-${(number += 1)}`);
  clock = testClock(start);
  await open();
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard', staffName: 'Dana Rowe' });
});
afterEach(() => yard.office.stop());

describe('an office without passwords', () => {
  it('works as the first administrator, and before anyone is named as itself', async () => {
    expect(here()).toEqual({ name: 'Dana Rowe', role: 'admin', staffId: 1 });
    const empty = await openTestOffice(temporaryFolder('staff-empty'), { clock });
    expect(empty.office.session()).toEqual({ name: 'Office', role: 'admin' });
    await empty.office.stop();
  });

  it('is worked on by whoever chose the name last, also after a restart', async () => {
    const sam = await add('Sam Lee', 'clerk');
    await asHere('staff.signIn', { id: sam });
    expect(here()).toMatchObject({ name: 'Sam Lee', role: 'clerk' });
    await restart();
    expect(here()).toMatchObject({ name: 'Sam Lee', role: 'clerk' });
    await asHere('vehicles.create', { callNumber: '1', make: 'Ford' });
    expect((await yard.call('audit.list', {})).rows[0]).toMatchObject({ by: 'Sam Lee', operation: 'vehicles.create' });
    expect(await refusedHere('settings.set', { values: { 'office.phone': '1' } })).toBe('NOT_ALLOWED');
  });

  it('gives no name to the person who has left, and lets another be chosen', async () => {
    const sam = await add('Sam Lee', 'clerk');
    await asHere('staff.signIn', { id: sam });
    await yard.call('staff.save', { id: sam, fields: { active: false } });
    expect(here().role).toBe('nobody');
    expect(await refusedHere('staff.signIn', { id: sam })).toBe('NOT_FOUND');
    await asHere('staff.signIn', { id: 1 });
    expect(here().name).toBe('Dana Rowe');
  });
});

describe('a password', () => {
  it('locks the office at the next start, and opens it', async () => {
    await asHere('staff.setPassword', { id: 1, password });
    expect(here().name).toBe('Dana Rowe');
    await restart();
    expect(here()).toEqual(nobody);
    expect(await refusedHere('vehicles.list', {})).toBe('NOT_SIGNED_IN');
    expect(await refusedHere('staff.signIn', { id: 1 })).toBe('PASSWORD_NEEDED');
    await wrong(1, 1);
    await asHere('staff.signIn', { id: 1, password });
    expect(here()).toEqual({ name: 'Dana Rowe', role: 'admin', staffId: 1 });
    await asHere('staff.signOut', {});
    expect(here()).toEqual(nobody);
    expect(await audited()).toEqual([
      'Dana Rowe: set the password of the own name',
      'Dana Rowe: a wrong password was typed for Dana Rowe',
      'Dana Rowe: signed in',
      'Dana Rowe: signed out',
    ]);
  });

  it('does not stop what the office does by itself', async () => {
    await asHere('staff.setPassword', { id: 1, password });
    await restart();
    expect(here().role).toBe('nobody');
    const { message } = await yard.call('schedule.runNow', { job: 'workflow' }, { name: 'command line', role: 'clerk' });
    expect(message).not.toBe('');
  });

  it('is changed with the current one only, and taken away with it', async () => {
    await asHere('staff.setPassword', { id: 1, password });
    expect(await refusedHere('staff.setPassword', { id: 1, password: 'another one' })).toBe('PASSWORD_NEEDED');
    expect(await refusedHere('staff.setPassword', { id: 1, currentPassword: 'guessed', password: null })).toBe('WRONG_PASSWORD');
    await asHere('staff.setPassword', { id: 1, currentPassword: password, password: 'another one' });
    await asHere('staff.signOut', {});
    await wrong(1, 1);
    await asHere('staff.signIn', { id: 1, password: 'another one' });
    await asHere('staff.setPassword', { id: 1, currentPassword: 'another one', password: null });
    await restart();
    expect(here().name).toBe('Dana Rowe');
  });

  it('of another is set by an administrator only', async () => {
    const sam = await add('Sam Lee', 'manager');
    await asHere('staff.setPassword', { id: sam, password });
    await asHere('staff.signIn', { id: sam, password });
    expect(await refusedHere('staff.setPassword', { id: 1, password: 'mine now' })).toBe('NOT_ALLOWED');
    await asHere('staff.signIn', { id: 1 });
    await asHere('staff.setPassword', { id: sam, password: null });
    expect((await audited()).slice(-2)).toEqual(['Dana Rowe: signed in after Sam Lee', 'Dana Rowe: took away the password of Sam Lee']);
  });

  it.each([
    ['five characters', '12345', 'BAD_INPUT'],
    ['six', '123456', 'none'],
    ['two hundred', 'x'.repeat(200), 'none'],
    ['two hundred and one', 'x'.repeat(201), 'BAD_INPUT'],
  ])('of %s', async (_long, chosen, code) => {
    expect(await refusedHere('staff.setPassword', { id: 1, password: chosen })).toBe(code);
  });

  it('typed in another form of the same letters is the same', async () => {
    await asHere('staff.setPassword', { id: 1, password: 'Zoë’s café' });
    expect(await refusedHere('staff.signIn', { id: 1, password: 'Zoë’s café'.normalize('NFD') })).toBe('none');
  });

  it('is found nowhere but as its own hash, which leaves the database by no operation', async () => {
    await asHere('staff.setPassword', { id: 1, password });
    await wrong(1, 1);
    await asHere('staff.signIn', { id: 1, password });
    yard.ports.log.error('a failed call', { input: { id: 1, password, currentPassword: password }, passwordHash: 'scrypt$1' });
    const log = join(folder, 'log', 'itow.log');
    expect(existsSync(log)).toBe(true);
    expect(readFileSync(log, 'utf8')).not.toMatch(/Tow-yard|not this|scrypt\$/);
    const answers = [
      await yard.call('staff.list', {}),
      await yard.call('audit.list', { limit: 200 }),
      await yard.call('settings.get', {}),
      await yard.call('office.status', {}),
      await asHere('staff.signIn', { id: 1, password }),
    ];
    expect(JSON.stringify([answers, yard.pushes])).not.toMatch(/Tow-yard|scrypt|not this/);
    const bytes = [yard.ports.databaseFile, `${yard.ports.databaseFile}-wal`].map((file) => readFileSync(file));
    expect(bytes.some((one) => one.includes(password) || one.includes('not this'))).toBe(false);
    expect(bytes.some((one) => one.includes('scrypt$2$1$1$'))).toBe(true);
  });
});

describe('wrong passwords', () => {
  const after = (seconds: number) => clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());

  beforeEach(() => asHere('staff.setPassword', { id: 1, password }));

  it('make wait after the fifth, longer each time, and no longer than 15 minutes', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 10, 99].map(waitAfter)).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900]);
  });

  it('let not even the right one in during the wait, which a restart does not end', async () => {
    await wrong(1, 5);
    expect(await refusedHere('staff.signIn', { id: 1, password })).toBe('SIGN_IN_WAIT');
    await restart();
    after(29);
    expect(await refusedHere('staff.signIn', { id: 1, password })).toBe('SIGN_IN_WAIT');
    after(1);
    await wrong(1, 1);
    after(59);
    expect(await refusedHere('staff.signIn', { id: 1, password })).toBe('SIGN_IN_WAIT');
    after(1);
    await asHere('staff.signIn', { id: 1, password });
    await wrong(1, 4);
    await asHere('staff.signIn', { id: 1, password });
  });

  it('say in plain words how long, and leave other people alone', async () => {
    const sam = await add('Sam Lee', 'clerk');
    await wrong(1, 5);
    after(10);
    await expect(asHere('staff.signIn', { id: 1, password })).rejects.toThrow(
      'Too many wrong passwords for Dana Rowe. Nobody was signed in. Try again in 20 seconds.',
    );
    await asHere('staff.signIn', { id: sam });
  });

  it('are no more when they come at once', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => refusedHere('staff.signIn', { id: 1, password: 'not this' })));
    expect(tries.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(5);
    expect(tries.filter((code) => code === 'SIGN_IN_WAIT')).toHaveLength(7);
  });

  it('count for a change of the password too, and end with a new one from an administrator', async () => {
    for (let count = 0; count < 5; count += 1)
      expect(await refusedHere('staff.setPassword', { id: 1, currentPassword: 'not this', password: null })).toBe('WRONG_PASSWORD');
    expect(await refusedHere('staff.setPassword', { id: 1, currentPassword: password, password: null })).toBe('SIGN_IN_WAIT');
    await yard.call('staff.setPassword', { id: 1, password: 'from the administrator' });
    await asHere('staff.signIn', { id: 1, password: 'from the administrator' });
  });

  it('make nobody wait for years after a clock was wrong', async () => {
    clock.set('2031-01-01T12:00:00Z');
    await wrong(1, 5);
    clock.set(start);
    expect(await refusedHere('staff.signIn', { id: 1, password })).toBe('none');
  });
});

describe('the list of people', () => {
  it('always keeps an administrator who works here', async () => {
    for (const fields of [{ active: false }, { role: 'manager' }] as const)
      expect(await yard.refusal('staff.save', { id: 1, fields })).toBe('LAST_ADMINISTRATOR');
    expect((await yard.call('staff.list', {})).rows).toMatchObject([{ name: 'Dana Rowe', role: 'admin', active: true, version: 1 }]);
    await add('Sam Lee', 'admin');
    expect(here()).toMatchObject({ name: 'Dana Rowe', role: 'admin' });
    await yard.call('staff.save', { id: 1, fields: { role: 'clerk' } });
    expect(here()).toMatchObject({ name: 'Dana Rowe', role: 'clerk' });
  });

  it('begins with an administrator', async () => {
    const empty = await openTestOffice(temporaryFolder('staff-first'), { clock });
    expect(await empty.refusal('staff.save', { fields: { name: 'Sam Lee', role: 'clerk' } })).toBe('LAST_ADMINISTRATOR');
    await empty.call('staff.save', { fields: { name: 'Sam Lee', role: 'admin' } });
    expect(empty.office.session()).toMatchObject({ name: 'Sam Lee', role: 'admin' });
    await empty.office.stop();
  });

  it('has each name once, and none that the program writes under itself', async () => {
    const sam = await add('Sam Lee', 'clerk');
    for (const name of ['Sam Lee', 'sam  LEE', 'Workflow', 'Office'])
      expect(await yard.refusal('staff.save', { fields: { name, role: 'clerk' } })).toBe('NAME_TAKEN');
    expect(await yard.refusal('staff.save', { id: sam, fields: { name: 'dana rowe' } })).toBe('NAME_TAKEN');
    await yard.call('staff.save', { id: sam, fields: { name: 'SAM LEE' } });
  });

  it('is not changed by one who has not seen its newest state', async () => {
    const sam = await add('Sam Lee', 'clerk');
    await yard.call('staff.save', { id: sam, expectedVersion: 1, fields: { role: 'manager' } });
    expect(await yard.refusal('staff.save', { id: sam, expectedVersion: 1, fields: { role: 'admin' } })).toBe('CONFLICT');
    expect(await yard.refusal('staff.save', { id: 99, fields: { role: 'admin' } })).toBe('NOT_FOUND');
    expect(await audited()).toEqual(['Dana R.: added Sam Lee, clerk', 'Dana R.: Sam Lee: clerk to manager']);
  });

  it('shows those who left to an administrator only', async () => {
    const sam = await add('Sam Lee', 'clerk');
    await yard.call('staff.save', { id: sam, fields: { active: false } });
    const seenBy = async (role: Session['role']) =>
      (await yard.call('staff.list', {}, { name: 'Somebody', role })).rows.map(({ name }) => name);
    expect(await seenBy('admin')).toEqual(['Dana Rowe', 'Sam Lee']);
    expect(await seenBy('manager')).toEqual(['Dana Rowe']);
  });

  it('renames a person from now on, and leaves what was written', async () => {
    await asHere('vehicles.create', { callNumber: '1', make: 'Ford' });
    await asHere('staff.save', { id: await idOf('Dana Rowe'), fields: { name: 'Dana Rivers' } });
    await asHere('vehicles.create', { callNumber: '2', make: 'Ford' });
    const made = (await yard.call('audit.list', {})).rows.filter(({ operation }) => operation === 'vehicles.create');
    expect(made.map(({ by }) => by)).toEqual(['Dana Rivers', 'Dana Rowe']);
  });
});

describe('the first screen', () => {
  it('makes nobody an administrator of an office that has its people', async () => {
    await asHere('staff.setPassword', { id: 1, password });
    await restart();
    expect(await refusedHere('office.begin', { mode: 'office', staffName: 'Mallory' })).toBe('NOT_SIGNED_IN');
    await yard.office.stop();
    yard = await openTestOffice(folder, { clock, modes: { current: () => null, choose: () => {} } });
    await asHere('office.begin', { mode: 'office', officeName: 'Other', staffName: 'Mallory' });
    expect((await yard.call('staff.list', {})).rows.map(({ name }) => name)).toEqual(['Dana Rowe']);
    expect((await yard.call('office.status', {})).officeName).toBe('Test Yard');
  });
});
