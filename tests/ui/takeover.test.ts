import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy, settled } from './screens';

describe('Bring the yard up to date', () => {
  const folder = temporaryFolder('takeover-window');
  let window: OfficeWindow;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, now: '2026-06-29T12:20:00-04:00' });
    await window.test.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
    await window.test.call('towbook.importFile', { path: join(import.meta.dirname, '../fixtures/impounds-export.csv') });
  });
  afterAll(() => window?.close());
  const page = () => window.page;
  const questions = () => page().getByRole('listbox', { name: 'Questions' }).getByRole('option');
  const state = () => window.test.call('takeover.state', {});

  it('is one row on Today, above the steps of the last day', async () => {
    await window.visit('/today');
    const row = page().getByRole('region', { name: 'First import' });
    expect(await row.textContent()).toContain('250 vehicles wait to be brought up to date');
    expect(await page().getByRole('grid', { name: 'Queue' }).getByRole('row').count()).toBe(16);
    await expectTidy(page(), 'takeover-today');
    await row.getByRole('button', { name: 'Bring the yard up to date' }).click();
    await settled(page());
    expect(await questions().allTextContents()).toEqual([
      'Kind of tow unclear28',
      'Older than a year27',
      'Never told133',
      'Police agency unknown62',
    ]);
    await expectTidy(page(), 'takeover-account');
  });

  it('is walked with the keys: the arrows choose a question and show its form', async () => {
    await questions().first().focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('ArrowDown');
    await page().getByRole('heading', { name: 'Never told: 133 vehicles' }).waitFor();
    expect(await questions().nth(2).getAttribute('aria-selected')).toBe('true');
    await page().getByLabel('Told on').first().waitFor();
    await expectTidy(page(), 'takeover-untold');
  });

  it('leaves out what is not ticked, and tells what it records', async () => {
    const ticks = page().getByRole('table', { name: 'Vehicles' }).getByRole('row');
    await ticks.nth(1).locator('label').click();
    await page().getByRole('button', { name: 'Record for 132 vehicles' }).click();
    await page().getByRole('button', { name: 'Undo: Police told, on the day of each tow, with the TOP in writing' }).waitFor();
    await settled(page());
    expect(await state()).toMatchObject({ waiting: 250, acts: 1 });
    const { rows } = await window.test.call('takeover.vehicles', { question: 'untold' });
    expect(rows).toHaveLength(1);
    await questions().filter({ hasText: 'agency' }).click();
    await page().getByRole('list', { name: 'Accounts' }).waitFor();
    await settled(page());
    await expectTidy(page(), 'takeover-agency');
  });

  it('takes an act back as a whole', async () => {
    await page()
      .getByRole('button', { name: /^Undo: Police told/ })
      .click();
    await page().getByText('undone by').waitFor();
    await settled(page());
    expect((await window.test.call('takeover.vehicles', { question: 'untold' })).total).toBe(133);
    expect(await state()).toMatchObject({ waiting: 250, acts: 0 });
  });

  it('sends the rest to the queue after saying so, and has nothing more to ask', async () => {
    await page().getByRole('button', { name: 'Skip the rest' }).click();
    await page().getByRole('dialog').getByText('250 vehicles go to the queue').waitFor();
    await page().getByRole('button', { name: 'Send all to the queue' }).click();
    await page().getByText('The yard is up to date').waitFor();
    await settled(page());
    await expectTidy(page(), 'takeover-done');
    expect(await state()).toEqual({ waiting: 0, look: 0, acts: 1 });
    expect(window.complaints).toEqual([]);
  });
});
