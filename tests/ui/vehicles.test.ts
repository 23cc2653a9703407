import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy, settled } from './screens';

const many = 1000;
const makes = ['Ford', 'Chevrolet', 'Dodge', 'Honda', 'Kia'] as const;

describe('the vehicle list', () => {
  const folder = temporaryFolder('vehicles');
  let office: OfficeWindow;
  beforeAll(async () => {
    office = await openOfficeWindow({ folder });
    for (let number = 0; number < many; number++) {
      await office.test.call('vehicles.create', {
        callNumber: String(20_000 + number),
        make: makes[number % makes.length]!,
        model: `Model ${String(number).padStart(4, '0')}`,
        modelYear: 2000 + (number % 25),
        plate: `PRC ${number}`,
        plateState: 'MI',
        towedAt: new Date(Date.parse('2026-11-23T15:00:00Z') - number * 3_600_000).toISOString(),
        towType: number % 10 === 0 ? 'police_impound' : 'private_property',
      });
    }
    await office.visit('/vehicles');
    await shown(0);
  });
  afterAll(() => office?.close());

  const grid = () => office.page.getByRole('grid', { name: 'Vehicles' });
  const row = (index: number) => grid().locator(`[role=row][aria-rowindex="${index + 2}"]`);
  const shown = (index: number) => row(index).locator('[role=gridcell]').first().waitFor();
  const column = async (title: string) => {
    const titles = await grid().getByRole('columnheader').allTextContents();
    const place = titles.findIndex((one) => one === title);
    return (index: number) => row(index).locator('[role=gridcell]').nth(place).textContent();
  };
  const sortBy = async (title: string) => {
    await grid().getByRole('columnheader', { name: title }).getByRole('button').click();
    await grid().locator(`[role=columnheader]:not([aria-sort=none])`, { hasText: title }).waitFor();
    await shown(0);
  };

  it('looks like this', async () => {
    await expectTidy(office.page, 'vehicles');
  });

  it('holds only the rows in sight, and comes to its end with one key', async () => {
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(many + 1));
    expect(await grid().getByRole('row').count()).toBeLessThan(80);
    await grid().focus();
    await office.page.keyboard.press('End');
    await shown(many - 1);
    expect(await row(many - 1).getAttribute('aria-selected')).toBe('true');
    await office.page.keyboard.press('Home');
    await shown(0);
    expect(await row(0).getAttribute('aria-selected')).toBe('true');
  });

  it('is sorted by each of its columns, both ways', async () => {
    for (const title of ['Vehicle', 'Plate', 'Next step', 'Towed', 'Days', 'Agency', 'Call']) {
      await sortBy(title);
      expect(await grid().getByRole('columnheader', { name: title }).getAttribute('aria-sort')).toBe('ascending');
      await sortBy(title);
      await grid().locator('[role=columnheader][aria-sort=descending]', { hasText: title }).waitFor();
    }
    const call = await column('Call');
    await expect.poll(() => call(0)).toBe(String(20_000 + many - 1));
    await sortBy('Call');
    await expect.poll(() => call(0)).toBe('20000');
  });

  it('is filtered by typing in the list, by tow type, and by both', async () => {
    await grid().focus();
    await office.page.keyboard.type('honda');
    const box = office.page.getByLabel('Filter by text');
    await expect.poll(() => box.inputValue()).toBe('honda');
    await office.page.getByText(`${many / makes.length} vehicles shown`).waitFor();
    await office.page.keyboard.press('Escape');
    await office.page.getByText('1,000 vehicles shown').waitFor();

    await office.page.getByRole('button', { name: 'Tow type' }).click();
    await office.page.getByRole('option', { name: 'Police impound' }).click();
    await office.page.keyboard.press('Escape');
    await office.page.getByText(`${many / 10} vehicles shown`).waitFor();
    await box.fill('no such thing');
    await office.page.getByText('No vehicle fits these filters').waitFor();
    await expectTidy(office.page, 'vehicles-none');
    await office.page.getByRole('button', { name: 'Clear the filters' }).click();
    await office.page.getByText('1,000 vehicles shown').waitFor();
  });

  it('keeps selection, place and focus when data changes under it', async () => {
    await grid().focus();
    for (let page = 0; page < 12; page++) await office.page.keyboard.press('PageDown');
    const selected = () => grid().locator('[role=row][aria-selected=true]');
    const [text, top] = [await selected().textContent(), await grid().evaluate((list) => list.scrollTop)];
    expect(top).toBeGreaterThan(2000);
    const { rows } = await office.test.call('vehicles.search', { text: '20000' });
    await office.test.call('vehicles.update', { id: rows[0]!.id, expectedVersion: rows[0]!.version, fields: { color: 'Blue' } });
    await office.read();
    expect(await selected().textContent()).toBe(text);
    expect(await grid().evaluate((list) => list.scrollTop)).toBe(top);
    expect(await grid().evaluate((list) => list === document.activeElement)).toBe(true);
  });

  it('opens a vehicle with Enter, and is found again as it was left', async () => {
    const top = await grid().evaluate((list) => list.scrollTop);
    const name = await grid().locator('[role=row][aria-selected=true] a').textContent();
    await office.page.keyboard.press('Enter');
    await office.page.getByRole('heading', { level: 1, name: name! }).waitFor();
    await office.page.goBack();
    await grid().waitFor();
    await expect.poll(() => grid().evaluate((list) => list.scrollTop)).toBe(top);
    expect(await grid().locator('[role=row][aria-selected=true] a').textContent()).toBe(name);
  });

  it('finds any vehicle from anywhere by its call number, even when Enter comes before the answer', async () => {
    await office.visit('/settings');
    await office.page.keyboard.press('Control+k');
    await office.page.getByRole('combobox').waitFor();
    await office.page.keyboard.type('20777');
    await office.page.keyboard.press('Enter');
    await office.page.getByRole('heading', { level: 1, name: 'Model 0777' }).waitFor();
    await office.page.keyboard.press('Control+k');
    await office.page.keyboard.type('model 12');
    await office.page.getByRole('option').nth(3).waitFor();
    await expectTidy(office.page, 'palette');
    await office.page.keyboard.press('Escape');
  });

  it('enters a new vehicle by hand', async () => {
    await office.visit('/vehicles');
    await office.page.getByRole('button', { name: 'New vehicle' }).click();
    const dialog = office.page.getByRole('dialog');
    await dialog.getByLabel('Year').fill('fast');
    await dialog.getByLabel('Make').fill('Saturn');
    await dialog.getByLabel('Model').fill('Aura');
    await dialog.getByRole('button', { name: 'Enter the vehicle' }).click();
    await dialog.getByText('Enter a year such as 2014.').waitFor();
    await expectTidy(office.page, 'new-vehicle');
    await dialog.getByLabel('Year').fill('2008');
    await dialog.getByRole('button', { name: 'Enter the vehicle' }).click();
    await office.page.getByRole('heading', { level: 1, name: '2008 Saturn Aura' }).waitFor();
    await settled(office.page);
    expect(office.complaints).toEqual([]);
  });
});
