import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { expectTidy, pdfGiven } from './screens';
import { openWindowWithPeers, type WindowWithPeers } from './peers';

describe('the wording of notices in the window', () => {
  const folder = temporaryFolder('wording-window');
  let window: WindowWithPeers;
  let page: Page;
  let test: TestOffice;
  beforeAll(async () => {
    window = await openWindowWithPeers(join(folder, 'office'));
    ({ page, test } = window);
    await window.visit('/settings/wording');
  });
  afterAll(() => window?.close());
  const sample = () => page.getByRole('region', { name: 'Sample' });
  /** Waits until the sample in sight says this. */
  const shows = async (text: string) => {
    await expect.poll(() => window.printed.at(-1)).toContain(text);
    await page.locator('[aria-busy="false"] iframe').waitFor();
  };
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  const open = (name: string) => page.getByRole('navigation', { name: 'Documents' }).getByRole('link', { name }).click();
  const stored = async (key: string) => (await test.call('settings.get', { key })).settings[0]!.value;
  const save = async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/settings? saved\./).waitFor();
  };

  it('shows each document as it would be made, and follows what is typed', async () => {
    await open('TOP notice');
    await shows('MCL 257.252a(10)');
    await pdfGiven(page.locator('iframe'));
    await box('Title').fill('Notice under trial');
    await box('Citation').fill('MCL 257.252a(9)');
    await box('Who signs').fill('Sam Example, Gate');
    for (const text of ['Notice under trial', 'under MCL 257.252a(9)', 'Sam Example, Gate']) await shows(text);
    await page.getByText('As delivered: MCL 257.252a(10) (S2).').waitFor();
    expect(await stored('notices.wording')).toEqual({});
    await expectTidy(page, 'wording');
  });

  it('is stored when saved, goes back text by text, and leaves what was made as it is', async () => {
    const vehicleId = (await test.call('vehicles.create', { callNumber: '90001', make: 'Ford' })).vehicle.id;
    const before = await test.call('notices.prepare', { vehicleId, kind: 'TOP' });
    await page.getByRole('button', { name: 'Back to the initial wording: Title' }).click();
    await shows('Notice of vehicle removed from private property');
    await save();
    expect(await stored('notices.wording')).toEqual({ TOP: { citation: 'MCL 257.252a(9)', signatory: 'Sam Example, Gate' } });
    const after = await test.call('notices.prepare', { vehicleId, kind: 'TOP' });
    expect([after.noticeVersion, (await test.call('notices.pdf', { id: before.id })).sha256]).toEqual([2, before.sha256]);
    await shows('under MCL 257.252a(9)');
  });

  it('of lists and ads has a sample too, with the text for the newspaper', async () => {
    await open('Newspaper ad');
    await box('Text').fill('These vehicles go to auction:');
    await sample().getByText('These vehicles go to auction: Monday').waitFor();
    await shows('These vehicles go to auction:');
    await expectTidy(page, 'wording-ad');
    await page.getByRole('button', { name: 'Discard' }).click();
    await sample().getByText('Pursuant to MCL 257.252g').waitFor();
    expect(await stored('notices.wording')).not.toHaveProperty('NEWSPAPER_AD');
  });

  it('stands under a letterhead that is seen while it is typed', async () => {
    await open('Release notice');
    await shows('Notice of release');
    await open('Letterhead and logo');
    await box('Name of the yard').fill('<i>North Side</i> Towing');
    await box('Who signs notices').fill('Dana Whitfield');
    await shows('&lt;i&gt;North Side&lt;/i&gt; Towing');
    await shows('Dana Whitfield');
    expect(await stored('office.signatory')).not.toBe('Dana Whitfield');
    await box('Who signs notices').fill('');
  });

  it('takes a logo as a file, drawn anew, and refuses a drawing that holds a script', async () => {
    const noise = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1600, 500];
      const context = canvas.getContext('2d')!;
      const image = context.createImageData(1600, 500);
      image.data.forEach((_byte, index) => (image.data[index] = index % 4 === 3 ? 255 : (index * index * 31) % 256));
      context.putImageData(image, 0, 0);
      return canvas.toDataURL('image/png').replace(/^.*,/, '');
    });
    const files = {
      'logo.png': Buffer.from(noise, 'base64'),
      'bad.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>',
    };
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 8"><rect width="20" height="8" fill="#135"/></svg>';
    for (const [name, content] of Object.entries({ ...files, 'good.svg': drawing })) writeFileSync(join(folder, name), content);
    const pick = async (name: string) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /^Choose (a picture|another)$/ }).click();
      await (await chooser).setFiles(join(folder, name));
    };
    const logo = page.getByRole('img', { name: 'The logo' });
    await pick('bad.svg');
    await page.getByText('bad.svg holds a script. Nothing was changed. Save it as PNG and choose that.').waitFor();
    expect(await logo.count()).toBe(0);
    await pick('good.svg');
    await logo.waitFor();
    expect(await logo.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    expect(await page.getByText('bad.svg holds').count()).toBe(0);
    const drawingUrl = await logo.getAttribute('src');
    await pick('logo.png');
    await expect.poll(() => logo.getAttribute('src')).not.toBe(drawingUrl);
    await shows('data:image/');
    await expectTidy(page, 'wording-letterhead');
    const size = await logo.evaluate((image) => [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight]);
    expect(size).toEqual([960, 300]);
    await save();
    expect(String(await stored('notices.logoImage')).length).toBeLessThanOrEqual(400_000);
    await page.getByRole('button', { name: 'Remove the logo' }).click();
    await save();
    expect(await stored('notices.logoImage')).toBe('');
    expect(window.complaints).toEqual([]);
  });
});
