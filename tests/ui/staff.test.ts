import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy } from './screens';

const password = 'gate code 4410';

describe('staff and sign-in', () => {
  let window: OfficeWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder: temporaryFolder('staff'), practice: true });
    ({ page } = window);
    // Only its jumps are used: it goes on with the real time.
    await page.clock.install();
    await page.reload();
    await window.visit('/today');
  });
  afterAll(() => window?.close());

  const dialog = () => page.getByRole('dialog');
  const menu = async (item: string | RegExp) => {
    await page.locator('header').getByRole('button', { name: /·/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const person = (name: string) => page.getByRole('radio', { name });
  const box = (name: string) => page.getByLabel(`Password of ${name}`);
  const signInTitle = () => page.getByRole('heading', { name: 'Who is working?' });
  const signedIn = (name: string) => page.locator('header').getByRole('button', { name }).waitFor();
  const staff = async () => (await window.test.call('staff.list', {})).rows.map(({ name, role, active }) => `${name}, ${role}, ${active}`);
  const entries = () => page.getByRole('navigation', { name: 'Screens' }).getByRole('link').allTextContents();

  it('shows who works here, and adds a clerk', async () => {
    await menu('Staff');
    await page.getByRole('table', { name: 'Staff' }).getByText('Jordan Onlooker').waitFor();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('A name is needed.').waitFor();
    await dialog().getByLabel('Name').fill('casey example');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Casey Example is on the list already. Nothing was changed.').waitFor();
    await expectTidy(page, 'staff-add', '[role=dialog]');
    await dialog().getByLabel('Name').fill('Morgan Specimen');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await staff()).toContain('Morgan Specimen, clerk, true');
    await expectTidy(page, 'staff');
  });

  it('never lets the last administrator go, and lets another one leave', async () => {
    await page.getByRole('button', { name: 'Edit Robin Sample' }).click();
    await dialog().getByText('Works here').click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('The office needs an administrator who works here.').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Edit Morgan Specimen' }).click();
    await dialog().getByText('Works here').click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('table', { name: 'Staff' }).getByText('No longer works here').waitFor();
    expect(await staff()).toContain('Morgan Specimen, clerk, false');
  });

  it('sets a password after the same has been typed twice', async () => {
    expect(await page.getByRole('menuitem', { name: 'Lock' }).count()).toBe(0);
    await menu('Set password…');
    await dialog().getByLabel('New password', { exact: true }).fill('12345');
    await dialog().getByRole('button', { name: 'Set password' }).click();
    await dialog().getByText('At least 6 characters.').waitFor();
    await dialog().getByLabel('New password', { exact: true }).fill(password);
    await dialog().getByLabel('New password once more').fill('gate code 4411');
    await dialog().getByText('Not the same.').waitFor();
    await expectTidy(page, 'staff-password', '[role=dialog]');
    await dialog().getByLabel('New password once more').fill(password);
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect((await window.test.call('staff.list', {})).rows.filter(({ hasPassword }) => hasPassword).map(({ name }) => name)).toEqual([
      'Robin Sample',
    ]);
  });

  it('locks, hides everything below, and opens for the right password only', async () => {
    await window.visit('/vehicles');
    await page.getByRole('row').nth(3).waitFor();
    const shown = (await page.getByRole('row').nth(3).innerText()).split('\n')[0]!;
    await menu('Lock');
    await signInTitle().waitFor();
    expect(window.test.office.session().role).toBe('nobody');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain(shown);
    expect(await page.getByRole('row').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await expectTidy(page, 'sign-in', '#sign-in-title');
    await box('Robin Sample').fill('not this');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the password of Robin Sample. Nobody was signed in. Try again.').waitFor();
    expect(await box('Robin Sample').inputValue()).toBe('');
    expect(await box('Robin Sample').evaluate((input) => input === document.activeElement)).toBe(true);
    await expectTidy(page, 'sign-in-wrong', '#sign-in-title');
    // Keys of the shell below do nothing.
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+1');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await signedIn('Robin Sample');
    expect(await page.evaluate(() => location.hash)).toBe('#/vehicles');
    expect(await dialog().count()).toBe(0);
    await page.getByRole('row').nth(3).waitFor();
  });

  it('begins locked', async () => {
    await menu('Lock');
    await signInTitle().waitFor();
    await page.reload();
    await signInTitle().waitFor();
    expect(await page.locator('header').count()).toBe(0);
    expect(await person('Robin Sample').isChecked()).toBe(true);
    await box('Robin Sample').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await signedIn('Robin Sample');
  });

  it('after the idle time locks over a half-filled dialog, which is there again as it was', async () => {
    await window.visit('/agencies');
    await page.getByRole('button', { name: 'New agency' }).click();
    await dialog().getByLabel('Name').fill('Half of an agency');
    await page.clock.fastForward('14:30');
    await page.mouse.move(300, 300);
    await page.clock.fastForward('14:30');
    expect(await signInTitle().count()).toBe(0);
    await page.clock.fastForward('01:00');
    await signInTitle().waitFor();
    expect(await dialog().count()).toBe(0);
    await expectTidy(page, 'sign-in-idle', '#sign-in-title');
    // Neither a click beside the box nor Escape reaches the dialog below.
    await page.mouse.click(20, 300);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await box('Robin Sample').fill(password);
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    expect(await dialog().getByLabel('Name').inputValue()).toBe('Half of an agency');
    await expect
      .poll(() =>
        dialog()
          .getByLabel('Name')
          .evaluate((input) => input === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.type(' more');
    expect(await dialog().getByLabel('Name').inputValue()).toBe('Half of an agency more');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('changes the person by the keyboard, begins anew for the other, and can be left', async () => {
    await window.visit('/settings');
    await page.getByLabel('Telephone').first().fill('810-555-0177');
    await menu('Change person…');
    await page.getByRole('heading', { name: 'Change person' }).waitFor();
    await expectTidy(page, 'sign-in-change', '#sign-in-title');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Telephone').first().inputValue()).toBe('810-555-0177');
    await menu('Change person…');
    expect(await person('Robin Sample').isChecked()).toBe(true);
    // From within the password, up to the one before.
    while (!(await person('Casey Example').isChecked())) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await signedIn('Casey Example · Clerk');
    expect(window.test.office.session()).toMatchObject({ name: 'Casey Example', role: 'clerk' });
    await page.getByText('A manager or an administrator changes this.').waitFor();
    expect(await page.getByLabel('Telephone').first().inputValue()).toBe('810-555-0100');
  });

  it('offers a clerk nothing that would be refused', async () => {
    expect(await page.getByLabel('Telephone').first().isDisabled()).toBe(true);
    await expectTidy(page, 'settings-clerk');
    const theme = page.getByRole('radio', { name: 'Dark' });
    expect(await theme.isEnabled()).toBe(true);
    expect((await entries()).join(' ')).not.toMatch(/Staff|Log/);
    await window.visit('/rules');
    await page.getByRole('table', { name: 'Rules' }).waitFor();
    expect(await page.getByRole('table', { name: 'Rules' }).getByRole('button').count()).toBe(0);
    await expectTidy(page, 'rules-clerk');
    await window.visit('/staff');
    await page.getByRole('table', { name: 'Staff' }).getByText('Jordan Onlooker').waitFor();
    expect(await page.locator('#content').getByRole('button').count()).toBe(0);
    await expectTidy(page, 'staff-clerk');
    await window.visit('/legacy');
    await page.getByText('A manager brings the old database in').waitFor();
    await window.visit('/schedule');
    expect(await page.getByRole('switch', { name: 'TowBook import' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+k');
    await dialog().getByRole('combobox').fill('staff');
    await dialog().getByText('Nothing is found for “staff”.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('never locks a person without a password', async () => {
    await page.clock.fastForward('02:00:00');
    await window.visit('/today');
    expect(await signInTitle().count()).toBe(0);
    expect(window.test.office.session().name).toBe('Casey Example');
    expect(window.complaints).toEqual([]);
  });
});
