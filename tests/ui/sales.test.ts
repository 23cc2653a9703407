import { printerOfWorker } from '../browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { formatMoment } from '../../renderer/format/moment';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { monday } from './practised';
import { expectTidy } from './screens';

describe('planning an auction day', () => {
  const folder = temporaryFolder('sales-window');
  let window: OfficeWindow;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, practice: true, ports: { printer: printerOfWorker() } });
    await window.test.call('settings.set', { values: { 'notices.adLinePriceCents': 350 } });
  });
  afterAll(async () => {
    await window?.close();
    await window?.test.ports.printer.close();
  });
  const page = () => window.page;
  const dialog = () => page().getByRole('dialog');
  const lots = () => page().getByRole('table', { name: 'Vehicles of the auction' }).locator('tbody tr');
  /** The first auction day on which several vehicles may be sold, and which. */
  const fullDay = async () => {
    const { rows } = await window.test.call('vehicles.list', { view: 'all', limit: 200 });
    const options = await Promise.all(
      rows.map(async ({ id, inYard }) => ({
        id,
        auctions: inYard ? (await window.test.call('vehicles.saleOptions', { id })).auctions : [],
      })),
    );
    const on = (at: string) => options.filter(({ auctions }) => auctions.some((auction) => auction.at === at)).map(({ id }) => id);
    const at = options
      .flatMap(({ auctions }) => auctions.map((auction) => auction.at))
      .toSorted((one, other) => Date.parse(one) - Date.parse(other))
      .find((day) => on(day).length > 1)!;
    return { at, ids: on(at) };
  };

  it('shows every vehicle that may be sold on an auction day, and what keeps others back', async () => {
    const { at, ids } = await fullDay();
    expect(ids.length).toBeGreaterThan(1);
    await window.visit('/sales');
    await lots().first().waitFor();
    await page()
      .getByRole('radio', { name: formatMoment(at, monday) })
      .click();
    await page().waitForFunction(
      (count) => document.querySelectorAll('table[aria-label="Vehicles of the auction"] tbody tr').length === count,
      ids.length,
    );
    await page().getByRole('table', { name: 'Kept back' }).waitFor();
    await expectTidy(page(), 'sales');
  });

  it('makes the newspaper ad of the ticked vehicles, with its text and price', async () => {
    const { ids } = await fullDay();
    const excluded = lots().first();
    const name = (await excluded.getByRole('link').textContent())!;
    await page().getByRole('checkbox', { name }).first().press('Space');
    await page().getByRole('button', { name: 'Newspaper ad' }).click();
    await dialog().locator('iframe[src^="blob:"]').waitFor();
    const [ad] = (await window.test.call('sheets.list', { kind: 'NEWSPAPER_AD' })).rows;
    expect(ad!.vehicleIds).toHaveLength(ids.length - 1);
    expect(await dialog().getByLabel('Text for the newspaper').inputValue()).toBe(ad!.plainText);
    expect(await dialog().textContent()).toMatch(/[1-9]\d* lines at \$3\.50: about \$\d/);
    await expectTidy(page(), 'sales-ad');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page().getByRole('list', { name: 'Made before' }).getByText(ad!.title).waitFor();
  });

  it('says which vehicle has no sale to make a poster of, schedules the sales once, and makes the posters', async () => {
    const { at } = await fullDay();
    await page().getByRole('button', { name: 'Posters' }).click();
    expect(await page().locator('ul[role=alert]').textContent()).toContain('Schedule the sale first');
    await page().getByLabel('Place of the auction').fill('The yard’s north gate');
    await page().getByRole('button', { name: 'Schedule these sales' }).click();
    await page()
      .getByText(/sales? scheduled for/)
      .waitFor();
    const [ad] = (await window.test.call('sheets.list', { kind: 'NEWSPAPER_AD' })).rows;
    const scheduled = async () =>
      Promise.all(
        ad!.vehicleIds.map(async (id) =>
          (await window.test.call('vehicles.get', { id })).events.filter(
            ({ type, data }) => type === 'sale_scheduled' && Date.parse(String(data['saleAt'])) === Date.parse(at),
          ),
        ),
      );
    expect((await scheduled()).map((events) => events.length)).toEqual(ad!.vehicleIds.map(() => 1));
    await page().getByRole('button', { name: 'Schedule these sales' }).click();
    await page().getByText('These sales were scheduled already.').waitFor();
    expect((await scheduled()).map((events) => events.length)).toEqual(ad!.vehicleIds.map(() => 1));
    await page().getByRole('button', { name: 'Posters' }).click();
    await page()
      .getByText(/posters? made/)
      .waitFor();
    expect(
      (await window.test.call('notices.list', { kind: ['AUCTION_NOTICE'], limit: 200 })).rows.map(({ vehicleId }) => vehicleId),
    ).toEqual(expect.arrayContaining([...ad!.vehicleIds]));
    await expectTidy(page(), 'sales-scheduled');
    expect(window.complaints).toEqual([]);
  });
});
