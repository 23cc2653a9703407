import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceCredentials } from '../../main/practice/towbook/towbook';
import type { TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { expectTidy } from './screens';
import { openWindowWithPeers, type WindowWithPeers } from './peers';

const sample = resolve(import.meta.dirname, '../fixtures/impounds-export.csv');

describe('imports in the window', () => {
  let window: WindowWithPeers;
  let page: Page;
  let test: TestOffice;
  beforeAll(async () => {
    window = await openWindowWithPeers(temporaryFolder('towbook'));
    ({ page, test } = window);
    await window.visit('/towbook');
  });
  afterAll(() => window?.close());
  const start = () => page.getByRole('button', { name: 'Start the import' });
  const lastRun = async () => (await test.call('towbook.runs', { limit: 1 })).rows[0];
  const pick = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  it('says whether TowBook takes the stored log-in', async () => {
    await page.getByText('Logs in as practice, password set').waitFor();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('TowBook accepted the user name and password.').waitFor();
    expect(window.towbook.counters).toMatchObject({ logins: 1 });
    await expectTidy(page, 'towbook');
  });

  it('recommends the days, and refuses a range that ends before it begins', async () => {
    const { from, to } = await test.call('towbook.recommendRange', {});
    expect(await page.getByLabel('First day').inputValue()).toBe(from);
    expect(await page.getByLabel('Last day').inputValue()).toBe(to);
    await page.getByLabel('First day').fill('2026-11-30');
    await page.getByText('Before the first day.').waitFor();
    await start().click();
    expect((await test.call('towbook.runs', {})).total).toBe(0);
    await page.getByRole('button', { name: 'Use the recommended days' }).click();
    expect(await page.getByLabel('First day').inputValue()).toBe(from);
  });

  it('cancels an import where it stands, and keeps what was read', async () => {
    await page.getByLabel('First day').fill('2026-09-25');
    window.towbook.switches.slowMs = 150;
    await start().click();
    await page.getByText(/Reading call \d+/).waitFor();
    expect(await start().isDisabled()).toBe(true);
    await expectTidy(page, 'towbook-running');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The import was cancelled. What was read before stays.').waitFor();
    expect(await lastRun()).toMatchObject({ state: 'cancelled' });
    window.towbook.switches.slowMs = 0;
  });

  it('shows an import as it goes and every count at its end', async () => {
    await page.getByLabel('First day').fill('2026-11-18');
    await start().click();
    await page.getByRole('progressbar', { name: 'Import' }).waitFor();
    await page.getByText('The import has ended.').waitFor();
    const { counts } = (await lastRun())!;
    expect(counts.rows).toBeGreaterThan(5);
    expect(await page.getByText(`${counts.rows} of ${counts.rows}`).count()).toBe(1);
    const card = page.getByRole('region', { name: 'Last import' });
    expect(await card.textContent()).toContain(`New ${counts.created}Updated ${counts.updated}Unchanged ${counts.unchanged}`);
  });

  it('says in a sentence what happened when TowBook is down or refuses the password', async () => {
    window.towbook.switches.down = 'unavailable';
    await start().click();
    await page.getByRole('region', { name: 'Last import' }).getByRole('alert').waitFor();
    const run = (await lastRun())!;
    expect(run).toMatchObject({ state: 'failed', error: { code: 'TOWBOOK_UNREACHABLE' } });
    expect(await page.getByRole('region', { name: 'Last import' }).getByRole('alert').textContent()).toContain(run.error!.message);
    await expectTidy(page, 'towbook-down');
    window.towbook.switches.down = 'no';

    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('dialog').getByLabel('Password').fill('wrong');
    await expectTidy(page, 'towbook-log-in');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Check' }).click();
    const refusal = page.getByRole('region', { name: 'Read from TowBook' }).getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/password/i);
    const stored = (await test.call('settings.get', { key: 'towbook.password' })).settings[0];
    expect(stored).toMatchObject({ value: null, isSet: true });
  });

  it('reads a picked file and accounts for each of its 261 rows', async () => {
    await page.locator('input[type=file]').setInputFiles(sample);
    const result = page.getByRole('region', { name: 'Result of the file' });
    await result.waitFor();
    const { counts } = (await lastRun())!;
    expect(counts.rows).toBe(261);
    expect(counts.created + counts.updated + counts.unchanged + counts.skipped).toBe(261);
    const shown = await result.locator('dd').allTextContents();
    expect(shown.map(Number)).toEqual([counts.created, counts.updated, counts.unchanged, counts.skipped]);
    expect(await result.textContent()).toContain('261 rows');
    expect(await result.getByText(/is no impound/).count()).toBeGreaterThan(0);
    await expectTidy(page, 'towbook-file');
  });

  it('shows what was done with each row, by outcome, and the row as it was read', async () => {
    await page.getByRole('link', { name: 'Show every row' }).click();
    const rows = page.getByRole('table', { name: 'Rows' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(100);
    await expectTidy(page, 'towbook-run');
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.poll(() => page.getByText('101–200 of 261').count()).toBe(1);
    const { counts } = (await lastRun())!;
    await page.getByRole('radio', { name: /^Skipped/ }).click();
    await expect.poll(() => rows.count()).toBe(counts.skipped);
    await rows.first().getByRole('button', { name: 'As read' }).click();
    const cells = page.getByRole('dialog').locator('dt');
    expect(await cells.allTextContents()).toContain('Call #');
    await expectTidy(page, 'towbook-row');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  });

  it('reads the page that the settings name, and asks for no days where it has none', async () => {
    await window.visit('/settings?group=TowBook');
    await page.getByText('The export of the Impounds page').click();
    await page.locator('[data-setting="towbook.source"]').scrollIntoViewIfNeeded();
    await expectTidy(page, 'settings-source');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('1 setting saved.').waitFor();
    await test.call('settings.set', { values: { 'towbook.password': practiceCredentials.password } });
    await window.visit('/towbook');
    await page.getByText('Reads: The export of the Impounds page.').waitFor();
    expect(await page.getByLabel('First day').count()).toBe(0);
    await expectTidy(page, 'towbook-impounds');
    await start().click();
    await expect.poll(async () => (await lastRun())?.source).toBe('impounds_csv');
    await expect.poll(async () => (await lastRun())?.state).toBe('done');
    await test.call('settings.set', { reset: ['towbook.source'] });
    await page.getByLabel('First day').waitFor();
  });

  it('refuses a file that is none of TowBook’s, and shows hostile cells as text', async () => {
    await window.visit('/towbook');
    const before = await test.call('towbook.runs', {});
    await page.getByRole('button', { name: 'Read another file' }).click();
    await pick('<b>list.csv', 'name,price\napples,3\n');
    const refusal = page.getByRole('region', { name: 'Read a file' }).getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('<b>list.csv');
    expect((await test.call('towbook.runs', {})).total).toBe(before.total);
    await expectTidy(page, 'towbook-foreign-file');

    const header = 'Stock #,Call #,Account,Reason,Vehicle,VIN,Plate,Impound Date';
    const cell = '<img src=x onerror="globalThis.hurt = true">';
    await pick(
      'hostile.csv',
      `Impounds\n\n${header}\n1,99001,${cell.replaceAll('"', '')},Trespass,${cell.replaceAll('"', '')},,,11/20/2026 8:00 AM\n`,
    );
    await page
      .getByText(/hostile\.csv/)
      .first()
      .waitFor();
    await page.getByRole('table', { name: 'Imports' }).waitFor();
    expect(await page.evaluate(() => 'hurt' in globalThis)).toBe(false);
    expect(window.complaints).toEqual([]);
  });
});
