import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holidays as legalHolidays } from '../../main/office/law/packs/michigan/holidays';
import { printerOfWorker } from '../browser';
import type { TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy } from './screens';

describe('settings that are tables', () => {
  let window: OfficeWindow;
  let page: Page;
  let test: TestOffice;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder: temporaryFolder('settings-tables'), ports: { printer: printerOfWorker() } });
    ({ page, test } = window);
    await test.call('office.begin', { mode: 'office', officeName: 'Test Yard', staffName: 'Dana' });
    await page.reload();
    await window.visit('/settings?group=Deadlines');
  });
  afterAll(async () => {
    await window?.close();
    await window?.test.ports.printer.close();
  });
  const stored = async (key: string) => (await test.call('settings.get', { key })).settings[0]!;
  const part = (key: string) => page.locator(`[data-setting="${key}"]`);
  const rows = (key: string) => part(key).locator('tbody tr');
  const save = () => page.getByRole('button', { name: 'Save', exact: true });
  const choose = async (label: string, option: string | RegExp) => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  };

  it('show the holidays that count, and take another one by its weekday', async () => {
    await expect.poll(() => rows('law.holidays').count()).toBe(legalHolidays.length);
    await page.getByRole('button', { name: 'Add a holiday' }).click();
    const place = legalHolidays.length + 1;
    expect(await page.getByRole('textbox', { name: `Holiday, holiday ${place}` }).evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
    expect(await part('law.holidays').getByText('A name is needed.').count()).toBe(0);
    await page.keyboard.type('Day after Thanksgiving');
    await choose(`Falls, holiday ${place}`, 'On the weekday');
    await choose(`Which, holiday ${place}`, 'Fourth');
    await choose(`Weekday, holiday ${place}`, 'Friday');
    await choose(`Month, holiday ${place}`, 'November');
    await part('law.holidays').scrollIntoViewIfNeeded();
    await expectTidy(page, 'settings-holidays');
    await save().click();
    await page.getByText('1 setting saved.').waitFor();
    expect((await stored('law.holidays')).value).toEqual([
      ...legalHolidays,
      { name: 'Day after Thanksgiving', month: 11, weekday: 5, nth: 4 },
    ]);
  });

  it('say at the row what cannot be, and store nothing of it', async () => {
    const before = await stored('law.holidays');
    await page.getByRole('spinbutton', { name: 'Day, holiday 1', exact: true }).fill('32');
    await page.getByRole('textbox', { name: 'Holiday, holiday 2', exact: true }).fill('');
    const wrong = rows('law.holidays');
    await wrong.nth(0).getByText('No such day.').waitFor();
    await wrong.nth(1).getByText('A name is needed.').waitFor();
    expect(await save().isDisabled()).toBe(true);
    await expectTidy(page, 'settings-holidays-wrong');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await stored('law.holidays')).toEqual(before);
  });

  it('go back to the initial value when asked to, and to what that is in a later version', async () => {
    await page.getByRole('button', { name: 'Back to the initial value: Legal holidays' }).click();
    expect(await rows('law.holidays').count()).toBe(legalHolidays.length);
    await save().click();
    await expect.poll(async () => (await stored('law.holidays')).isDefault).toBe(true);
    expect((await stored('law.holidays')).value).toBeNull();
    await page.getByRole('button', { name: 'Back to the initial value: Legal holidays' }).waitFor({ state: 'detached' });
  });

  it('change the number of a rule only with a reason, and keep who did it and when', async () => {
    await page.getByRole('button', { name: 'Change a number of a rule' }).click();
    await choose('Rule, changed rule 1', /^MI-20,/);
    await page.getByRole('spinbutton', { name: 'Counts here, changed rule 1' }).fill('25');
    await page
      .getByRole('textbox', { name: 'Find a setting' })
      .or(page.getByRole('searchbox', { name: 'Find a setting' }))
      .focus();
    await part('law.overrides').getByText('The reason is needed.').waitFor();
    await page.getByRole('textbox', { name: 'Reason, changed rule 1' }).fill('Counsel asks for five days more.');
    await expectTidy(page, 'settings-overrides');
    await save().click();
    await expect
      .poll(async () => (await stored('law.overrides')).value)
      .toEqual([{ rule: 'MI-20', amount: 25, reason: 'Counsel asks for five days more.', by: 'Dana', at: expect.any(String) }]);
    expect(Date.parse(((await stored('law.overrides')).value as { at: string }[])[0]!.at)).toBe(Date.parse(window.clock.now()));
    expect((await test.call('workflow.rules', {})).rules.find(({ rule }) => rule === 'MI-20')?.override).toContain('Counsel');
  });

  it('put the lines of the tow type table in their order, and refuse a line that fits everything', async () => {
    await window.visit('/settings?group=TowBook');
    const builtIn = (await stored('towbook.typeMap')).builtIn as readonly unknown[];
    await page.getByRole('button', { name: `Show the ${builtIn.length} lines` }).click();
    await expect.poll(() => rows('towbook.typeMap').count()).toBe(builtIn.length);
    await page.getByRole('button', { name: 'Move line 2 up' }).press('Enter');
    await page.getByRole('button', { name: 'Remove line 3', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByRole('textbox', { name: `Reason has, line ${builtIn.length}` }).fill('snow');
    await choose(`Tow type, line ${builtIn.length}`, 'Public, abandoned');
    await expectTidy(page, 'settings-types');
    await page.getByRole('textbox', { name: `Reason has, line ${builtIn.length}` }).fill('');
    await rows('towbook.typeMap').last().getByText('One of the three is needed.').waitFor();
    await page.getByRole('textbox', { name: `Reason has, line ${builtIn.length}` }).fill('snow');
    await save().click();
    await expect
      .poll(async () => (await stored('towbook.typeMap')).value)
      .toEqual([builtIn[1], builtIn[0], ...builtIn.slice(3), { reason: 'snow', towType: 'public_abandoned' }]);
  });

  it('tick the fields in which TowBook wins, and set the next complaint number of a year', async () => {
    await part('towbook.wins').getByText('Storage lot').click();
    await part('towbook.wins').getByText('Balance').click();
    await page.getByRole('button', { name: 'Set the next number of a year' }).click();
    await page.getByRole('spinbutton', { name: 'Next number, year 1' }).fill('120');
    await save().click();
    await page.getByText('2 settings saved.').waitFor();
    expect((await stored('towbook.wins')).value).toEqual(['balanceCents', 'storageLot']);
    expect((await stored('complaint.next')).value).toEqual({ '2026': 120 });
  });

  it('of any kind go back to the initial value', async () => {
    await test.call('settings.set', { values: { 'office.name': 'Other', 'law.auctionTime': '11:30', 'schedule.workflow.enabled': false } });
    for (const title of ['Auction time', 'Workflow', 'Fields in which TowBook overwrites what was typed by hand'])
      await page.getByRole('button', { name: `Back to the initial value: ${title}` }).click();
    await page.getByRole('button', { name: 'Back to the initial value: Name of the yard' }).waitFor();
    await save().click();
    await page.getByText('3 settings saved.').waitFor();
    for (const key of ['law.auctionTime', 'schedule.workflow.enabled', 'towbook.wins'])
      expect(await stored(key)).toMatchObject({ isDefault: true, value: (await stored(key)).initial });
    expect((await stored('office.name')).value).toBe('Other');
    expect(window.complaints).toEqual([]);
  });

  it('are the prices of the Postal Service too, with the day from which each holds, and which is in use', async () => {
    await window.visit('/settings?group=Notices');
    const form = page.getByRole('group', { name: 'Prices of the Postal Service' });
    expect(await form.getByText('in use').count()).toBe(4);
    expect(await form.getByText('Secondary source').count()).toBe(4);
    await form.getByRole('button', { name: 'Add a price' }).click();
    await form.getByRole('textbox', { name: 'From, price 5' }).fill('2026-11-28');
    await form.getByRole('button', { name: /Service, price 5/ }).click();
    await page.getByRole('option', { name: 'Certified, return receipt' }).click();
    await form.getByRole('textbox', { name: 'Postage, price 5' }).fill('0.82');
    await form.getByRole('textbox', { name: 'Fee, price 5' }).fill('five');
    await form.getByRole('textbox', { name: 'Receipt, price 5' }).fill('4.60');
    await form.getByText('An amount such as 5.30.').waitFor();
    await form.getByRole('textbox', { name: 'Fee, price 5' }).fill('5.50');
    await form.getByText('$10.92').waitFor();
    await form.getByText('Entered by the office').waitFor();
    expect(await form.getByText('in use').count()).toBe(4);
    await form.scrollIntoViewIfNeeded();
    await expectTidy(page, 'mail-prices');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('1 setting saved.').waitFor();
    const { table, isOwn } = await test.call('pieces.prices', {});
    expect([isOwn, table.length, table.at(-1)]).toEqual([
      true,
      5,
      { from: '2026-11-28', service: 'certified_return_receipt', postageCents: 82, feeCents: 550, receiptCents: 460, mark: 'office' },
    ]);
    await page.getByRole('button', { name: 'Back to the initial value: Prices of the Postal Service' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(async () => (await test.call('pieces.prices', {})).isOwn).toBe(false);
  });
});
