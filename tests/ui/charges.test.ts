import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy } from './screens';

describe('the charges of a vehicle', () => {
  let window: OfficeWindow;
  let vehicleId: number;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder: temporaryFolder('charges-window') });
    const { call } = window.test;
    await call('office.begin', { mode: 'office', officeName: 'Ironwood Towing & Recovery' });
    const { vehicle } = await call('vehicles.create', {
      callNumber: '48213',
      make: 'Ford',
      model: 'Focus',
      modelYear: 2014,
      towedAt: '2026-11-02T14:10:00-05:00',
      balanceCents: 31_000,
    });
    vehicleId = vehicle.id;
    await window.visit(`/vehicle/${vehicleId}?tab=charges`);
  });
  afterAll(() => window?.close());
  const page = () => window.page;
  const dialog = () => page().getByRole('dialog');
  const lines = () => page().getByRole('table', { name: 'Charges and payments' }).locator('tbody tr');
  const ledger = () => window.test.call('fees.list', { vehicleId });
  const add = () => page().getByRole('button', { name: 'Add a charge or payment' });
  const day = (name: string) => dialog().getByRole('textbox', { name, exact: true });
  const done = () => dialog().waitFor({ state: 'detached' });
  const choose = async (kind: string) => {
    await dialog().getByRole('button', { name: 'Kind' }).press('Enter');
    await page().getByRole('option', { name: kind }).click();
  };

  it('say that there is none yet, and what the papers use until then', async () => {
    await page().getByText('No charge and no payment yet').waitFor();
    await page().getByText('Until then they use the balance in TowBook, $310.00.').waitFor();
    await expectTidy(page(), 'charges-none');
  });

  it('are entered by keyboard alone', async () => {
    await add().focus();
    await page().keyboard.press('Enter');
    await dialog().getByLabel('Price').focus();
    await page().keyboard.type('150');
    await dialog().getByText('Amount: $150.00').waitFor();
    await page().keyboard.press('Enter');
    await done();
    await lines().filter({ hasText: 'Towing' }).waitFor();
    expect((await ledger()).rows).toMatchObject([{ kind: 'towing', amountCents: 15_000, fromDay: '2026-11-23', recordedBy: 'Office' }]);
  });

  it('count the days of storage, and say what is missing before anything is kept', async () => {
    await add().click();
    await choose('Storage');
    await day('First day').fill('2026-11-02');
    await day('Last day').fill('2026-11-13');
    expect(await dialog().getByLabel('Days charged').inputValue()).toBe('12');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await dialog().getByText('Enter an amount such as 125.00.').waitFor();
    await dialog().getByLabel('Price a day').fill('20');
    await dialog().getByText('Amount: $240.00').waitFor();
    await expectTidy(page(), 'charges-add');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await done();
    await lines().filter({ hasText: '12 × $20.00' }).waitFor();
  });

  it('refuse a day that has not come, and keep what was typed', async () => {
    await add().click();
    await day('Day').fill('2026-11-30');
    await dialog().getByLabel('Price').fill('5');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await dialog().getByText('The line is for a day that has not come.').waitFor();
    expect(await dialog().getByLabel('Price').inputValue()).toBe('5');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    expect((await ledger()).total).toBe(2);
  });

  it('are paid, and what is owed is shown beside the balance in TowBook', async () => {
    await add().click();
    await choose('Payment');
    await dialog().getByLabel('Amount').fill('100');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await done();
    await lines().filter({ hasText: 'Payment' }).waitFor();
    const head = await page().locator('dl', { hasText: 'Charged' }).last().innerText();
    expect(head.split('\n').filter((text) => text.trim() !== '')).toEqual([
      'Charged',
      '$390.00',
      'Paid',
      '$100.00',
      'Owed',
      '$290.00',
      'Balance in TowBook',
      '$310.00',
    ]);
  });

  it('are taken back with a reason, and stay to be seen', async () => {
    await page().getByRole('button', { name: 'Take back Storage, $240.00' }).click();
    await dialog().getByRole('button', { name: 'Take back' }).click();
    await dialog().getByText('A reason is needed.').waitFor();
    await dialog().getByLabel('Reason').fill('The rate is 25');
    await dialog().getByLabel('Reason').press('Enter');
    await done();
    await lines().filter({ hasText: 'Taken back: Storage' }).filter({ hasText: 'The rate is 25' }).waitFor();
    await expectTidy(page(), 'charges');
    expect((await ledger()).sums).toMatchObject({ chargedCents: 15_000, owedCents: 5000 });
    expect(window.complaints).toEqual([]);
  });
});
