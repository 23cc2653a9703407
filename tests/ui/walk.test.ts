import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventForms, type EventField } from '../../preload/contract/events';
import { practicePhotograph } from '../../main/practice/photograph';
import type { EventType, Status, TowType } from '../../preload/contract/law';
import { statusWords } from '../../preload/contract/caseWords';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';

/** What a clerk records at a local time (`MM-DD HH:MM` of 2026, or with the year), and where the vehicle then stands. */
type Act = Readonly<{ on: string; record: EventType; with?: Readonly<Record<string, string>>; standing: Status }>;

const told = { record: 'police_notified', with: { How: 'Telephone', 'Officer or dispatcher': 'Desk 4' } } as const;
const lein = { record: 'register_entered', with: { 'LEIN number': 'L-4471' }, standing: 'register_entered' } as const;
const notice = { record: 'state_notice_mailed', with: { 'Seen on': 'MI Auto Lost & Found' }, standing: 'notice_mailed' } as const;
const paper = { record: 'state_release_received', with: { Form: 'TR-52L (bill of sale)' }, standing: 'ready_for_disposition' } as const;
const ad = { record: 'ad_published', with: { Newspaper: 'Practice County Press', 'Sale it names': '2026-10-12' } } as const;
const sold = {
  record: 'sold',
  with: { Price: '900.00', Buyer: 'Bidder 7', 'Price covers towing, storage and the abandoned vehicle fee': 'No' },
  standing: 'sold',
} as const;
const handedOver = {
  record: 'released',
  with: {
    'Released to': 'Registered owner',
    As: 'Owner',
    'Photo ID number': 'ID 1',
    'Title or registration seen': 'Yes',
    'Charges paid': '310.00',
  },
  standing: 'released',
} as const;
const freed = { record: 'police_released', with: { Officer: 'Sgt. Practice' } } as const;
const reported = {
  record: 'abandonment_reported',
  with: { How: 'E-mail', 'Officer or dispatcher': 'Desk 4' },
  standing: 'abandonment_reported',
} as const;

const journeys: Readonly<Record<TowType, readonly Act[]>> = {
  private_property: [
    { on: '09-01 15:00', ...told, standing: 'police_told' },
    { on: '09-02 09:00', ...lein },
    { on: '09-04 12:00', ...notice },
    { on: '10-01 12:00', ...paper },
    { on: '10-07 12:00', ...ad, standing: 'ready_for_disposition' },
    { on: '10-12 10:30', ...sold },
  ],
  public_abandoned: [
    { on: '09-02 09:00', ...lein },
    { on: '09-04 12:00', ...notice },
    { on: '09-10 12:00', ...handedOver },
  ],
  police_impound: [
    { on: '09-09 09:00', ...lein },
    { on: '09-12 12:00', ...notice },
    { on: '09-20 12:00', ...handedOver },
  ],
  crash: [
    { on: '09-03 12:00', ...freed, standing: 'police_released' },
    { on: '09-25 12:00', ...reported },
    { on: '09-26 09:00', ...lein },
    { on: '09-28 12:00', ...notice },
    { on: '10-05 12:00', ...handedOver },
  ],
  hold: [
    { on: '09-03 12:00', ...freed, standing: 'police_released' },
    { on: '09-10 12:00', ...handedOver },
  ],
  scrap_registered: [
    { on: '09-02 09:00', ...lein },
    { on: '09-04 12:00', ...notice },
    { on: '10-01 12:00', record: 'state_release_received', with: { Form: 'Scrap release form' }, standing: 'ready_for_disposition' },
    { on: '10-02 12:00', record: 'scrapped', with: { 'Scrap processor': 'Practice Metal' }, standing: 'scrapped' },
  ],
  scrap_unregistered: [
    { on: '09-02 09:00', ...lein },
    { on: '09-02 12:00', record: 'state_release_received', with: { Form: 'Scrap release form' }, standing: 'ready_for_disposition' },
    { on: '09-03 12:00', record: 'scrapped', with: { 'Scrap processor': 'Practice Metal' }, standing: 'scrapped' },
  ],
  owner_request: [{ on: '09-03 12:00', ...handedOver }],
};

describe('one vehicle of each tow type, from the tow to its disposition', () => {
  const folder = temporaryFolder('walk');
  let window: OfficeWindow;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, now: '2026-09-01T14:00:00-04:00' });
    await window.test.call('office.begin', { mode: 'office', officeName: 'Walk Yard' });
  });
  afterAll(() => window?.close());

  const fill = async (dialog: Locator, field: EventField, value: string) => {
    if (field.kind === 'choice') {
      await dialog.getByRole('button', { name: `Choose ${field.label}`, exact: true }).click();
      await window.page.getByRole('option', { name: value, exact: true }).click();
    } else if (field.kind === 'yesno')
      await dialog.getByRole('radiogroup', { name: field.label }).getByText(value, { exact: true }).click();
    else if (field.kind === 'moment')
      await dialog.getByRole('group', { name: field.label, exact: true }).locator('input[type=date]').fill(value);
    else await dialog.getByLabel(field.label, { exact: true }).fill(value);
  };

  const record = async ({ record: type, with: values = {} }: Act) => {
    const form = eventForms[type];
    await window.page.getByRole('button', { name: 'Record', exact: true }).click();
    await window.page.getByRole('menuitem', { name: form.verb, exact: true }).click();
    const dialog = window.page.getByRole('dialog');
    for (const [label, value] of Object.entries(values))
      await fill(
        dialog,
        form.fields.find((field) => field.label === label)!,
        value,
      );
    await dialog.getByRole('button', { name: form.verb, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it.each(Object.entries(journeys))('%s', async (towType, acts) => {
    window.clock.set('2026-09-01T14:30:00-04:00');
    const { vehicle } = await window.test.call('vehicles.create', {
      towType: towType as TowType,
      towedAt: '2026-09-01T14:10:00-04:00',
      make: 'Ford',
      model: 'Focus',
      modelYear: 2004,
      plate: 'PRC 1',
      plateState: 'MI',
      agency: 'Burton',
      inoperable: true,
    });
    if (towType.startsWith('scrap'))
      for (const number of [1, 2]) {
        const base64 = practicePhotograph(number).toString('base64');
        await window.test.call('evidence.add', {
          vehicleId: vehicle.id,
          kind: 'photo',
          title: `Side ${number}`,
          fileName: `side-${number}.png`,
          base64,
        });
      }
    await window.visit(`/vehicle/${vehicle.id}`);
    for (const act of acts) {
      window.clock.set(`2026-${act.on.replace(' ', 'T')}:00-04:00`);
      await window.read();
      await record(act);
      const after = await window.test.call('vehicles.get', { id: vehicle.id });
      expect({ act: act.record, status: after.vehicle.status }).toEqual({ act: act.record, status: act.standing });
      await window.page.getByText(statusWords[act.standing], { exact: false }).first().waitFor();
    }
    const { vehicle: gone, assessment } = await window.test.call('vehicles.get', { id: vehicle.id });
    expect(gone.inYard).toBe(false);
    expect(assessment.sale.allowed).toBe(false);
  });
});
