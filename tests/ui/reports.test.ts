import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy, settled } from './screens';

describe('the report of how duties were met', () => {
  const folder = temporaryFolder('reports-window');
  let window: OfficeWindow;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, practice: true });
  });
  afterAll(() => window?.close());
  const page = () => window.page;
  const table = () => page().getByRole('table', { name: 'Late and missed' });
  const month = { from: '2026-10-25', to: '2026-11-23' };

  it('counts the last 30 days and lists what was late or missed, with why and the law', async () => {
    const report = await window.test.call('reports.compliance', { ...month, limit: 100 });
    expect(report.rows.length).toBeGreaterThan(0);
    await window.visit('/reports');
    await table().waitFor();
    expect(await page().getByLabel('From', { exact: true }).inputValue()).toBe(month.from);
    expect(await page().getByLabel('To', { exact: true }).inputValue()).toBe(month.to);
    const counts = (await page().locator('[aria-label=Counts] dd').allTextContents()).map((text) => Number.parseInt(text));
    expect(counts).toEqual([report.onTime, report.late, report.missed, report.onTime + report.late + report.missed]);
    expect(await table().getByRole('row').count()).toBe(report.rows.length + 1);
    const first = await table().getByRole('row').nth(1).textContent();
    expect(first).toContain(report.rows[0]!.why);
    expect(first).toContain(report.rows[0]!.citation);
    await expectTidy(page(), 'reports');
  });

  it('shows the yard’s duties alone', async () => {
    const { total } = await window.test.call('reports.compliance', { ...month, actor: ['yard'], limit: 100 });
    await page().getByRole('radio', { name: 'The yard’s' }).click();
    await page().waitForFunction((rows) => document.querySelectorAll('tbody tr').length === rows, total);
    expect(await page().getByRole('radio', { name: 'The yard’s' }).getAttribute('aria-checked')).toBe('true');
  });

  it('saves the same rows for a spreadsheet', async () => {
    const offered = page().waitForEvent('download');
    await page().getByRole('button', { name: 'Save as CSV' }).click();
    const download = await offered;
    const expected = await window.test.call('reports.complianceCsv', { ...month, actor: ['yard'] });
    expect(download.suggestedFilename()).toBe(expected.fileName);
    expect(readFileSync(await download.path(), 'utf8')).toBe(expected.text);
  });

  it('says what is wrong with a period, and when nothing was late in one', async () => {
    await page().getByLabel('From', { exact: true }).fill('2026-12-01');
    await page().getByText('The first day lies after the last.').waitFor();
    expect(await page().getByRole('button', { name: 'Save as CSV' }).isDisabled()).toBe(true);
    await page().getByLabel('From', { exact: true }).fill('2019-01-01');
    await page().getByLabel('To', { exact: true }).fill('2019-01-31');
    await page().getByText('No duty fell due in the period.').waitFor();
    await expectTidy(page(), 'reports-none');
  });

  it('opens the vehicle at its steps, and keeps the period', async () => {
    await page().getByRole('button', { name: 'Last 30 days' }).click();
    await table().getByRole('link').first().click();
    await page().getByRole('tab', { name: 'Steps' }).waitFor();
    expect(await page().getByRole('tab', { name: 'Steps' }).getAttribute('aria-selected')).toBe('true');
    await window.visit('/reports');
    await settled(page());
    expect(await page().getByLabel('From', { exact: true }).inputValue()).toBe(month.from);
    expect(window.complaints).toEqual([]);
  });
});
