import { vinCheckDigit } from '../../main/office/values/vin/checkDigit';
import { printerOfWorker } from '../browser';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { expectTidy } from './screens';

const hostile = `<script>window.hurt = true</script><img src=x onerror="window.hurt = true">`;

describe('the page of a vehicle', () => {
  const folder = temporaryFolder('vehicle');
  let window: OfficeWindow;
  let id: number;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, practice: true, ports: { printer: printerOfWorker() } });
    const { rows } = await window.test.call('vehicles.list', { view: 'needs_step', towType: ['private_property'], limit: 50 });
    id = rows.find((row) => row.nextStep !== null && row.callNumber !== null)!.id;
  });
  afterAll(async () => {
    await window?.close();
    await window?.test.ports.printer.close();
  });
  const dialog = () => window.page.getByRole('dialog');
  const open = async () => {
    await window.visit('/today');
    await window.visit(`/vehicle/${id}`);
    await window.page.getByRole('region', { name: 'Next step' }).waitFor();
  };

  it('offers what the VIN says where nobody entered it, and takes it with one button', async () => {
    const { call } = window.test;
    const vin = '1FAHP2D80EG100001';
    const fitting = vin.slice(0, 8) + vinCheckDigit(vin) + vin.slice(9);
    const { vehicle } = await call('vehicles.create', { vin: fitting.toLowerCase(), color: 'Red', plate: 'EKR 4477', plateState: 'MI' });
    await window.visit(`/vehicle/${vehicle.id}`);
    const facts = window.page.getByRole('region', { name: 'Facts' });
    await facts.getByText('The VIN says 2014 Ford, made in the USA.').waitFor();
    await expectTidy(window.page, 'vehicle-vin-says');
    await facts.getByRole('button', { name: 'Use it' }).click();
    await facts.getByText('The VIN says').waitFor({ state: 'detached' });
    expect((await call('vehicles.get', { id: vehicle.id })).vehicle.fields).toMatchObject({ modelYear: 2014, make: 'Ford', vin: fitting });
  });

  it('leads with the next step, its reason and its one button', async () => {
    await open();
    const { vehicle, assessment } = await window.test.call('vehicles.get', { id });
    const next = window.page.getByRole('region', { name: 'Next step' });
    expect(await next.textContent()).toContain(vehicle.nextStep?.verb);
    const step = assessment.steps.find((one) => one.rule === vehicle.nextStep?.rule);
    expect(await next.getByRole('button').first().textContent()).toBe(step?.action?.label);
    await next.getByRole('button', { name: 'Why?' }).click();
    await dialog().getByText('Counted from').waitFor();
    expect(await dialog().textContent()).toContain(step?.citation);
    await expectTidy(window.page, 'why');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
  });

  it('shows its story, steps, events and history', async () => {
    await expectTidy(window.page, 'vehicle');
    for (const tab of ['Steps', 'Events', 'Notices', 'History']) {
      await window.page.getByRole('tab', { name: tab }).click();
      await expectTidy(window.page, `vehicle-${tab.toLowerCase()}`);
    }
  });

  it('saves changed facts, and nothing else', async () => {
    await open();
    const before = await window.test.call('vehicles.get', { id });
    await window.page.getByRole('button', { name: 'Edit' }).click();
    await dialog().getByLabel('Color').fill('Burgundy');
    await expectTidy(window.page, 'edit');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    const after = await window.test.call('vehicles.get', { id });
    expect(after.vehicle.fields).toEqual({ ...before.vehicle.fields, color: 'Burgundy' });
    expect(after.vehicle.sources).toEqual({ ...before.vehicle.sources, color: 'hand' });
  });

  it('shows what somebody else changed meanwhile, keeps what is typed, and saves both', async () => {
    await open();
    await window.page.getByRole('button', { name: 'Edit' }).click();
    await dialog().getByLabel('Color').fill('Teal');
    await dialog().getByLabel('Storage lot').fill('North');
    const { vehicle } = await window.test.call('vehicles.get', { id });
    const fields = { color: 'Silver', driver: 'Sam Poe' };
    await window.test.call('vehicles.update', { id, expectedVersion: vehicle.version, fields });
    await dialog().getByRole('button', { name: 'Save' }).click();
    const conflict = dialog().getByRole('alert');
    await conflict.getByText('Stored now').waitFor();
    await expectTidy(window.page, 'conflict');
    expect(await conflict.getByRole('row', { name: /Color/ }).textContent()).toContain('TealSilver');
    expect(await dialog().getByLabel('Color').inputValue()).toBe('Teal');
    await conflict.getByRole('button', { name: 'Take the stored value' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    const after = await window.test.call('vehicles.get', { id });
    expect(after.vehicle.fields).toMatchObject({ color: 'Silver', driver: 'Sam Poe', storageLot: 'North' });
  });

  it('saves the case file for the court', async () => {
    await open();
    await window.page.getByRole('button', { name: 'Case file' }).click();
    const offered = window.page.waitForEvent('download');
    await window.page.getByRole('menuitem', { name: 'One PDF for the court' }).click();
    const download = await offered;
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('shows hostile text as text, wherever it stands', async () => {
    const { vehicle } = await window.test.call('vehicles.get', { id });
    const text = `${hostile} =HYPERLINK("http://127.0.0.1:9/") 🚗`;
    const fields = { make: hostile, model: '', color: hostile, towedFrom: text, notes: 'x'.repeat(4000), plate: '<b>PRC</b>' };
    await window.test.call('vehicles.update', { id, expectedVersion: vehicle.version, fields: { ...fields, model: null } });
    await window.test.call('vehicles.record', { id, type: 'note', at: '2026-11-23', data: { text: hostile }, note: hostile });
    await open();
    expect(await window.page.getByRole('heading', { level: 1 }).textContent()).toContain('<script>window.hurt = true</script>');
    await expectTidy(window.page, 'vehicle-hostile');
    await window.page.getByRole('tab', { name: 'Events' }).click();
    await window.page.getByText(hostile).first().waitFor();
    await window.visit('/vehicles');
    await window.page.keyboard.press('Control+k');
    await window.page.keyboard.type('script');
    await window.page.getByRole('option').first().waitFor();
    expect(await window.page.evaluate(() => 'hurt' in globalThis)).toBe(false);
    expect(await window.page.locator('#root script, #root img').count()).toBe(0);
    await window.page.keyboard.press('Escape');
  });

  it('says so when there is no such vehicle', async () => {
    await window.visit('/vehicle/999999');
    await window.page.getByRole('alert').waitFor();
    await expectTidy(window.page, 'vehicle-missing');
    expect(window.complaints).toEqual([]);
  });
});
