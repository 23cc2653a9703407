import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../main/office/ports';
import { temporaryFolder } from '../temporary';
import { openTestOffice, testClock, type TestOffice } from './testOffice';

const folder = temporaryFolder('settings');
const clock = testClock('2026-11-23T11:13:00-05:00');
const secret = 'Straße-7-hunter2';
const logged: string[] = [];
const listening = (message: string, detail?: unknown) => void logged.push(`${message} ${JSON.stringify(detail ?? {})}`);

/** Turns bytes about: enough to tell what is sealed from what is plain. */
const sealing: Ports['secrets'] = {
  available: () => true,
  seal: (plain) => Buffer.from(plain).map((byte) => byte ^ 0x5a),
  open: (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString(),
};
const anotherUser: Ports['secrets'] = {
  ...sealing,
  open: () => {
    throw new Error('The data is invalid.');
  },
};

let count = 0;
let databaseFile: string;
let yard: TestOffice;
const open = (secrets: Ports['secrets'] = sealing) =>
  openTestOffice(folder, { clock, secrets, databaseFile, log: { info: listening, warn: listening, error: listening } });
beforeEach(async () => {
  databaseFile = join(folder, `${(count += 1)}.db`);
  logged.length = 0;
  yard = await open();
});
afterEach(() => yard.office.stop());

const entry = async (key: string) => (await yard.call('settings.get', { key })).settings[0]!;

describe('a secret', () => {
  it('goes in and never comes out: not from the settings, the audit, an answer, a push, the log or the file', async () => {
    const answer = await yard.call('settings.set', { values: { 'towbook.password': secret, 'towbook.username': 'dana' } });
    const shown = await yard.call('settings.get', {});
    const audited = await yard.call('audit.list', { limit: 200 });
    const refusals = [
      await yard.office.call('settings.set', { values: { 'towbook.password': secret, nonsense: 1 } }, { name: 'Dana', role: 'admin' }),
      await yard.office.call('settings.set', { values: { 'towbook.password': [secret] } }, { name: 'Dana', role: 'admin' }),
      await yard.office.call(
        'settings.set',
        { values: { 'towbook.password': `${secret}${'x'.repeat(5000)}` } },
        { name: 'Dana', role: 'admin' },
      ),
      await yard.office.call('towbook.check', {}, { name: 'Dana', role: 'admin' }),
    ];
    expect(refusals.every(({ ok }) => !ok)).toBe(true);
    for (const said of [answer, shown, audited, refusals, yard.pushes, logged]) expect(JSON.stringify(said)).not.toContain('hunter2');
    for (const tail of ['', '-wal']) expect(readFileSync(databaseFile + tail).includes(Buffer.from(secret))).toBe(false);
    expect(await entry('towbook.password')).toMatchObject({ value: null, isSet: true, kind: 'secret' });
    expect(audited.rows[0]).toMatchObject({ operation: 'settings.set', summary: 'set towbook.password, towbook.username' });
  });

  it('survives a restart for the user who sealed it', async () => {
    await yard.call('settings.set', { values: { 'towbook.password': secret } });
    await yard.office.stop();
    yard = await open();
    expect(await entry('towbook.password')).toMatchObject({ value: null, isSet: true });
  });

  it('sealed by another user or PC is said to be unreadable, and is not shown as if it worked', async () => {
    await yard.call('settings.set', { values: { 'towbook.password': secret, 'towbook.username': 'dana' } });
    await yard.office.stop();
    yard = await open(anotherUser);
    expect(await yard.refusal('towbook.check', {})).toBe('SECRET_UNREADABLE');
    expect((await yard.call('schedule.list', {})).jobs).toHaveLength(5);
  });

  it('is kept for this run only where nothing can seal it', async () => {
    await yard.office.stop();
    yard = await open({ available: () => false, seal: () => new Uint8Array(), open: () => '' });
    await yard.call('settings.set', { values: { 'towbook.password': secret } });
    expect((await entry('towbook.password')).isSet).toBe(true);
    await yard.office.stop();
    yard = await open({ available: () => false, seal: () => new Uint8Array(), open: () => '' });
    expect((await entry('towbook.password')).isSet).toBe(false);
  });

  it('is removed by an empty text', async () => {
    await yard.call('settings.set', { values: { 'towbook.password': secret } });
    await yard.call('settings.set', { values: { 'towbook.password': '' } });
    expect((await entry('towbook.password')).isSet).toBe(false);
  });
});

describe('a setting', () => {
  it('has a value before anybody set one, and says so', async () => {
    expect(await entry('schedule.workflow.minutes')).toMatchObject({ value: 60, isSet: false, isDefault: true });
    await yard.call('settings.set', { values: { 'schedule.workflow.minutes': 30 } });
    expect(await entry('schedule.workflow.minutes')).toMatchObject({ value: 30, isSet: true, isDefault: false });
  });

  it('goes back to the initial value, together with what else is set, or not at all', async () => {
    await yard.call('settings.set', { values: { 'backup.keep': 9, 'law.holidays': [] } });
    expect(await yard.refusal('settings.set', { reset: ['backup.keep', 'office.colour'] })).toBe('UNKNOWN_SETTING');
    expect(await yard.refusal('settings.set', { reset: ['backup.keep'], values: { 'law.soonDays': 0 } })).toBe('BAD_INPUT');
    expect(await entry('backup.keep')).toMatchObject({ value: 9, initial: 30, isDefault: false });
    const { settings } = await yard.call('settings.set', { reset: ['backup.keep', 'law.holidays'], values: { 'law.soonDays': 5 } });
    expect(settings.map(({ key, value, isDefault }) => [key, value, isDefault])).toEqual([
      ['backup.keep', 30, true],
      ['law.holidays', null, true],
      ['law.soonDays', 5, false],
    ]);
    expect((await yard.call('audit.list', {})).rows[0]?.summary).toBe(
      'set law.soonDays; back to the initial value: backup.keep, law.holidays',
    );
  });

  it('that stands for a built-in table while it is empty shows that table', async () => {
    expect(await entry('law.holidays')).toMatchObject({
      value: null,
      builtIn: expect.arrayContaining([{ name: 'Juneteenth', month: 6, day: 19 }]),
    });
    expect(await yard.refusal('settings.set', { values: { 'law.holidays': [{ name: 'No day', month: 2, day: 30 }] } })).toBe('BAD_INPUT');
  });

  it.each([
    ['a value that does not fit', { 'schedule.workflow.minutes': 'often' }, 'BAD_INPUT'],
    ['a number out of its range', { 'backup.keep': 0 }, 'BAD_INPUT'],
    ['a fax address without the number', { 'mail.faxGateway': 'fax@gateway.example' }, 'BAD_INPUT'],
    ['a setting nobody knows', { 'office.colour': 'blue' }, 'UNKNOWN_SETTING'],
    ['a name from the prototype', { constructor: 1 }, 'UNKNOWN_SETTING'],
  ])('is kept with all others as it was when one is refused: %s', async (_what, wrong, code) => {
    await yard.call('settings.set', { values: { 'office.name': 'Test Yard' } });
    const before = await yard.call('settings.get', {});
    expect(await yard.refusal('settings.set', { values: { 'office.name': 'Other', 'towbook.password': secret, ...wrong } })).toBe(code);
    expect(await yard.call('settings.get', {})).toEqual(before);
  });

  it('names the field that does not fit', async () => {
    const result = await yard.office.call('settings.set', { values: { 'backup.keep': 0 } }, { name: 'Dana', role: 'admin' });
    expect(result).toMatchObject({ ok: false, error: { fields: { 'backup.keep': expect.any(String) } } });
  });

  it('is for managers to set', async () => {
    expect(await yard.refusal('settings.set', { values: { 'office.name': 'X' } }, { name: 'C', role: 'clerk' })).toBe('NOT_ALLOWED');
  });

  it('that is not asked for by a name that exists is refused', async () => {
    expect(await yard.refusal('settings.get', { key: 'office.colour' })).toBe('UNKNOWN_SETTING');
  });
});
