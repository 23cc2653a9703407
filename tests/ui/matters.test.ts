import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anImpound, exportOf, usualTitles, type ExportRow } from '../towbook/exports';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy, settled } from './screens';

const hostile = `<img src=x onerror="window.hurt = true">`;
const call = (number: number, cells: ExportRow = {}): ExportRow => ({
  ...anImpound,
  'Call #': String(number),
  'Stock #': String(number * 10),
  VIN: '',
  Plate: `PL${number}`,
  ...cells,
});

describe('what an import leaves to a person', () => {
  const folder = temporaryFolder('matters-window');
  let window: OfficeWindow;
  let firstRun: number;
  const bring = async (...rows: readonly ExportRow[]) => {
    const base64 = Buffer.from(exportOf(rows, usualTitles, 'Current - Impounds')).toString('base64');
    return (await window.test.call('towbook.importFile', { fileName: 'impounds.csv', base64 })).run;
  };
  beforeAll(async () => {
    window = await openOfficeWindow({ folder });
    firstRun = await bring(call(1), call(2), call(3), call(4));
    await bring(call(1), call(3), call(4), call(5, { Plate: 'PL4', Color: hostile }));
    const released = exportOf([call(3, { 'Release Date': '6/28/2026 9:00 AM', 'Release Reason': 'TowOut' })]);
    await window.test.call('towbook.importFile', { fileName: 'report.csv', base64: Buffer.from(released).toString('base64') });
  });
  afterAll(() => window?.close());
  const page = () => window.page;
  const dialog = () => page().getByRole('dialog');
  const items = () => page().getByRole('list', { name: 'To decide' }).locator(':scope > li');
  const kinds = async () => (await window.test.call('towbook.matters', {})).rows.map(({ kind }) => kind).toSorted();

  it('stands on the screen of the imports, the two that may be one side by side', async () => {
    expect(await kinds()).toEqual(['possible_duplicate', 'possibly_released', 'released_in_towbook']);
    await window.visit('/towbook');
    expect(await items().count()).toBe(3);
    const sides = page().getByRole('table', { name: 'The two vehicles' });
    expect(await sides.getByRole('row', { name: 'Call' }).textContent()).toBe('Call45');
    expect(await sides.getByRole('row', { name: 'Color' }).textContent()).toContain('<img src=x');
    await expectTidy(page(), 'matters');
  });

  it('shows a call that stands twice in a file with both of its readings', async () => {
    const titles = [...usualTitles, 'Odometer', 'Days Held', 'Daily Storage Total', 'Total', 'Tasks', 'OK to Release to INS. Co.'];
    const told = {
      Odometer: '123,456',
      'Days Held': '9',
      'Daily Storage Total': '$270.00',
      Total: '$520.00',
      Tasks: '2 Overdue1 Due soon',
      'OK to Release to INS. Co.': 'yes',
    };
    const twice = exportOf([call(1, told), call(1, { VIN: '1GKKVRED0CJ354890', Plate: 'X99999' })], titles, 'Released - Impounds');
    await window.test.call('towbook.importFile', { fileName: 'twice.csv', base64: Buffer.from(twice).toString('base64') });
    await window.visit('/towbook');
    const item = items().filter({ hasText: 'Listed twice' });
    expect(await item.textContent()).toContain('First: plate PL1, VIN not told. Second: plate X99999, VIN 1GKKVRED0CJ354890.');
    await expectTidy(page(), 'matter-twice');
    const { vehicle } = await window.test.call('vehicles.get', { callNumber: '1' });
    await window.visit(`/vehicle/${vehicle.id}`);
    const card = page().getByRole('region', { name: 'From TowBook' });
    expect(await card.textContent()).toContain(
      'Mileage123,456Total$520.00Daily storage total$270.00Days held9 daysInsurer releasemarked OKTasks2 overdue, 1 due soon',
    );
    await expectTidy(page(), 'vehicle-from-towbook');
    await window.visit('/towbook');
    await items().filter({ hasText: 'Listed twice' }).getByRole('button', { name: 'Looked at' }).click();
    await items().filter({ hasText: 'Listed twice' }).waitFor({ state: 'detached' });
  });

  it('merges two that are one, after saying which stays', async () => {
    await page().getByRole('button', { name: 'They are one: merge' }).click();
    await dialog().getByText('Taken out:').waitFor();
    await expectTidy(page(), 'matter-merge');
    await dialog().getByRole('button', { name: 'Merge' }).click();
    await page().getByRole('table', { name: 'The two vehicles' }).waitFor({ state: 'detached' });
    expect(await kinds()).toEqual(['possibly_released', 'released_in_towbook']);
    expect((await window.test.call('vehicles.list', { view: 'all' })).rows.map(({ callNumber }) => callNumber).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('is settled by one button, or by recording the release', async () => {
    await items().filter({ hasText: 'Gone from TowBook' }).getByRole('button', { name: 'It is still here' }).click();
    await items().filter({ hasText: 'Gone from TowBook' }).waitFor({ state: 'detached' });
    await items().getByRole('button', { name: 'Release to owner' }).click();
    expect(await dialog().textContent()).toContain('call 3');
    await page().keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await items().getByRole('button', { name: 'It is still here' }).click();
    await page().getByRole('list', { name: 'To decide' }).waitFor({ state: 'detached' });
    expect(await kinds()).toEqual([]);
  });

  it('refuses to undo an import that was built upon, and says why', async () => {
    const { vehicle } = await window.test.call('vehicles.get', { callNumber: '1' });
    await window.test.call('vehicles.record', { id: vehicle.id, type: 'note', at: '2026-11-23', data: { text: 'Seen at the gate' } });
    await window.visit(`/towbook/${firstRun}`);
    await page().getByRole('button', { name: 'Undo this import' }).click();
    await dialog().getByText('4 new vehicles').waitFor();
    await dialog().getByRole('button', { name: 'Undo the import' }).click();
    expect(await dialog().getByRole('alert').textContent()).toContain('cannot be undone as a whole');
    await expectTidy(page(), 'undo-refused');
    await dialog().getByRole('button', { name: 'Go back' }).click();
    expect((await window.test.call('vehicles.list', { view: 'all' })).total).toBe(4);
  });

  it('asks for the time of a tow that TowBook has otherwise, and the vehicle tells both', async () => {
    const { vehicle } = await window.test.call('vehicles.create', {
      callNumber: '20',
      make: 'Kia',
      model: 'Rio',
      towedAt: '2026-11-20T09:05:00-05:00',
    });
    await bring(call(20, { Plate: 'PL20', 'Impound Date': '11/20/2026 2:10 PM' }));
    await window.visit('/towbook');
    const item = items().filter({ hasText: 'Time of the tow' });
    expect(await item.textContent()).toContain('Here it is Fri Nov 20, 2026 9:05 AM (entered in the office)');
    await expectTidy(page(), 'matter-tow');
    await item.getByRole('button', { name: "Take TowBook's time" }).click();
    await page().getByRole('list', { name: 'To decide' }).waitFor({ state: 'detached' });
    await window.visit(`/vehicle/${vehicle.id}`);
    await page().getByText('the impound date', { exact: false }).first().waitFor();
    await expectTidy(page(), 'tow-corrected');
    expect((await window.test.call('vehicles.get', { id: vehicle.id })).vehicle.towedAt).toBe('2026-11-20T14:10:00-05:00');
    await window.test.call('vehicles.record', {
      id: vehicle.id,
      type: 'note',
      at: '2026-11-23',
      data: { text: 'Time of the tow settled' },
    });
  });

  it('takes back an import that nothing was built on', async () => {
    const run = await bring(call(1), call(2), call(3), call(4), call(9, { Plate: 'PL9' }));
    await window.visit(`/towbook/${run}`);
    await page().getByRole('button', { name: 'Undo this import' }).click();
    await dialog().getByText('1 new vehicle').waitFor();
    await expectTidy(page(), 'undo');
    await dialog().getByRole('button', { name: 'Undo the import' }).click();
    await dialog().waitFor({ state: 'detached' });
    await settled(page());
    expect((await window.test.call('towbook.run', { id: run })).run.state).toBe('undone');
    expect((await window.test.call('vehicles.list', { view: 'all' })).total).toBe(5);
    expect(await page().evaluate(() => 'hurt' in globalThis)).toBe(false);
    expect(window.complaints).toEqual([]);
  });
});
