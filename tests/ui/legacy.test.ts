import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateLegacy } from '../legacy/generator';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy } from './screens';

describe('the old database', () => {
  const folder = temporaryFolder('legacy-window');
  const file = join(folder, 'old', 'vehicles.db');
  let window: OfficeWindow;
  beforeAll(async () => {
    mkdirSync(join(folder, 'old'));
    generateLegacy(file, { vehicles: 40, logs: 200 });
    window = await openOfficeWindow({ folder });
    await window.test.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
  });
  afterAll(() => window?.close());
  const page = () => window.page;
  const total = async () => (await window.test.call('vehicles.list', { view: 'all' })).total;

  it('is reached from an empty yard, and refuses what is no such file', async () => {
    await window.visit('/today');
    await page().getByRole('button', { name: 'Bring the old database in' }).click();
    await page().getByText('No old database has been brought in').waitFor();
    await page()
      .getByLabel('Path of the file')
      .fill(join(folder, 'data', 'itow.db'));
    await page().keyboard.press('Enter');
    await page().getByRole('alert').waitFor();
    expect(await page().getByRole('alert').textContent()).toContain('Nothing was imported');
    await expectTidy(page(), 'legacy-refused');
  });

  it('tells what the file holds, with a path as Explorer copies it', async () => {
    const found = await window.test.call('legacy.inspect', { path: file });
    await page().getByLabel('Path of the file').fill(`"${file}"`);
    await page().getByRole('button', { name: 'Look at it' }).click();
    const held = page().getByRole('region', { name: 'What the file holds' });
    await held.waitFor();
    expect(await held.textContent()).toContain(`${found.vehicles.rows}, 0 of them here already`);
    expect(await held.getByRole('table', { name: 'Tables' }).locator('tbody tr').count()).toBe(found.tables.length);
    await expectTidy(page(), 'legacy-look');
  });

  it('tries the import and writes nothing', async () => {
    await page().getByRole('button', { name: 'Try it, writing nothing' }).click();
    await page().getByText('Nothing was written.').waitFor();
    expect(await total()).toBe(0);
    await expectTidy(page(), 'legacy-try');
  });

  it('brings it in after asking, with every row accounted for', async () => {
    await page().getByRole('button', { name: 'Bring it in' }).click();
    await page().getByRole('dialog').getByRole('button', { name: 'Bring it in' }).click();
    await page().getByText('vehicles.db is brought in.').waitFor();
    const [run] = (await window.test.call('legacy.runs', {})).rows;
    const { account } = await window.test.call('legacy.run', { id: run!.id });
    expect(await total()).toBe(account.made.vehicles);
    expect(account.made.vehicles).toBeGreaterThan(20);
    expect(account.total.rows).toBe(account.total.imported + account.total.merged + account.total.refused);
    await page().getByRole('table', { name: 'Agencies to confirm' }).waitFor();
    await expectTidy(page(), 'legacy-done');
  });

  it('has doubtful spellings of agencies confirmed one by one', async () => {
    const before = (await window.test.call('legacy.spellings', {})).rows;
    const [first, second] = before;
    const agency = (await window.test.call('agencies.list', {})).rows[0]!;
    await page()
      .getByRole('button', { name: new RegExp(`What ${first!.spelling.replaceAll(/[^\w ]/g, '.')}`) })
      .click();
    await page().getByRole('option', { name: agency.name, exact: true }).click();
    await page()
      .getByRole('button', { name: `Confirm ${first!.spelling}`, exact: true })
      .click();
    await page()
      .getByRole('button', { name: `Confirm ${first!.spelling}`, exact: true })
      .waitFor({ state: 'detached' });
    const left = async () => (await window.test.call('legacy.spellings', {})).rows.map(({ spelling }) => spelling);
    expect(await left()).not.toContain(first!.spelling);
    if (second === undefined) return;
    await page()
      .getByRole('button', { name: `${second.spelling} names no agency`, exact: true })
      .click();
    await page()
      .getByRole('button', { name: `${second.spelling} names no agency`, exact: true })
      .waitFor({ state: 'detached' });
    expect(await left()).not.toContain(second.spelling);
  });

  it('keeps the account of every row, and opens its vehicles', async () => {
    const [run] = (await window.test.call('legacy.runs', {})).rows;
    await window.visit(`/legacy/${run!.id}`);
    const { account, total: refused } = await window.test.call('legacy.run', { id: run!.id, outcome: ['refused'] });
    expect(refused).toBe(account.total.refused);
    await page().getByRole('table', { name: 'Rows' }).waitFor();
    await expectTidy(page(), 'legacy-run');
    await page()
      .getByRole('radio', { name: /Imported/ })
      .click();
    await page().getByRole('link', { name: 'Open the vehicle' }).first().click();
    await page().getByRole('region', { name: 'Next step' }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});
