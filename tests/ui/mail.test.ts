import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practicePhotograph } from '../../main/practice/photograph';
import { articleInGroups } from '../../preload/contract/articleNumber';
import type { Notice } from '../../preload/contract/notices';
import { printerOfWorker } from '../browser';
import { ofRoll } from '../delivery/post/numbers';
import { pdfPages } from '../documents/pdfPages';
import { temporaryFolder } from '../temporary';
import { fourLetters } from './letters';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy, pdfGiven } from './screens';

describe('certified mail in the window', () => {
  const folder = temporaryFolder('mail-window');
  let window: OfficeWindow;
  const letters: Notice[] = [];
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, practice: true, ports: { printer: printerOfWorker() } });
    letters.push(...(await fourLetters(window.test)));
    writeFileSync(join(folder, 'card.png'), practicePhotograph(4));
    writeFileSync(join(folder, 'stamped.png'), practicePhotograph(5));
  });
  afterAll(async () => {
    await window?.close();
    await window?.test.ports.printer.close();
  });
  const page = () => window.page;
  const dialog = () => page().getByRole('dialog').last();
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const table = () => page().getByRole('table', { name: 'Certified mail' });
  const pieces = async () => (await window.test.call('pieces.list', { limit: 200 })).rows;
  const looks = async () => (await window.test.call('parties.accessLog', {})).total;
  const focused = () => page().evaluate(() => document.activeElement?.closest('li')?.querySelector('span')?.textContent ?? '');
  /** What a scanner does: digits as from a keyboard, then Enter. */
  const scan = async (text: string) => {
    await page().keyboard.type(text);
    await page().keyboard.press('Enter');
  };
  const choose = async (name: string, file: string) => {
    const chooser = page().waitForEvent('filechooser');
    await dialog().getByRole('button', { name }).click();
    await (await chooser).setFiles(join(folder, file));
  };

  it('is an empty screen that says where letters get their numbers', async () => {
    await window.visit('/mail');
    await page().getByText('No letter has an article number yet').waitFor();
    expect(await button('Firm mailing sheet').isDisabled()).toBe(true);
    await expectTidy(page(), 'mail-empty');
  });

  it('takes the numbers of chosen letters from a scanner, one after another', async () => {
    await window.visit('/notices');
    for (const letter of letters)
      await page()
        .getByRole('checkbox', { name: `Choose ${letter.title.slice(0, 200)}, version 1` })
        .press('Space');
    const before = await looks();
    await button('By certified mail').click();
    await dialog().getByText('12 ELM STREET').waitFor();
    expect((await looks()) - before).toBe(letters.length);
    expect(await focused()).toBe('1');
    await scan(`42048503${ofRoll(0)}`);
    await expect.poll(focused).toBe('2');
    // Letter 2 under the number of letter 1, then with a wrong digit: both are told, and nothing is lost.
    await page().keyboard.type(ofRoll(0));
    await dialog().getByText('already stands on another letter of this list').waitFor();
    await page().keyboard.press('Enter');
    await dialog().getByText('already stands on another letter. Nothing was kept.').waitFor();
    await scan(ofRoll(1).replace(/.$/, (digit) => String((Number(digit) + 1) % 10)));
    await dialog().getByText('The check digit of').waitFor();
    await expectTidy(page(), 'mail-scan-wrong');
    await scan(ofRoll(1));
    await expect.poll(focused).toBe('3');
    await scan(ofRoll(2));
    await expect.poll(focused).toBe('4');
    expect((await pieces()).map(({ articleNumber }) => articleNumber)).toEqual([ofRoll(2), ofRoll(1), ofRoll(0)]);
    await dialog().getByText('3 of 4 letters numbered, $31.44').waitFor();
  });

  it('frees a number scanned for the wrong letter, and corrects an addressee before it is kept', async () => {
    await dialog()
      .getByRole('button', { name: /^Free the number of/ })
      .nth(2)
      .click();
    await expect.poll(async () => (await pieces()).length).toBe(2);
    await dialog()
      .getByRole('button', { name: /^Edit the addressee of/ })
      .first()
      .click();
    const box = dialog().getByRole('textbox', { name: /^Addressee of/ });
    await box.fill(`${await box.inputValue()}-1234`);
    await dialog()
      .getByRole('textbox', { name: /^Article number of/ })
      .first()
      .focus();
    await scan(ofRoll(2));
    await expect.poll(focused).toBe('4');
    await scan(ofRoll(3));
    await dialog().getByText('4 of 4 letters numbered').waitFor();
    await expectTidy(page(), 'mail-scan-done');
    // The focus went to the button that leads on: Enter presses it.
    await page().keyboard.press('Enter');
    await table().waitFor();
    expect(page().url()).toContain('#/mail');
  });

  it('lists whose letter each is, and names the addressee only when asked, once a vehicle in the access log', async () => {
    await table()
      .getByText(articleInGroups(ofRoll(3)))
      .waitFor();
    expect(await table().textContent()).not.toMatch(/ELM STREET/);
    const before = await looks();
    await button('Show addressees').click();
    await table().getByText('12 ELM STREET').waitFor();
    await table().getByText('LONGNAME').waitFor();
    expect(await table().textContent()).toContain('CLIO MI 48420-1234');
    expect((await looks()) - before).toBe(letters.length);
    await expectTidy(page(), 'mail');
    await window.test.call('workflow.run', {});
    await window.visit('/today');
    await window.visit('/mail');
    expect(await table().textContent()).not.toMatch(/ELM STREET/);
    expect((await looks()) - before).toBe(letters.length);
  });

  it('makes the firm sheet of everything not mailed yet, and shows it as stored', async () => {
    await button('Firm mailing sheet of 4 letters').click();
    await pdfGiven(dialog().locator('iframe'));
    await expectTidy(page(), 'mail-sheet');
    const [sheet] = (await window.test.call('pieces.sheets', {})).rows;
    expect(sheet).toMatchObject({ pages: 1, totalCents: 4 * 1048 });
    const { base64 } = await window.test.call('pieces.sheetFile', { id: sheet!.id });
    const [paper] = await pdfPages(Buffer.from(base64, 'base64'));
    for (const index of [0, 1, 2, 3]) expect(paper?.text.replaceAll(/\s+/g, '')).toContain(ofRoll(index));
    const download = page().waitForEvent('download');
    await dialog().getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toBe(sheet!.fileName);
    await dialog().getByRole('button', { name: 'Close' }).last().click();
  });

  it('records with one act that the Postal Service took the whole sheet, and keeps its stamped scan', async () => {
    const open = page().getByRole('list', { name: 'Open firm mailing sheets' });
    await open.getByText('4 of 4 not accepted yet').waitFor();
    await expectTidy(page(), 'mail-open-sheet');
    await open.getByRole('button', { name: 'Accepted by the Postal Service' }).click();
    expect(await dialog().getByRole('textbox', { name: 'Day of the stamp' }).inputValue()).toBe('2026-11-23');
    await dialog().getByLabel('Post office').fill('Flint');
    await choose('Stamped sheet', 'stamped.png');
    await dialog().getByText('stamped.png').waitFor();
    await expectTidy(page(), 'mail-accepted');
    await dialog().getByRole('button', { name: 'Accepted: 4 letters' }).click();
    await page().getByText('4 letters recorded as accepted.').waitFor();
    expect((await pieces()).map(({ state, scans }) => [state, scans[0]?.at, scans[0]?.detail])).toEqual(
      letters.map(() => ['accepted', '2026-11-23', 'Flint']),
    );
    expect((await window.test.call('pieces.sheets', {})).rows[0]?.stamped?.fileName).toBe('stamped.png');
    const { rows } = await window.test.call('notices.list', { kind: ['OWNER_LETTER'] });
    expect(rows.map(({ state }) => state)).toEqual(letters.map(() => 'sent'));
    await button('Sheets').click();
    await dialog().getByText('all accepted').waitFor();
    await expectTidy(page(), 'mail-sheets');
    await dialog()
      .getByRole('button', { name: /^Open the sheet/ })
      .click();
    await dialog().getByRole('button', { name: 'Show it stamped' }).click();
    await dialog().locator('img[src^="blob:"]').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
  });

  it('finds a letter by the end of its number, and records its delivery with the card', async () => {
    window.clock.set('2026-11-27T10:00:00-05:00');
    await page().reload();
    await page().getByRole('searchbox', { name: 'Article number or its end' }).fill(ofRoll(0).slice(-6));
    await expect.poll(() => table().locator('tbody tr').count()).toBe(1);
    await page().keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Record what the carrier said' }).click();
    await dialog().getByText('Delivered', { exact: true }).click();
    await dialog().getByRole('textbox', { name: 'When' }).fill('2026-11-25');
    await dialog().getByLabel('Time, if known').fill('11:20');
    await dialog().getByLabel('Signed by').fill('P. Example');
    await choose('Return card', 'card.png');
    await expectTidy(page(), 'mail-delivered');
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await page().getByText('1 letter recorded as delivered.').waitFor();
    const scans = page().getByRole('table', { name: 'What the carrier said' });
    await scans.getByText('signed by P. Example').waitFor();
    await expectTidy(page(), 'mail-piece');
    const backside = page().waitForEvent('filechooser');
    await scans.getByRole('button', { name: /^Add a file to Delivered/ }).click();
    await (await backside).setFiles(join(folder, 'stamped.png'));
    await expect.poll(() => scans.getByRole('button', { name: 'Card' }).count()).toBe(2);
    await scans.getByRole('button', { name: 'Card' }).first().click();
    await dialog().locator('img[src^="blob:"]').waitFor();
    await page().keyboard.press('Escape');
  });

  it('doubts what does not fit the order until a reason is given, and takes back what was recorded by mistake', async () => {
    await dialog().getByRole('button', { name: 'Record what the carrier said' }).click();
    await dialog().getByText('Returned', { exact: true }).click();
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await dialog().getByRole('alert').getByText('cannot be returned after that').waitFor();
    await dialog().getByLabel('Keep it all the same, because').fill('handed back at the counter');
    await expectTidy(page(), 'mail-out-of-order');
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await page().getByText('1 letter recorded as returned.').waitFor();
    await dialog()
      .getByRole('button', { name: /^Take back Returned/ })
      .click();
    await dialog().getByLabel('Reason').fill('another envelope');
    await dialog().getByRole('button', { name: 'Take back' }).click();
    await page().getByText('Returned is taken back.').waitFor();
    await dialog().getByText('another envelope').waitFor();
    expect((await pieces()).find(({ articleNumber }) => articleNumber === ofRoll(0))?.state).toBe('delivered');
    await expectTidy(page(), 'mail-taken-back');
  });

  it('is seen on the vehicle and on the letter, and stands in the case file', async () => {
    const letter = letters[0]!;
    await window.visit(`/vehicle/${letter.vehicleId}?tab=notices`);
    const proof = page()
      .getByRole('table', { name: 'Proof' })
      .filter({ hasText: articleInGroups(ofRoll(0)) });
    await proof.getByText('Delivered', { exact: true }).waitFor();
    expect(await proof.textContent()).not.toMatch(/ELM STREET/);
    await expectTidy(page(), 'mail-proof-vehicle');
    await proof.getByRole('button', { name: articleInGroups(ofRoll(0)) }).click();
    await dialog().getByRole('button', { name: 'Show for an impound notice' }).click();
    await dialog().getByText('12 ELM STREET').waitFor();
    await page().keyboard.press('Escape');
    await window.visit(`/vehicle/${letter.vehicleId}`);
    const story = page()
      .getByRole('listitem')
      .filter({ hasText: articleInGroups(ofRoll(0)) });
    await expect
      .poll(() => story.allTextContents())
      .toEqual([
        expect.stringContaining('Owner letter: accepted'),
        expect.stringContaining('Owner letter: delivered'),
        expect.stringContaining('Owner letter: returned'),
      ]);
    await expectTidy(page(), 'mail-timeline');
    await window.visit(`/notices/${letter.id}`);
    await page().getByRole('region', { name: 'Proof' }).getByText('Delivered', { exact: true }).waitFor();
    await expectTidy(page(), 'mail-proof-notice');
    const { base64 } = await window.test.call('vehicles.caseFile', { id: letter.vehicleId });
    const text = (await pdfPages(Buffer.from(base64, 'base64')))
      .map((one) => one.text)
      .join('')
      .replaceAll(/\s+/g, '');
    for (const part of [ofRoll(0), 'Delivered11/25/202611:20AM:signedbyP.Example', 'takenback11/27/2026']) expect(text).toContain(part);
  });

  it('gives a single letter its number from its own page and from the send dialog', async () => {
    await window.visit(`/notices/${letters[1]!.id}`);
    await button('By certified mail').click();
    await dialog().getByText('It has an article number already.').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await button('Send to another').click();
    await dialog().getByRole('button', { name: 'By certified mail' }).click();
    await dialog()
      .getByRole('textbox', { name: /^Article number of/ })
      .waitFor();
    await scan(ofRoll(9));
    await dialog().getByText('1 of 1 letter numbered').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    expect((await pieces())[0]).toMatchObject({ articleNumber: ofRoll(9), noticeId: letters[1]!.id });
  });

  it('records of several chosen at once, and asks for another address when they came back', async () => {
    await window.visit('/mail');
    for (const index of [2, 3])
      await page()
        .getByRole('checkbox', { name: `Choose ${articleInGroups(ofRoll(index))}` })
        .press('Space');
    await page().getByText('2 letters chosen').waitFor();
    await expectTidy(page(), 'mail-chosen');
    await page().getByRole('toolbar', { name: 'Chosen letters' }).getByRole('button', { name: 'Record' }).click();
    await dialog().getByText('Returned', { exact: true }).click();
    await dialog().getByLabel('Reason on the envelope').fill('no such street');
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await page().getByText('2 letters recorded as returned.').waitFor();
    await page().getByText('2 came back').waitFor();
    await page().getByRole('radio', { name: 'Returned' }).click();
    await expect.poll(() => table().locator('tbody tr').count()).toBe(2);
    await expectTidy(page(), 'mail-returned');
    await window.test.call('workflow.run', {});
    const asked = await window.test.call('queue.list', { vehicleId: letters[2]!.vehicleId, limit: 50 });
    expect(asked.rows.map(({ rule }) => rule)).toContain('OFFICE-MAIL');
    expect(window.complaints).toEqual([]);
  });
});
