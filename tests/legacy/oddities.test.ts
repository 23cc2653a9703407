import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type LegacyOffice } from './office';
import { basic, oneVehicle } from './oneVehicle';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const { bring, bringVehicle, eventsOf, gone } = oneVehicle(() => yard);

describe('a status with a date', () => {
  it.each([
    ['Released', 'Owner Redeemed', 'released'],
    ['RELEASED', 'Owner Redeemed', 'released'],
    ['Auctioned', 'Auctioned', 'sold'],
    ['Scrapped', 'Scrapped', 'scrapped'],
    ['Transferred', 'Title Transfer', 'transferred'],
    ['Released', 'Scrapped', 'scrapped'],
  ])('%s by %s is the event %s on that day', async (status, reason, type) => {
    await bringVehicle({ status, release_reason: reason, release_date: '6/2/2025', release_time: '10:15' });
    expect(await gone()).toMatchObject({ type, at: '2025-06-02T10:15:00-04:00', source: 'legacy' });
    expect((await gone())?.data).not.toHaveProperty('asserted');
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({ status: type, inYard: false });
  });

  it('tells the police by the day of the TOP', async () => {
    await bringVehicle({ status: 'TOP_Generated', top_form_sent_date: '5/14' });
    expect(await eventsOf()).toMatchObject([
      { type: 'towed', at: '2025-05-13' },
      { type: 'police_notified', at: '2025-05-14' },
    ]);
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({ status: 'police_told', inYard: true });
  });

  it('of a sale to come is scheduled, and of an ad that ran is published', async () => {
    await bringVehicle({
      status: 'Ready_Auction',
      auction_date: '2026-02-02',
      decision_date: '2025-12-01',
      newspaper_ad_date: '2025-12-21',
    });
    expect(await eventsOf()).toMatchObject([
      { type: 'towed' },
      { type: 'police_notified', data: { asserted: true, written: true } },
      { type: 'sale_scheduled', at: '2025-12-01', data: { saleAt: '2026-02-02' } },
      { type: 'ad_published', at: '2025-12-21' },
    ]);
  });

  it('of an ad still to come is no event yet', async () => {
    const account = await bringVehicle({ status: 'Ready for Auction', newspaper_ad_date: '2026-03-01' });
    expect((await eventsOf()).map(({ type }) => type)).not.toContain('ad_published');
    expect(account.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('still to come'));
  });

  it('keeps money and names with the event', async () => {
    await bringVehicle({ status: 'Auctioned', release_date: '2025-07-07', sold_price: 350.5, recipient: 'Kim Sample' });
    expect((await gone())?.data).toMatchObject({ priceCents: 35_050, buyer: 'Kim Sample' });
  });
});

describe('a status without a usable date is asserted by migration', () => {
  it('with the day of its last change', async () => {
    const account = await bringVehicle({ status: 'Scrapped', release_date: 'N/A', last_updated: '2025-08-01 08:00:00' });
    expect(await gone()).toMatchObject({
      type: 'scrapped',
      at: '2025-08-01',
      data: { asserted: true },
      note: expect.stringContaining('Asserted by migration'),
    });
    expect(account.asserted).toMatchObject([{ key: '18001', event: 'scrapped', at: '2025-08-01' }]);
    expect(account.printed.join('\n')).toContain('Asserted by migration, without a date of its own: 1');
  });

  it('with the log line that tells of it, where there is one', async () => {
    await bringVehicle(
      { status: 'Released' },
      {
        logs: [
          {
            id: 1,
            timestamp: '2025-06-09 16:40:00',
            action: 'STATUS_CHANGE',
            details: 'Status changed from TOP Generated to Released',
            action_type: 'STATUS_CHANGE',
            vehicle_id: '18001',
          },
        ],
      },
    );
    expect(await gone()).toMatchObject({ type: 'released', at: '2025-06-09T16:40:00-04:00', data: { asserted: true } });
  });

  it('with another day than one before the tow or to come', async () => {
    await bringVehicle({ status: 'Released', release_date: '2024-06-02', last_updated: '2025-08-01' });
    expect(await gone()).toMatchObject({ at: '2025-08-01', data: { asserted: true } });
  });

  it('with the day of the import where nothing is told at all', async () => {
    await bringVehicle({ status: 'Released', tow_date: 'N/A' });
    expect(await gone()).toMatchObject({ at: '2026-01-12', data: { asserted: true } });
  });

  it.each([
    ['TOP Generated', 'police_notified'],
    ['TR52 Ready', 'state_release_received'],
    ['TR208 Ready', 'state_release_received'],
    ['Ready for Scrap', 'note'],
    ['Scheduled for Release', 'note'],
  ])('%s as %s', async (status, type) => {
    await bringVehicle({ status, last_updated: '2025-06-20' });
    expect((await eventsOf()).find((event) => event.type === type)).toMatchObject({ type, at: '2025-06-20', data: { asserted: true } });
  });

  it('but the paper in the police log goes before an assumption', async () => {
    await bringVehicle(
      { status: 'TR52 Ready', tr52_available_date: '2025-06-04' },
      {
        police_logs: [
          { id: 1, vehicle_id: '18001', communication_date: '2025-06-11', communication_type: 'TR52 Receipt', notes: 'paper in file' },
        ],
      },
    );
    expect((await eventsOf()).filter(({ type }) => type === 'state_release_received')).toMatchObject([
      { at: '2025-06-11', note: 'paper in file' },
    ]);
  });
});

describe('a vehicle', () => {
  it('that a re-import had set back to New, with a release date and reason, is gone', async () => {
    await bringVehicle({ status: 'New', release_date: '2025-06-02', release_reason: 'Owner Redeemed' });
    expect(await gone()).toMatchObject({ type: 'released', at: '2025-06-02' });
  });

  it('with another status and a release date is still here, and says so', async () => {
    const account = await bringVehicle({ status: 'Ready for Auction', release_date: '2025-06-02', release_reason: 'Owner Redeemed' });
    expect(await gone()).toBeUndefined();
    expect(account.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('by its status it is still here'));
  });

  it('with an unknown status comes in, and says so', async () => {
    const account = await bringVehicle({ status: 'Parked behind the shed' });
    expect(account.made.vehicles).toBe(1);
    expect(account.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('Parked behind the shed'));
  });

  it('has its blanks, presets and computed counters left out, and the rest in its history', async () => {
    await bringVehicle({
      vehicle_type: '4-door',
      state: 'MI',
      plate: 'N/A',
      color: 'GREY',
      reference_number: 'REF-7',
      days_until_auction: 4,
      driver: 'None',
    });
    const { vehicle } = await yard.vehicle('18001');
    expect(vehicle.fields).toMatchObject({ bodyType: null, plate: null, plateState: null, color: 'Gray', driver: null });
    const [line] = yard.all<{ details: string }>("SELECT details FROM history WHERE action = 'OLD_RECORD'");
    expect(line?.details).toContain('reference_number: REF-7');
    expect(line?.details).not.toContain('days_until');
  });

  it('keeps its decision with the day in the history', async () => {
    await bringVehicle({ status: 'TOP Generated', decision: 'Auction', decision_date: '6/20/2025' });
    expect(yard.all("SELECT at, details FROM history WHERE action = 'DECISION'")).toEqual([
      { at: '2025-06-20', details: 'decision: Auction (decision_date: 6/20/2025)' },
    ]);
  });

  it('has its owner kept apart, and nowhere else', async () => {
    await bringVehicle({ owner_name: 'Pat Example', owner_address: '9 Sample Rd', owner_phone: '810-555-0111' });
    expect(yard.all('SELECT role, name, address FROM parties')).toEqual([{ role: 'owner', name: 'Pat Example', address: '9 Sample Rd' }]);
    for (const table of ['history', 'legacy_rows', 'audit', 'events'])
      expect(JSON.stringify(yard.all(`SELECT * FROM ${table}`))).not.toContain('Pat Example');
  });

  it('in two rows of one call is one vehicle', async () => {
    const account = await bring({ vehicles: [basic, { ...basic, invoice_number: 'IT-7', plate: 'ABC 1234' }] });
    expect(account.tables.find(({ table }) => table === 'vehicles')).toMatchObject({ rows: 2, imported: 1, merged: 1, refused: 0 });
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({ plate: 'ABC 1234', fields: { invoiceNumber: 'IT-7' } });
  });

  it('under the call of quite another one is refused with the reason', async () => {
    const account = await bring({ vehicles: [basic, { ...basic, invoice_number: 'IT-7', make: 'Jeep', vin: '1M8GDM9AXKP042788' }] });
    expect(account.refused).toMatchObject([
      { table: 'vehicles', row: 2, key: '18001', reason: expect.stringContaining('already that of') },
    ]);
  });

  it('without any number, VIN, plate or maker is no vehicle', async () => {
    const account = await bring({ vehicles: [{ towbook_call_number: 'N/A', invoice_number: 'N/A', status: 'New' }] });
    expect(account.refused).toMatchObject([{ table: 'vehicles', row: 1, reason: expect.stringContaining('there is no vehicle in it') }]);
  });

  it('without a call number comes in once', async () => {
    await bring({ vehicles: [{ ...basic, towbook_call_number: null, vin: null, plate: 'QQQ 1' }] });
    expect((await yard.import()).run).toBeNull();
    expect(yard.count('vehicles')).toBe(1);
  });
});
