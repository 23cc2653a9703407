import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { expectTidy } from './screens';
import { openWindowWithPeers, type WindowWithPeers } from './peers';

const hostile = `<img src=x onerror="globalThis.hurt = true">`;

describe('notices in the window', () => {
  let window: WindowWithPeers;
  let page: Page;
  let test: TestOffice;
  let refused: string | null = null;
  beforeAll(async () => {
    window = await openWindowWithPeers(temporaryFolder('notices'), () => refused);
    ({ page, test } = window);
    await window.test.call('vehicles.create', {
      callNumber: '90001',
      make: hostile,
      model: '🚗'.repeat(40),
      color: 'x'.repeat(60),
      towedAt: '2026-11-23T09:00:00-05:00',
      towType: 'private_property',
      agency: 'Burton Police Department',
    });
    await test.call('workflow.run', {});
    await window.visit('/notices');
  });
  afterAll(() => window?.close());
  const list = (name: string) => page.getByRole('list', { name });
  const dialog = () => page.getByRole('dialog');
  const notices = async () => (await test.call('notices.list', { limit: 200 })).rows;
  /** Those that go to the police: the others are printed. */
  const forPolice = async () => (await notices()).filter(({ kind }) => kind === 'TOP' || kind === 'ABANDONMENT_REPORT');

  it('shows what is due and not made yet, the most urgent first', async () => {
    const { due } = await test.call('notices.list', {});
    expect(due.length).toBeGreaterThan(2);
    await expect.poll(() => list('Due notices').getByRole('link').allTextContents()).toEqual(due.map((one) => one.description));
    await expectTidy(page, 'notices-due');
  });

  it('makes all that are due, says which was not made and why, and makes only that one on the second try', async () => {
    const { due } = await test.call('notices.list', {});
    const { vehicle } = await test.call('vehicles.get', { id: due[1]!.vehicleId });
    refused = vehicle.complaintNumber;
    await page.getByRole('button', { name: new RegExp(`^Make all .*due \\(${due.length}\\)$`) }).click();
    const results = list('Results').getByRole('listitem');
    await page.getByRole('button', { name: 'Make the other 1' }).waitFor();
    expect(await results.count()).toBe(due.length);
    expect(await results.nth(1).textContent()).toContain('Something unexpected happened. Nothing of this was kept.');
    await expectTidy(page, 'notices-one-failed');
    const before = await notices();
    expect(before).toHaveLength(due.length - 1);

    refused = null;
    await page.getByRole('button', { name: 'Make the other 1' }).click();
    await page.getByRole('heading', { name: `${due.length} notices made` }).waitFor();
    expect(await notices()).toHaveLength(due.length);
    expect((await notices()).filter((notice) => before.some(({ id }) => id === notice.id))).toEqual(before);
    await expectTidy(page, 'notices-made');
  });

  it('shows a notice in the viewer as it is stored, and saves the same bytes', async () => {
    const [notice] = await notices();
    await page.getByRole('link', { name: 'Open version 1' }).first().waitFor();
    await window.visit(`/notices/${notice!.id}`);
    await page.locator('iframe').waitFor();
    // An empty frame is one colour and so a small picture; a drawn page is not.
    await expect.poll(async () => (await page.locator('iframe').screenshot()).length).toBeGreaterThan(20_000);
    await expectTidy(page, 'notice');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(notice!.fileName);
    const bytes = readFileSync(await saved.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(notice!.sha256);
  });

  it('sends to the address of the agency, and takes it back within the hold delay', async () => {
    const notice = (await notices()).find((one) => one.vehicle.callNumber === '90001')!;
    await window.visit(`/notices/${notice.id}`);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const to = dialog().getByRole('textbox', { name: 'To' });
    expect(await to.inputValue()).toBe('burton@police.example');
    await to.fill('burton@police.example, not an address');
    await dialog().getByRole('button', { name: /^Send/ }).last().click();
    await dialog().getByText('“not” is not an e-mail address.').waitFor();
    expect((await test.call('outbox.list', {})).total).toBe(0);
    await expectTidy(page, 'notice-send');
    await to.fill('burton@police.example');
    await dialog().getByRole('button', { name: 'Send', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 message taken back. Nothing was sent.').waitFor();
    expect((await test.call('outbox.list', {})).rows.map((row) => row.state)).toEqual(['cancelled']);
    expect(window.mail.messages).toHaveLength(0);
  });

  it('sends several after a look through them, each to its agency, and none twice', async () => {
    await window.visit('/notices');
    const made = await notices();
    await page.getByRole('button', { name: `Send ${made.length}` }).click();
    await dialog().getByRole('list', { name: 'Notices to send' }).waitFor();
    expect(await dialog().getByRole('checkbox').count()).toBe(made.length);
    const count = (await forPolice()).length;
    expect(count).toBeLessThan(made.length);
    await dialog().getByText('The TR-52LR data sheet does not go to the police agency.').first().waitFor();
    await expectTidy(page, 'notices-review');
    await dialog().getByRole('checkbox').first().press('Space');
    await dialog()
      .getByRole('button', { name: `Send ${count - 1}` })
      .click();
    await dialog()
      .getByText(`${count - 1} messages put in the outbox.`)
      .waitFor();
    await dialog().getByRole('checkbox').first().press('Space');
    await dialog().getByRole('button', { name: 'Send 1' }).click();
    await dialog().getByText(`${count} messages put in the outbox.`).waitFor();
    await dialog().getByRole('button', { name: 'Done' }).click();
    expect((await test.call('outbox.list', { state: ['queued'] })).total).toBe(count);
  });

  it('sends what waits when asked to, with the stored bytes attached, and says so in the list', async () => {
    window.clock.set('2026-11-23T11:20:00-05:00');
    await window.visit('/outbox');
    await page.getByRole('button', { name: 'Send now' }).click();
    const made = await forPolice();
    await page.getByText(`${made.length} sent, 0 waiting.`).waitFor();
    const mails = await Promise.all(window.mail.messages.map(({ raw }) => PostalMime.parse(raw)));
    const attached = mails.map((mail) =>
      createHash('sha256')
        .update(new Uint8Array(mail.attachments[0]!.content as ArrayBuffer))
        .digest('hex'),
    );
    expect(attached.sort()).toEqual(made.map(({ sha256 }) => sha256).sort());
    await window.visit('/notices');
    await page.getByRole('button', { name: 'Close the results' }).click();
    expect(await page.getByRole('table', { name: 'Notices' }).getByText('Sent', { exact: true }).count()).toBe(made.length);
    await expectTidy(page, 'notices');
  });

  it('records what was handed over another way, beside what was sent', async () => {
    const notice = (await notices()).find(({ state }) => state === 'sent')!;
    await window.visit(`/notices/${notice.id}`);
    const proof = page.getByRole('region', { name: 'Proof' });
    await proof.getByRole('button', { name: 'Record fax, call, mail' }).click();
    await dialog().getByText('Telephone', { exact: true }).click();
    await dialog().getByLabel('Who took the call').fill(hostile);
    await expectTidy(page, 'notice-record');
    await dialog().getByRole('button', { name: 'Record' }).click();
    await dialog().waitFor({ state: 'detached' });
    await proof.getByText('Handed over').waitFor();
    expect(await proof.textContent()).toContain(hostile);
    const { rows } = await test.call('notices.proof', { vehicleId: notice.vehicleId });
    expect(rows.find((row) => row.notice.id === notice.id)?.lines.map(({ how, state }) => [how, state])).toEqual([
      ['email', 'sent'],
      ['phone', 'recorded'],
    ]);
  });

  it('joins the chosen ones into one file', async () => {
    await window.visit('/notices');
    const made = await notices();
    for (const index of [0, 2]) await page.getByRole('checkbox').nth(index).press('Space');
    await page.getByText('2 notices chosen').waitFor();
    await expectTidy(page, 'notices-chosen');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as one PDF' }).click();
    const bytes = readFileSync(await (await download).path());
    const { totalPages, text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    expect(totalPages).toBe(2);
    for (const notice of [made[0]!, made[2]!]) expect(text).toContain(notice.vehicle.complaintNumber);
  });

  it('makes one document for each of the vehicles chosen in the list, after a look at what can be made', async () => {
    await window.visit('/vehicles');
    const grid = page.getByRole('grid', { name: 'Vehicles' });
    await grid.getByRole('gridcell', { name: 'Not chosen' }).nth(4).waitFor();
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await grid.getByRole('gridcell', { name: /hosen/ }).nth(2).click();
    await grid
      .getByRole('gridcell', { name: /hosen/ })
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await page.getByText('4 vehicles chosen').waitFor();
    await expectTidy(page, 'vehicles-chosen');
    await page.getByRole('button', { name: 'Make documents' }).click();
    await dialog().getByText('0 to make, 0 made before and still true, 4 not possible.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Make 0' }).isDisabled()).toBe(true);
    await expectTidy(page, 'documents-not-possible');
    await dialog()
      .getByRole('button', { name: /Document/ })
      .click();
    await page.getByRole('option', { name: 'TR-52LR data sheet' }).click();
    await dialog()
      .getByText(/4 not possible/)
      .waitFor({ state: 'detached' });
    await dialog().getByRole('checkbox', { checked: true }).nth(3).waitFor();
    await expectTidy(page, 'documents');
    await dialog().getByRole('checkbox').first().press('Space');
    await dialog().getByRole('button', { name: 'Make 3' }).click();
    await page.getByText('3 notices made', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Choose all 3 to print' }).click();
    await page.getByText('3 notices chosen').waitFor();
    expect(
      await list('Results')
        .getByRole('link', { name: /Open version/ })
        .count(),
    ).toBe(3);
    await page.getByRole('button', { name: 'Close the results' }).click();
  });

  it('shows hostile text as text', async () => {
    await window.visit('/notices');
    expect(await page.getByRole('table', { name: 'Notices' }).textContent()).toContain(hostile);
    expect(await page.evaluate(() => 'hurt' in globalThis)).toBe(false);
    expect(window.complaints.filter((complaint) => !complaint.includes('printer of this test'))).toEqual([]);
  });
});
