import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practicePhotograph } from '../../main/practice/photograph';
import { printerOfWorker } from '../browser';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy, settled } from './screens';

const hostile = `<img src=x onerror="window.hurt = true">`;
const purpose = 'impound notice';

describe('what proves something about a vehicle', () => {
  const folder = temporaryFolder('evidence-window');
  let window: OfficeWindow;
  let id: number;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, ports: { printer: printerOfWorker() } });
    await window.test.call('agencies.save', { fields: { name: 'Burton Police Department' } });
    const scrap = {
      callNumber: '5511',
      make: 'Ford',
      model: 'Ranger',
      modelYear: 2004,
      inoperable: true,
      towType: 'scrap_unregistered',
      towedAt: '2026-11-20T09:10:00-05:00',
      agency: 'Burton Police Department',
    } as const;
    id = (await window.test.call('vehicles.create', scrap)).vehicle.id;
    for (const number of [1, 2, 3]) writeFileSync(join(folder, `side-${number}.png`), practicePhotograph(number));
    writeFileSync(join(folder, 'not-a-picture.png'), 'MZ, a program');
  });
  afterAll(async () => {
    await window?.close();
    await window?.test.ports.printer.close();
  });
  const { page, dialog, tab } = {
    page: () => window.page,
    dialog: () => window.page.getByRole('dialog'),
    tab: (name: string) => window.page.getByRole('tab', { name }).click(),
  };
  const choose = async (...names: string[]) => {
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles(names.map((name) => join(folder, name)));
  };
  const photographStep = async () =>
    (await window.test.call('vehicles.get', { id })).assessment.steps.find(({ action }) => action?.field === 'photographs');

  it('is where the step that asks for photographs leads', async () => {
    expect(await photographStep()).toMatchObject({ doneAt: null, action: { label: 'Enter the photographs' } });
    await window.visit(`/vehicle/${id}`);
    await tab('Steps');
    await page().getByRole('button', { name: 'Enter the photographs' }).last().click();
    await page().getByText('No photograph and no paper yet').waitFor();
    expect(await page().getByRole('tab', { name: 'Evidence' }).getAttribute('aria-selected')).toBe('true');
    await expectTidy(page(), 'evidence-empty');
  });

  it('takes several photographs at once, and the step asks no more', async () => {
    await page().getByRole('textbox', { name: 'Title' }).fill('At the fence');
    await choose('side-1.png', 'side-2.png');
    await page().getByRole('list', { name: 'Evidence' }).getByRole('listitem').nth(1).waitFor();
    const { rows } = await window.test.call('evidence.list', { vehicleId: id });
    expect(rows.map(({ kind, title, fileName }) => [kind, title, fileName])).toEqual([
      ['photo', 'At the fence', 'side-1.png'],
      ['photo', 'At the fence', 'side-2.png'],
    ]);
    expect(await photographStep()).toBeUndefined();
    expect((await window.test.call('queue.list', { vehicleId: id })).rows.map(({ action }) => action?.field)).not.toContain('photographs');
    await page().locator('li img[src^="blob:"]').first().waitFor();
  });

  it('refuses what is no picture and keeps the others', async () => {
    await choose('not-a-picture.png', 'side-3.png');
    expect(await page().getByRole('alert').textContent()).toContain('not-a-picture.png is not a PDF or a picture');
    await page().getByRole('list', { name: 'Evidence' }).getByRole('listitem').nth(2).waitFor();
    await expectTidy(page(), 'evidence');
  });

  it('is shown large, and taken out with a reason', async () => {
    await page().getByRole('button', { name: 'Open side-3.png' }).click();
    await dialog().locator('img[src^="blob:"]').waitFor();
    await expectTidy(page(), 'evidence-open');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page().getByRole('button', { name: 'Take out side-3.png' }).click();
    await dialog().getByRole('button', { name: 'Take out' }).click();
    await dialog().getByText('A reason is needed.').waitFor();
    await dialog().getByLabel('Reason').fill('Another vehicle');
    await dialog().getByRole('button', { name: 'Take out' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect((await window.test.call('evidence.list', { vehicleId: id })).rows).toHaveLength(2);
    expect((await window.test.call('audit.list', { vehicleId: id })).rows[0]?.summary).toContain('Another vehicle');
  });

  it('hides the owner until somebody looks for a purpose, and keeps who looked', async () => {
    await window.test.call('parties.save', { vehicleId: id, role: 'lienholder', name: hostile, address: 'Box 1\nFlint MI 48502' });
    await tab('Owner');
    await page().getByText('Owner and lienholder are hidden.').waitFor();
    expect(await page().getByText('Flint MI 48502').count()).toBe(0);
    expect((await window.test.call('parties.accessLog', { vehicleId: id })).total).toBe(0);
    await page().getByRole('button', { name: 'Show for an impound notice' }).click();
    await page().getByText('Flint MI 48502').waitFor();
    expect((await window.test.call('parties.accessLog', { vehicleId: id })).rows).toMatchObject([{ by: 'Office', purpose }]);
    await page().getByRole('table', { name: 'Access log' }).getByText(purpose).waitFor();
  });

  it('adds an owner, and changes one that was changed meanwhile', async () => {
    await page().getByRole('button', { name: 'Add', exact: true }).click();
    await dialog().getByLabel('Name').fill('Pat Example');
    await dialog().getByLabel('Postal address').fill('12 Example Street\nFlint MI 48503');
    await dialog().getByLabel('E-mail').fill('not an address');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByRole('alert').waitFor();
    await dialog().getByLabel('E-mail').fill('pat@example.com');
    await expectTidy(page(), 'owner-edit');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    const looksBefore = (await window.test.call('parties.accessLog', { vehicleId: id })).total;
    expect(looksBefore).toBe(1);
    await expectTidy(page(), 'owner');
    await page().getByRole('region', { name: 'Owner Pat Example' }).getByRole('button', { name: 'Edit' }).click();
    const { parties } = await window.test.call('parties.get', { vehicleId: id, purpose });
    const owner = parties.find(({ role }) => role === 'owner')!;
    await window.test.call('parties.save', { ...owner, expectedVersion: owner.version, phone: '810 555 0110' });
    await dialog().getByLabel('Telephone').fill('810 555 0199');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().getByRole('button', { name: 'Save what is typed here' }).click();
    await dialog().waitFor({ state: 'detached' });
    const after = await window.test.call('parties.get', { vehicleId: id, purpose });
    expect(after.parties.find(({ role }) => role === 'owner')).toMatchObject({ phone: '810 555 0199', name: 'Pat Example' });
    await tab('Timeline');
    await tab('Owner');
    expect(await page().getByText('Pat Example').count()).toBe(0);
  });

  it('makes any document that applies, and says what is missing for one that cannot be made', async () => {
    await page().getByRole('button', { name: 'Make a notice' }).click();
    const kinds = await page().getByRole('menuitem').allTextContents();
    expect(kinds.join()).toContain('Scrap pack');
    expect(kinds.join()).not.toContain('Distribution sheet');
    await expectTidy(page(), 'notice-menu');
    await page().getByRole('menuitem', { name: 'Scrap pack' }).click();
    await page().waitForURL(/#\/notices\/\d+$/);
    await settled(page());
    const { rows } = await window.test.call('notices.list', { vehicleId: id });
    expect(rows.map(({ kind }) => kind)).toEqual(['SCRAP_PACK']);
  });

  it('records a paper handed over by fax, with the page that shows it', async () => {
    await window.test.call('notices.prepare', { vehicleId: id, kind: 'TOP' });
    await window.visit(`/vehicle/${id}?tab=notices`);
    await page().getByRole('button', { name: 'Record how TOP notice was handed over' }).click();
    await dialog().getByLabel('Confirmation').fill('OK 2 pages');
    await dialog().getByLabel('For whom').fill('Dispatcher Rowe');
    await dialog()
      .getByRole('button', { name: /File that shows it/ })
      .click();
    await page().getByRole('option', { name: 'At the fence' }).first().click();
    await expectTidy(page(), 'hand-over');
    await dialog().getByRole('button', { name: 'Record' }).click();
    await dialog().waitFor({ state: 'detached' });
    const proof = await window.test.call('notices.proof', { vehicleId: id });
    expect(proof.rows.flatMap(({ lines }) => lines)).toMatchObject([
      { how: 'fax', to: 'Burton Police Department', state: 'recorded', shownBy: 'confirmation: OK 2 pages, officer: Dispatcher Rowe' },
    ]);
    await page().getByRole('table', { name: 'Proof' }).getByText('OK 2 pages').waitFor();
    expect((await window.test.call('vehicles.get', { id })).events.map(({ type }) => type)).toContain('police_notified');
    await expectTidy(page(), 'proof');
    await page().getByRole('button', { name: 'Open the file' }).click();
    await dialog().locator('img[src^="blob:"]').waitFor();
    await page().keyboard.press('Escape');
    expect(await page().evaluate(() => 'hurt' in globalThis)).toBe(false);
    expect(window.complaints).toEqual([]);
  });
});
