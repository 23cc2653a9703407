import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { expectTidy } from './screens';
import { openWindowWithPeers, type WindowWithPeers } from './peers';

describe('the outbox in the window', () => {
  let window: WindowWithPeers;
  let page: Page;
  let test: TestOffice;
  let notice: number;
  beforeAll(async () => {
    window = await openWindowWithPeers(temporaryFolder('outbox'));
    ({ page, test } = window);
    await window.visit('/outbox');
  });
  afterAll(() => window?.close());
  const row = (to: string) =>
    page
      .getByRole('table', { name: 'Messages' })
      .getByRole('row')
      .filter({ has: page.locator(`[title$="${to}"]`) });
  const dialog = () => page.getByRole('dialog');
  const stateOf = async (to: string) =>
    (await test.call('outbox.list', {})).rows.filter((one) => one.recipient === to).map((one) => one.state);

  it('says that it is empty', async () => {
    await page.getByText('The outbox is empty').waitFor();
    expect(await page.getByRole('button', { name: 'Send now' }).isDisabled()).toBe(true);
    await expectTidy(page, 'outbox-empty');
  });

  it('shows what became of each message, with the answer of the mail server', async () => {
    const { due } = await test.call('notices.list', {});
    notice = (await test.call('notices.prepare', { vehicleId: due[0]!.vehicleId })).id;
    window.mail.behaviour.refuseRecipients = [{ pattern: /gone/, code: 550 }];
    await test.call('notices.send', { id: notice, to: ['desk@arrives.example', 'gone@refused.example'] });
    await test.call('outbox.process', {});
    window.mail.behaviour.dropAfterData = true;
    await test.call('notices.send', { id: notice, to: ['desk@unsure.example'] });
    await test.call('outbox.process', {});
    window.mail.behaviour.dropAfterData = false;
    await test.call('notices.send', { id: notice, to: ['desk@waits.example'] });
    await test.call('notices.send', { id: notice, to: ['desk@held.example'], hold: true });
    await row('held.example').waitFor();

    const words = { 'arrives.example': 'Sent', 'refused.example': 'Failed', 'unsure.example': 'Fate unknown', 'waits.example': 'Waiting' };
    for (const [to, word] of Object.entries({ ...words, 'held.example': 'Held' }))
      expect(await row(to).getByText(word, { exact: true }).count()).toBe(1);
    expect(await row('refused.example').textContent()).toContain('550 No such mailbox here');
    await expectTidy(page, 'outbox');
  });

  it('takes a held message back', async () => {
    await row('held.example').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back. Nothing was sent.').waitFor();
    expect(await stateOf('desk@held.example')).toEqual(['cancelled']);
  });

  it('lets a person settle what nobody knows, with a reason', async () => {
    await row('unsure.example').getByRole('button', { name: 'Settle' }).click();
    await dialog().getByRole('button', { name: 'Settle' }).click();
    await dialog().getByText('Choose one.').waitFor();
    expect(await stateOf('desk@unsure.example')).toEqual(['unknown']);
    await expectTidy(page, 'outbox-settle');
    await dialog().getByText('It did not arrive').click();
    await dialog().getByLabel('How that is known').fill('The desk looked for it.');
    await dialog().getByRole('button', { name: 'Settle' }).click();
    await dialog().waitFor({ state: 'detached' });
    await row('unsure.example').getByText('The desk looked for it.').waitFor();
    expect(await stateOf('desk@unsure.example')).toEqual(['failed']);
  });

  it('tries again, and sends what waits when asked to', async () => {
    const before = window.mail.messages.length;
    await row('unsure.example').getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => stateOf('desk@unsure.example')).toEqual(['queued']);
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByText('2 sent, 0 waiting.').waitFor();
    const sent = window.mail.messages.slice(before).flatMap(({ envelope }) => envelope.to);
    expect([...sent].sort()).toEqual(['desk@unsure.example', 'desk@waits.example']);
  });

  it('sends to another address as a new message, and cancels the former one', async () => {
    await row('refused.example').getByRole('button', { name: 'Another address' }).click();
    await dialog().getByLabel('New address').fill('desk@right.example');
    await expectTidy(page, 'outbox-address');
    await dialog().getByRole('button', { name: 'Send' }).click();
    await row('right.example').waitFor();
    expect(await stateOf('gone@refused.example')).toEqual(['cancelled']);
    expect(await stateOf('desk@right.example')).toEqual(['queued']);
  });

  it('asks before it cancels, and narrows the list to a state', async () => {
    await row('right.example').getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByRole('button', { name: 'Go back' }).click();
    expect(await stateOf('desk@right.example')).toEqual(['queued']);
    await row('right.example').getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByRole('button', { name: 'Cancel the message' }).click();
    await expect.poll(() => stateOf('desk@right.example')).toEqual(['cancelled']);
    await page.getByRole('radio', { name: /^Sent/ }).click();
    await expect.poll(() => page.getByRole('table', { name: 'Messages' }).locator('tbody tr').count()).toBe(3);
    expect(await row('right.example').count()).toBe(0);
  });

  it('lets mail to a domain wait until a moment, and go on', async () => {
    const pauses = async () => (await test.call('outbox.pauses', {})).pauses;
    await page.getByRole('button', { name: 'Let a domain wait' }).click();
    await dialog().getByRole('textbox', { name: 'Domain' }).fill('not a domain');
    await dialog().getByRole('button', { name: 'Let it wait' }).click();
    await dialog().getByText('A domain such as police.example.').waitFor();
    expect(await pauses()).toEqual([]);
    await dialog().getByRole('textbox', { name: 'Domain' }).fill('Desk@Waits.example');
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('Their server is moved.');
    await expectTidy(page, 'outbox-pause');
    await dialog().getByRole('button', { name: 'Let it wait' }).click();
    await page.getByText(/^Mail to waits\.example waits until tomorrow 8:00 AM/).waitFor();
    expect(await pauses()).toMatchObject([
      { domain: 'waits.example', until: '2026-11-24T08:00:00-05:00', reason: 'Their server is moved.' },
    ]);
    await page.getByRole('button', { name: 'Go on now' }).click();
    await expect.poll(pauses).toEqual([]);
  });

  it('says what to do when no mail server is set', async () => {
    await test.call('settings.set', { values: { 'mail.host': '' } });
    await test.call('notices.send', { id: notice, to: ['desk@later.example'] });
    await page.getByRole('radio', { name: /^All/ }).click();
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByText('No mail server is set. The messages wait in the outbox.').waitFor();
    expect(await stateOf('desk@later.example')).toEqual(['queued']);
    await expectTidy(page, 'outbox-no-server');
    expect(window.complaints).toEqual([]);
  });
});
