import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy, settled } from './screens';

describe('Today', () => {
  const folder = temporaryFolder('today');
  let window: OfficeWindow;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, practice: true });
    await settled(window.page);
  });
  afterAll(() => window?.close());

  const rows = () => window.page.getByRole('grid', { name: 'Queue' }).getByRole('row');
  const selected = () => window.page.locator('[role=row][aria-selected=true]');
  const dialog = () => window.page.getByRole('dialog');

  it('looks like this', async () => {
    await expectTidy(window.page, 'today');
  });

  it('has its first row selected and focused, so that the day can begin with Enter', async () => {
    expect(await rows().first().getAttribute('aria-selected')).toBe('true');
    expect(
      await rows()
        .first()
        .evaluate((row) => row === document.activeElement),
    ).toBe(true);
  });

  it('says every level as a word, and shows the most urgent first', async () => {
    const { rows: queue, counts } = await window.test.call('queue.list', { level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200 });
    const shown = await rows().allTextContents();
    expect(shown).toHaveLength(queue.length);
    expect(shown.map((text) => /^(OVERDUE|TODAY|SOON)/.exec(text)?.[1])).toEqual(queue.map((row) => row.level));
    expect(await window.page.getByRole('button', { name: /OVERDUE/ }).textContent()).toContain(String(counts.OVERDUE));
  });

  it('is walked with the arrow keys; Enter presses the row’s button and Escape goes back to the row', async () => {
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('ArrowDown');
    expect(await rows().nth(2).getAttribute('aria-selected')).toBe('true');
    await window.page.keyboard.press('ArrowUp');
    await window.page.keyboard.press('Home');
    const button = rows().filter({ hasText: 'Record the LEIN entry' }).first();
    const index = await rows().evaluateAll((all) => all.findIndex((row) => row.textContent?.includes('Record the LEIN entry')));
    for (let step = 0; step < index; step++) await window.page.keyboard.press('ArrowDown');
    expect(await button.getAttribute('aria-selected')).toBe('true');
    await window.page.keyboard.press('Enter');
    await dialog().getByRole('heading', { name: 'Record the LEIN entry' }).waitFor();
    await expectTidy(window.page, 'record');
    await window.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await button.evaluate((row) => row === document.activeElement)).toBe(true);
  });

  it('moves on when a LEIN entry is recorded', async () => {
    const before = await window.test.call('queue.list', { level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200 });
    const text = await selected().textContent();
    const place = await rows().evaluateAll((all) => all.findIndex((row) => row.getAttribute('aria-selected') === 'true'));
    const row = before.rows[place]!;
    await window.page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Record the LEIN entry' }).click();
    await dialog().getByText('This is needed.').waitFor();
    await dialog().getByLabel('LEIN number').fill('L-4471');
    // Good news leaves by itself, so it is waited for from before it comes.
    await Promise.all([window.page.getByText(`recorded for ${row.vehicle.description}`).waitFor(), window.page.keyboard.press('Enter')]);
    await dialog().waitFor({ state: 'detached' });
    await window.page.waitForFunction((was) => document.querySelector('[role=row][aria-selected=true]')?.textContent !== was, text);

    const after = await window.test.call('queue.list', { level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200 });
    expect(after.rows.some((one) => one.vehicleId === row.vehicleId && one.rule === row.rule)).toBe(false);
    expect(await rows().count()).toBe(after.rows.length);
    const { events } = await window.test.call('vehicles.get', { id: row.vehicleId });
    expect(events.at(-1)).toMatchObject({ type: 'register_entered', data: { number: 'L-4471' } });
    const index = await rows().evaluateAll((all) => all.findIndex((one) => one.getAttribute('aria-selected') === 'true'));
    expect(index).toBe(Math.min(place, after.rows.length - 1));
  });

  it('shows one level when its card is pressed, what waits on others too', async () => {
    const { counts } = await window.test.call('queue.list', { limit: 1 });
    await window.page.getByRole('button', { name: /WAITING/ }).click();
    await window.page.waitForFunction((count) => document.querySelectorAll('[role=grid] [role=row]').length === count, counts.WAIT);
    expect(new Set((await rows().allTextContents()).map((text) => text.slice(0, 7)))).toEqual(new Set(['WAITING']));
    await window.page.getByRole('button', { name: /WAITING/ }).click();
  });

  it('puts a row off with a reason, and brings it back', async () => {
    const { rows: queue } = await window.test.call('queue.list', { level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200 });
    const row = queue.find((one) => one.dueAt !== null && one.dueAt > '2026-11-25')!;
    const place = rows().filter({ hasText: row.verb }).filter({ hasText: row.vehicle.complaintNumber! });
    await place.hover();
    await place.getByRole('button', { name: 'Put off' }).click();
    await dialog().getByLabel('Reason').fill('Waiting for a call back');
    await expectTidy(window.page, 'put-off');
    await window.page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await place.waitFor({ state: 'detached' });
    await window.page.getByRole('button', { name: '1 put off' }).click();
    await dialog().getByText('Waiting for a call back').waitFor();
    await dialog().getByRole('button', { name: 'Bring back' }).click();
    await dialog().getByText('Nothing is put off').waitFor();
    await window.page.keyboard.press('Escape');
    await place.waitFor();
    expect((await window.test.call('queue.list', { level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200 })).rows).toHaveLength(queue.length);
  });

  it('goes to paper without bars and buttons', async () => {
    await window.page.emulateMedia({ media: 'print' });
    expect(await window.page.locator('nav').isVisible()).toBe(false);
    expect(await rows().last().isVisible()).toBe(true);
    expect((await window.page.pdf({ path: 'test-results/screens/today.pdf', format: 'Letter' })).length).toBeGreaterThan(10_000);
    await window.page.emulateMedia({ media: 'screen' });
  });

  it('keeps its looks where Windows asks for its own colors', async () => {
    await window.page.emulateMedia({ forcedColors: 'active' });
    await expectTidy(window.page, 'today-contrast');
    await window.page.emulateMedia({ forcedColors: 'none' });
  });

  it('complains of nothing', () => {
    expect(window.complaints).toEqual([]);
  });
});
