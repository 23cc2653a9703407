import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfPages } from '../documents/pdfPages';
import type { TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { expectTidy, pdfGiven } from './screens';
import { openWindowWithPeers, type WindowWithPeers } from './peers';

describe('papers that go with notices, in the window', () => {
  let window: WindowWithPeers;
  let page: Page;
  let test: TestOffice;
  let vehicleId: number;
  beforeAll(async () => {
    window = await openWindowWithPeers(temporaryFolder('papers'));
    ({ page, test } = window);
    const make = async (callNumber: string, agency: string) =>
      (await test.call('vehicles.create', { callNumber, make: 'Ford', model: 'Focus', agency, towedAt: '2026-11-20T09:00:00-05:00' }))
        .vehicle.id;
    vehicleId = await make('90001', 'Burton Police Department');
    const other = await make('90002', 'Clio Police Department');
    for (const agency of (await test.call('agencies.list', {})).rows) {
      const fields =
        agency.name === 'Burton Police Department'
          ? {
              address: '4303 S Center Rd, Burton, MI 48519',
              fax: '(810) 555-0188',
              phone: '(810) 555-0199',
              preferredMethod: 'fax' as const,
            }
          : { address: null };
      await test.call('agencies.save', { id: agency.id, expectedVersion: agency.version, fields });
    }
    const address = '12 Elm Street, Apt. 4\nFlint, MI 48503';
    await test.call('parties.save', { vehicleId, role: 'owner', name: 'Pat Example', address });
    await test.call('parties.save', { vehicleId, role: 'lienholder', name: 'Example Auto Credit', address: 'PO Box 7\nDetroit, MI 48201' });
    await test.call('notices.prepare', { vehicleId: other, kind: 'TOP' });
    for (const kind of ['OWNER_LETTER', 'LIENHOLDER_LETTER', 'TOP'] as const) await test.call('notices.prepare', { vehicleId, kind });
    await window.visit('/notices');
  });
  afterAll(() => window?.close());
  const dialog = () => page.getByRole('dialog').last();
  const place = (label: number) => dialog().getByRole('option', { name: `Label ${label}`, exact: true });
  /** What the open dialog saves, once it shows what was typed last. */
  const saved = async () => {
    const download = page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    return readFileSync(await (await download).path());
  };
  const pages = async () => pdfPages(await saved());
  const notice = async (kind: string) => (await test.call('notices.list', { vehicleId })).rows.find((one) => one.kind === kind)!;

  it('labels stand from the label that was clicked on, for the chosen letters and notices', async () => {
    const before = (await test.call('parties.accessLog', { vehicleId })).total;
    for (const index of [0, 1, 2, 3]) await page.getByRole('checkbox').nth(index).press('Space');
    await page.getByText('4 notices chosen').waitFor();
    await page.getByRole('button', { name: 'Labels', exact: true }).click();
    const addresses = dialog().getByRole('list', { name: 'Addresses' });
    await addresses.getByText('No postal address of Clio Police Department is recorded.').waitFor();
    expect(await addresses.getByRole('checkbox').count()).toBe(3);
    await dialog().getByText('3 labels on 1 sheet').waitFor();
    await place(29).click();
    await dialog().getByText('First free label: 29').waitFor();
    await dialog().getByText('3 labels on 2 sheets').waitFor();
    await page.keyboard.press('ArrowUp');
    await dialog().getByText('First free label: 26').waitFor();
    await dialog().getByText('3 labels on 1 sheet').waitFor();
    await pdfGiven(dialog().locator('iframe'));
    await expectTidy(page, 'labels');
    const [sheet, ...rest] = await pages();
    expect(rest).toEqual([]);
    const rowOf = (name: string) => Math.floor(sheet!.pieces.find(({ text }) => text === name)!.y / 72 - 0.5);
    expect(['BURTON POLICE DEPARTMENT', 'EXAMPLE AUTO CREDIT', 'PAT EXAMPLE'].map(rowOf)).toEqual([8, 8, 9]);
    expect(sheet!.text).toContain('12 ELM STREET APT 4');
    expect((await test.call('parties.accessLog', { vehicleId })).total).toBe(before + 1);
  });

  it('labels of another sheet leave out what is not ticked', async () => {
    await dialog().getByText('5163, 2 by 5').click();
    await dialog().getByText('First free label: 10').waitFor();
    await dialog()
      .getByRole('checkbox', { name: /Example Auto Credit/ })
      .press('Space');
    await dialog().getByText('2 labels on 2 sheets').waitFor();
    await place(1).click();
    await dialog().getByText('2 labels on 1 sheet').waitFor();
    await expectTidy(page, 'labels-5163');
    const [sheet] = await pages();
    expect(sheet!.text).not.toContain('EXAMPLE AUTO CREDIT');
    expect(sheet!.text).toContain('BURTON MI 48519');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
  });

  it('labels of agencies are those of the ones in sight', async () => {
    await window.visit('/agencies');
    await page.getByRole('searchbox', { name: 'Find an agency' }).fill('burton');
    await page.getByRole('button', { name: 'Labels', exact: true }).click();
    await dialog().getByText('1 label on 1 sheet').waitFor();
    expect((await pages())[0]!.text).toContain('BURTON POLICE DEPARTMENT');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('searchbox', { name: 'Find an agency' }).press('Escape');
    await page.getByRole('button', { name: 'Labels', exact: true }).click();
    await dialog()
      .getByText(/\d+ others without an address/)
      .waitFor();
    await expectTidy(page, 'labels-agencies');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('a fax goes out as a cover with the notice behind it, from where it is sent to an agency that prefers fax', async () => {
    const top = await notice('TOP');
    await window.visit(`/notices/${top.id}`);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog()
      .getByText(/prefers fax/)
      .waitFor();
    await expectTidy(page, 'notice-send-fax');
    await dialog().getByRole('button', { name: 'Fax cover' }).click();
    expect(await dialog().getByRole('textbox', { name: 'Fax number' }).inputValue()).toBe('(810) 555-0188');
    await dialog().getByRole('textbox', { name: 'Note' }).fill('Second page follows <b>at once</b>.');
    await pdfGiven(dialog().locator('iframe'));
    await expectTidy(page, 'fax-cover');
    const fax = await pages();
    expect(fax).toHaveLength(top.pages + 1);
    expect(fax[0]!.text).toContain('Second page follows <b>at once</b>.');
    expect(fax[1]!.text).toContain(top.vehicle.complaintNumber);
    await dialog().getByText('With the notice behind it').click();
    await expect.poll(async () => (await pages()).length).toBe(1);
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('a call has its script where it is recorded', async () => {
    await page.getByRole('button', { name: 'Record fax, call, mail' }).click();
    await dialog().getByText('Telephone', { exact: true }).click();
    await dialog().getByRole('button', { name: 'Call script' }).click();
    await pdfGiven(dialog().locator('iframe'));
    await expectTidy(page, 'call-script');
    const [script] = await pages();
    expect(script!.text).toContain('(810) 555-0199');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('the test page of the window envelope follows the offsets that are typed, before they are stored', async () => {
    await window.visit('/settings?group=Notices');
    const part = page.getByRole('region', { name: 'Window envelope' });
    await part.scrollIntoViewIfNeeded();
    const where = async () => {
      const download = page.waitForEvent('download');
      await part.getByRole('button', { name: 'Save as PDF' }).click();
      const [sheet] = await pdfPages(readFileSync(await (await download).path()));
      return sheet!.pieces.find(({ text }) => text === 'PAT EXAMPLE')!.x;
    };
    const still = await where();
    await part.getByRole('textbox', { name: /move right/ }).fill('5');
    await part.getByRole('textbox', { name: /move down/ }).fill('-3');
    await expect.poll(async () => Math.round((((await where()) - still) / 72) * 25.4)).toBe(5);
    await pdfGiven(part.locator('iframe'));
    await expectTidy(page, 'envelope');
    const stored = async () => (await test.call('settings.get', { key: 'notices.windowOffsetX' })).settings[0]?.value;
    expect(await stored()).toBe(0);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(stored).toBe(5);
    expect(window.complaints).toEqual([]);
  });
});
