import { afterEach, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import type { Ports } from '../../main/office/ports';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('password-cost');
const clock = testClock('2026-11-23T11:13:00-05:00');
const password = 'Tow-yard 7 keys';
let yard: TestOffice;
const open = async (cost: Partial<Pick<Ports, 'passwordCost'>> = {}) => {
  yard = await openTestOffice(folder, { clock, ...cost });
};
afterEach(() => yard.office.stop());

it('a password costs 32 MiB and three passes to try unless an office is told otherwise, and is the same whatever it costs', async () => {
  const here = () => yard.office.session();
  const stored = () => {
    const { sqlite } = openStore(yard.ports.databaseFile, { readonly: true });
    const hash = String(sqlite.prepare('SELECT password_hash FROM staff WHERE id = 1').pluck().get());
    sqlite.close();
    return hash;
  };
  await open({ passwordCost: undefined });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard', staffName: 'Dana Rowe' });
  await yard.call('staff.setPassword', { id: 1, password }, here());
  expect(stored()).toMatch(/^scrypt\$32768\$8\$3\$/);
  await yard.office.stop();
  await open();
  expect(await yard.refusal('staff.signIn', { id: 1, password: 'not this' }, here())).toBe('WRONG_PASSWORD');
  await yard.call('staff.signIn', { id: 1, password }, here());
  await yard.call('staff.setPassword', { id: 1, currentPassword: password, password: 'another one' }, here());
  expect(stored()).toMatch(/^scrypt\$2\$1\$1\$/);
});
