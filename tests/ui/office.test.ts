import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { expectTidy } from './screens';
import { openWindowWithPeers, type WindowWithPeers } from './peers';

describe('the office behind the desk, in the window', () => {
  let window: WindowWithPeers;
  let page: Page;
  let test: TestOffice;
  beforeAll(async () => {
    window = await openWindowWithPeers(temporaryFolder('desk'));
    ({ page, test } = window);
  });
  afterAll(() => window?.close());
  const dialog = () => page.getByRole('dialog');
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  const setting = async (key: string) => (await test.call('settings.get', { key })).settings[0]!;
  const save = () => page.getByRole('button', { name: 'Save', exact: true });

  describe('settings', () => {
    it('stand by group, each in the box of its kind', async () => {
      await window.visit('/settings');
      const { settings } = await test.call('settings.get', {});
      expect(await page.locator('[data-setting]').count()).toBe(settings.length);
      for (const group of new Set(settings.map((entry) => entry.group)))
        expect(await page.getByRole('region', { name: group, exact: true }).count()).toBe(1);
      await expectTidy(page, 'settings');
      await page.locator('[data-setting="law.adHandInWeekday"]').scrollIntoViewIfNeeded();
      await expectTidy(page, 'settings-deadlines');
    });

    it('are stored together when saved, and not before', async () => {
      await box('Name of the yard').fill('North Side Towing');
      await box('Auction time').fill('11:30');
      await page.getByRole('switch', { name: 'Workflow' }).press('Space');
      await page.getByText('3 changes not saved').waitFor();
      expect((await setting('office.name')).value).not.toBe('North Side Towing');
      await save().click();
      await page.getByText('3 settings saved.').waitFor();
      const { settings } = await test.call('settings.get', {});
      expect(Object.fromEntries(settings.map((entry) => [entry.key, entry.value]))).toMatchObject({
        'office.name': 'North Side Towing',
        'law.auctionTime': '11:30',
        'schedule.workflow.enabled': false,
      });
    });

    it('that cannot be stored say so at their box, and keep what is typed', async () => {
      await box('Complaint number prefix').fill('it 1');
      await save().click();
      await page.locator('[data-setting="complaint.prefix"]').getByText('One to four capital letters, such as IT').waitFor();
      expect(await box('Complaint number prefix').inputValue()).toBe('it 1');
      expect((await setting('complaint.prefix')).value).toBe('IT');
      await box('Port').fill('many');
      await page.getByText('A number is needed.').waitFor();
      expect(await save().isDisabled()).toBe(true);
      await expectTidy(page, 'settings-wrong');
      await page.getByRole('button', { name: 'Discard' }).click();
      expect(await box('Complaint number prefix').inputValue()).toBe('IT');
    });

    it('that are lists are typed one a line', async () => {
      const before = (await setting('towbook.skipReasons')).value as string[];
      await page.getByRole('textbox', { name: /^Reasons that are no impound/ }).fill([...before, ' Parade ', ''].join('\n'));
      await save().click();
      await expect.poll(async () => (await setting('towbook.skipReasons')).value).toEqual([...before, 'Parade']);
    });

    it('that are secret go in and never come out', async () => {
      await page.getByRole('button', { name: 'Enter E-mail Password' }).click();
      await page.locator('[data-setting="mail.password"] input').fill('a long secret');
      await save().click();
      await page.locator('[data-setting="mail.password"]').getByText('Set', { exact: true }).waitFor();
      expect(await setting('mail.password')).toMatchObject({ isSet: true, value: null });
      expect(await page.content()).not.toContain('a long secret');
      await page.getByRole('button', { name: 'Remove E-mail Password' }).click();
      await save().click();
      await expect.poll(async () => (await setting('mail.password')).isSet).toBe(false);
    });

    it('are found by any of their words, and the mail server can be tried', async () => {
      await page.getByRole('searchbox', { name: 'Find a setting' }).fill('auction day');
      expect(await page.locator('[data-setting]').count()).toBe(1);
      await page.getByRole('searchbox', { name: 'Find a setting' }).press('Escape');
      await window.visit('/settings?group=E-mail');
      await page.getByLabel('Send a test message to').fill('desk@northside.example');
      await page.getByRole('button', { name: 'Send a test' }).click();
      await expect.poll(() => window.mail.messages.flatMap(({ envelope }) => envelope.to)).toEqual(['desk@northside.example']);
      await expectTidy(page, 'settings-mail');
    });
  });

  describe('the schedule', () => {
    const job = async (name: string) => (await test.call('schedule.list', {})).jobs.find((one) => one.name === name)!;

    it('shows each job, runs one now, and keeps what it did', async () => {
      await window.visit('/schedule');
      await page.getByRole('button', { name: 'Run now: Status of every vehicle' }).click();
      const runs = page.getByRole('table', { name: 'Runs' });
      await runs.getByText(/All \d+ vehicles/).waitFor();
      expect(await job('status')).toMatchObject({ lastResult: 'done' });
      await expectTidy(page, 'schedule');
    });

    it('turns a job off and on, and changes how often it runs', async () => {
      await page.getByRole('switch', { name: 'TowBook import' }).press('Space');
      await expect.poll(async () => (await job('towbook')).enabled).toBe(false);
      await page.getByRole('button', { name: 'Status of every vehicle: every 6 h' }).click();
      await dialog().getByLabel('Minutes between two runs').fill('0');
      expect(await dialog().getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
      await expectTidy(page, 'schedule-every');
      await dialog().getByRole('button', { name: '12 h' }).click();
      await dialog().getByRole('button', { name: 'Save' }).click();
      await expect.poll(async () => (await job('status')).everyMinutes).toBe(720);
    });

    it('pauses everything, says so, and goes on', async () => {
      await page.getByRole('button', { name: 'Pause all' }).click();
      await page.getByText('Everything is paused.').waitFor();
      expect((await test.call('office.status', {})).paused).toBe(true);
      await expectTidy(page, 'schedule-paused');
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect.poll(async () => (await test.call('office.status', {})).paused).toBe(false);
    });
  });

  it('shows the rules of the law, and changes only what may be changed', async () => {
    await window.visit('/rules');
    const { rules } = await test.call('workflow.rules', {});
    const rows = page.getByRole('table', { name: 'Rules' }).locator('tbody tr');
    expect(await rows.count()).toBe(rules.length);
    const free = rules.find((rule) => rule.allowed.includes('prepare'))!;
    await page.getByRole('searchbox', { name: 'Find a rule' }).fill(free.rule);
    await rows.first().getByRole('button').click();
    await page.getByRole('option', { name: 'Makes the paper' }).click();
    await expect
      .poll(async () => (await test.call('workflow.rules', {})).rules.find((rule) => rule.rule === free.rule)?.mode)
      .toBe('prepare');
    await page.getByRole('searchbox', { name: 'Find a rule' }).press('Escape');
    await expectTidy(page, 'rules');
    await page.getByRole('radio', { name: 'Bills, not in force' }).click();
    await page
      .getByRole('table', { name: 'Bills, not in force' })
      .getByText('HB 6063', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
    await expectTidy(page, 'rules-bills');
    await page.getByRole('radio', { name: /^In force/ }).click();
  });

  it('looks at what the office needs, the worst first, with what to do', async () => {
    await window.visit('/health');
    const { checks } = await test.call('health.check', { thorough: true });
    await page.getByRole('button', { name: 'Check everything now' }).click();
    const shown = page.getByRole('list', { name: 'Checks' }).getByRole('listitem');
    await page.getByText('Read from end to end without a fault.').waitFor();
    expect(await shown.count()).toBe(checks.length);
    // Other programs write to the same disk between the two readings.
    const steady = (text: string | null) => (text ?? '').replaceAll(/\d+\.\d GB free/g, 'some GB free');
    const said = steady(await page.getByRole('list', { name: 'Checks' }).textContent());
    for (const check of checks) expect(said).toContain(steady(check.message));
    await expectTidy(page, 'health');
  });

  it('shows who changed what, newest first, and the changes of one vehicle', async () => {
    await window.visit('/log');
    const rows = page.getByRole('table', { name: 'Changes' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(100);
    expect(await page.getByRole('table', { name: 'Changes' }).textContent()).toContain('Automation');
    await expectTidy(page, 'log');
    const { total } = await test.call('audit.list', { vehicleId: 12 });
    await window.visit('/log?vehicle=12');
    await expect.poll(() => rows.count()).toBe(total);
  });

  describe('agencies', () => {
    const agency = async (name: string) => (await test.call('agencies.list', {})).rows.find((one) => one.name === name);
    const open = (name: string) => page.getByRole('link', { name, exact: true }).click();

    it('stand with how they are reached, and are found by any spelling', async () => {
      await window.visit('/agencies');
      await expectTidy(page, 'agencies');
      await page.getByRole('searchbox', { name: 'Find an agency' }).fill('gcso');
      expect(await page.getByRole('table', { name: 'Agencies' }).locator('tbody tr').count()).toBe(1);
      await page.getByRole('searchbox', { name: 'Find an agency' }).press('Escape');
    });

    it('say when each was last contacted, how, and about which vehicle', async () => {
      const { rows } = await test.call('agencies.list', { contacts: true });
      const told = rows.find(({ lastContact }) => lastContact?.how === 'phone')!;
      const never = rows.find(({ lastContact, active }) => lastContact === null && active)!;
      const row = (name: string) =>
        page
          .getByRole('table', { name: 'Agencies' })
          .getByRole('row')
          .filter({ has: page.getByRole('link', { name, exact: true }) });
      await row(told.name).getByText('telephone', { exact: true }).waitFor();
      await row(told.name).getByRole('link', { name: told.lastContact!.description }).waitFor();
      await row(never.name).getByText('not yet').waitFor();
      await open(told.name);
      await dialog().getByText(`${told.lastContact!.what}, telephone, about`).waitFor();
      await expectTidy(page, 'agency-contacted');
      await dialog().getByRole('link', { name: told.lastContact!.description }).click();
      await expect.poll(() => page.url()).toContain(`#/vehicle/${told.lastContact!.vehicleId}`);
      await window.visit('/agencies');
    });

    it('are changed field by field', async () => {
      const before = (await agency('Burton Police Department'))!;
      await open('Burton Police Department');
      await box('E-mail').fill('nobody');
      await dialog().getByRole('button', { name: 'Save' }).click();
      await dialog().getByText('Not an e-mail address.').waitFor();
      await box('E-mail').fill('records@burton.example');
      await dialog().getByLabel('Other spellings').fill('Records Desk\nBPD');
      await expectTidy(page, 'agency');
      await dialog().getByRole('button', { name: 'Save' }).click();
      await dialog().waitFor({ state: 'detached' });
      const after = (await agency('Burton Police Department'))!;
      expect(after).toEqual({ ...before, version: after.version, email: 'records@burton.example', aliases: ['BPD', 'Records Desk'] });
    });

    it('changed by somebody else meanwhile show both, and lose neither', async () => {
      await open('Clio Police Department');
      await box('Telephone').fill('810-555-7777');
      await box('Notes').fill('Ask for records.');
      const { id, version } = (await agency('Clio Police Department'))!;
      await test.call('agencies.save', { id, expectedVersion: version, fields: { phone: '810-555-8888', hours: 'Day and night' } });
      await dialog().getByRole('button', { name: 'Save' }).click();
      const conflict = dialog().getByRole('alert');
      await conflict.getByRole('columnheader', { name: 'Stored now' }).waitFor();
      expect(await conflict.getByRole('row', { name: /Telephone/ }).textContent()).toContain('810-555-7777810-555-8888');
      await expectTidy(page, 'agency-conflict');
      await conflict.getByRole('button', { name: 'Take the stored value' }).click();
      await dialog().getByRole('button', { name: 'Save my changes' }).click();
      await dialog().waitFor({ state: 'detached' });
      expect(await agency('Clio Police Department')).toMatchObject({
        phone: '810-555-8888',
        hours: 'Day and night',
        notes: 'Ask for records.',
      });
    });

    it('are added, but never under a name that another one has; hostile names are text', async () => {
      await page.getByRole('button', { name: 'New agency' }).click();
      await box('Name').fill('<b>Ghost</b> Police');
      await dialog().getByLabel('Other spellings').fill('BPD');
      await dialog().getByRole('button', { name: 'Save' }).click();
      await dialog().getByText('"BPD" already names Burton Police Department.').waitFor();
      expect(await agency('<b>Ghost</b> Police')).toBeUndefined();
      await dialog().getByLabel('Other spellings').fill('');
      await dialog().getByRole('button', { name: 'Save' }).click();
      await page.getByRole('link', { name: '<b>Ghost</b> Police' }).waitFor();
      expect(await agency('<b>Ghost</b> Police')).toMatchObject({ vehicles: 0 });
      expect(window.complaints).toEqual([]);
    });
  });
});
