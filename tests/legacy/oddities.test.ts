import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDatabase, type Row, type Shape } from './database';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const basic = {
  towbook_call_number: '18001',
  invoice_number: 'N/A',
  make: 'Ford',
  model: 'Focus',
  vin: '1HGCM82633A004352',
  tow_date: '2025-05-13',
};
const bring = (tables: Readonly<Record<string, readonly Row[]>>, shape: Shape = {}) => {
  writeDatabase(yard.path, tables, shape);
  return yard.import();
};
const bringVehicle = (row: Row, others: Readonly<Record<string, readonly Row[]>> = {}) =>
  bring({ vehicles: [{ ...basic, ...row }], ...others });
const eventsOf = async (call = '18001') =>
  (await yard.vehicle(call)).events.map(({ type, at, data, note, source }) => ({ type, at, data, note, source }));
const gone = async (call = '18001') =>
  (await eventsOf(call)).find(({ type }) => ['released', 'sold', 'scrapped', 'transferred'].includes(type));

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
    expect((await eventsOf())[1]).toMatchObject({ type, at: '2025-06-20', data: { asserted: true } });
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

describe('complaint numbers', () => {
  it.each([
    [{ complaint_number: "('IT0087-25', 87, '25')" }, 'IT0087-25'],
    [{ complaint_sequence: 9, complaint_year: '25' }, 'IT0009-25'],
    [{ complaint_number: 'CITY-4711' }, 'CITY-4711'],
  ])('%j is %s', async (row, number) => {
    await bringVehicle(row);
    expect((await yard.vehicle('18001')).vehicle.complaintNumber).toBe(number);
  });

  it('go on after the highest of the old database, by its vehicles, its sequences and its overrides', async () => {
    const account = await bring({
      vehicles: [{ ...basic, complaint_number: 'IT0087-25' }],
      complaint_sequence: [
        { year: 2026, last_sequence: 12 },
        { year: 2025, last_sequence: 80 },
      ],
      complaint_sequence_override: [
        { year: '24', next_sequence_number: 500 },
        { year: 'soon', next_sequence_number: 5 },
      ],
    });
    expect(account.complaints).toEqual([
      { year: 2024, last: 499 },
      { year: 2025, last: 87 },
      { year: 2026, last: 12 },
    ]);
    expect(account.refused).toMatchObject([{ table: 'complaint_sequence_override', reason: 'its year cannot be read' }]);
    const { vehicle } = await yard.call('vehicles.create', { make: 'Jeep', towedAt: '2026-01-11' });
    expect(vehicle.complaintNumber).toBe('IT0013-26');
  });

  it('of the error kind, and those given twice, give way to a new one while the vehicle is here, and to none when it has left', async () => {
    await bring({
      vehicles: [
        { ...basic, complaint_number: 'ITERR0000-25' },
        { ...basic, towbook_call_number: '18002', complaint_number: 'IT0005-25' },
        { ...basic, towbook_call_number: '18003', complaint_number: 'IT0005-25' },
        { ...basic, towbook_call_number: '18004', status: 'Released', release_date: '2025-06-01' },
      ],
    });
    const numbers = yard
      .all<{ complaint_number: string | null }>('SELECT complaint_number FROM vehicles ORDER BY call_number')
      .map((row) => row.complaint_number);
    expect(numbers).toEqual(['IT0006-25', 'IT0005-25', 'IT0007-25', null]);
  });
});

describe('the police log', () => {
  it('tells how and by whom, and once where the vehicle has the same day', async () => {
    await bringVehicle(
      { status: 'TOP Generated', top_form_sent_date: '2025-05-14' },
      {
        police_logs: [
          {
            id: 1,
            vehicle_id: '18001',
            communication_date: '2025-05-14',
            communication_type: 'TOP Notification',
            notes: 'Sent via fax to dispatch',
          },
        ],
        police_log: [
          {
            id: 1,
            towbook_call_number: '18001',
            form_type: 'TOP',
            submission_date: '2025-05-15 09:30:00',
            recipient_jurisdiction: 'Burton PD',
            method: 'email',
            confirmation_details: 'badge 12',
            logged_by: 'dana',
          },
        ],
      },
    );
    expect((await eventsOf()).filter(({ type }) => type === 'police_notified')).toMatchObject([
      { at: '2025-05-15T09:30:00-04:00', data: { how: 'email', officer: 'Burton PD', confirmation: 'badge 12', loggedBy: 'dana' } },
      { at: '2025-05-14', data: { how: 'fax' }, note: 'Sent via fax to dispatch' },
    ]);
  });

  it('of a vehicle that is nowhere, or of no day, stays in the history', async () => {
    const account = await bringVehicle(
      {},
      {
        police_logs: [
          { id: 1, vehicle_id: '99999', communication_date: '2025-05-14', communication_type: 'TOP Notification', notes: 'whose?' },
          { id: 2, vehicle_id: '18001', communication_date: 'some day', communication_type: 'Phone Call', notes: 'spoke to desk' },
        ],
      },
    );
    expect(account.tables.find(({ table }) => table === 'police_logs')).toMatchObject({ rows: 2, imported: 2, refused: 0 });
    const lines = yard.all<{ vehicle_id: number | null; details: string }>(
      "SELECT vehicle_id, details FROM history WHERE origin LIKE '%police_logs' ORDER BY id",
    );
    expect(lines[0]).toMatchObject({ vehicle_id: null, details: expect.stringContaining('(vehicle 99999)') });
    expect(lines[1]?.details).toContain('some day');
    expect(lines[1]?.vehicle_id).not.toBeNull();
  });

  it('of any other kind is a note, and proves no step', async () => {
    await bringVehicle(
      {},
      {
        police_logs: [
          { id: 1, vehicle_id: '18001', communication_date: '2025-05-20', communication_type: 'Release Notification', notes: 'told' },
        ],
      },
    );
    expect((await eventsOf())[1]).toMatchObject({ type: 'note', data: { text: 'Release Notification' }, note: 'told' });
  });
});

describe('other shapes of the old program', () => {
  it('with an id, other column names and the newer notifications are read', async () => {
    const account = await bring(
      {
        vehicles: [
          {
            id: '7',
            towbook_call_number: '18001',
            invoice_number: 'N/A',
            vehicle_year: '2014.0',
            make: 'Ford',
            tow_date: '2025-05-13',
            location_from: '8 Elm',
            requested_by: 'Mall',
            inoperable: 'True',
          },
        ],
        notifications: [
          { id: 1, vehicle_id: '7', notification_type: 'TOP', due_date: '2025-05-14', recipients: 'dispatch', sent_at: null },
        ],
        communications: [{ id: 1, vehicle: '18001', method: 'email', subject: 'TOP', status: 'failed', created_at: '2025-05-14 10:00:00' }],
      },
      {
        extraColumns: [
          'vehicles.id',
          'vehicles.vehicle_year',
          'vehicles.location_from',
          'vehicles.requested_by',
          'vehicles.inoperable',
          'notifications.recipients',
          'notifications.sent_at',
        ],
        withoutColumns: ['notifications.status', 'notifications.recipient', 'vehicles.location', 'vehicles.requestor', 'vehicles.year'],
        extraTables: { communications: 'id INTEGER PRIMARY KEY, vehicle TEXT, method TEXT, subject TEXT, status TEXT, created_at TEXT' },
      },
    );
    expect((await yard.vehicle('18001')).vehicle.fields).toMatchObject({
      modelYear: 2014,
      towedFrom: '8 Elm',
      requestedBy: 'Mall',
      inoperable: true,
    });
    const { id } = (await yard.vehicle('18001')).vehicle;
    expect(yard.all("SELECT vehicle_id, action FROM history WHERE origin NOT LIKE '%vehicles' ORDER BY origin")).toEqual([
      { vehicle_id: id, action: 'COMMUNICATIONS' },
      { vehicle_id: id, action: 'NOTIFICATIONS: TOP' },
    ]);
    expect(account.total.rows).toBe(3);
  });

  it('without half of its tables and columns is read as far as it goes', async () => {
    const shape = {
      withoutTables: ['logs', 'contacts', 'police_logs', 'documents', 'notifications'],
      withoutColumns: ['vehicles.invoice_number', 'vehicles.status', 'vehicles.tow_date'],
    };
    const account = await bring({ vehicles: [basic] }, shape);
    expect(account).toMatchObject({ made: { vehicles: 1 }, total: { rows: 1, imported: 1 } });
    const seen = await yard.call('legacy.inspect', { path: yard.path });
    expect(seen.missing).toEqual(expect.arrayContaining(['logs', 'contacts', 'vehicles.status', 'vehicles.tow_date']));
    expect(seen).toMatchObject({ importedBy: account.run, vehicles: { rows: 1, alreadyHere: 1 } });
  });

  it('keeps log lines with their own time and text, whichever log they stood in', async () => {
    await bring({
      vehicles: [basic],
      logs: [
        {
          id: 1,
          timestamp: '2025-05-13 14:20:00',
          action: 'UPDATE',
          details: '  two  blanks\nand a line ',
          action_type: 'UPDATE',
          vehicle_id: '18001',
        },
      ],
      user_logs: [{ id: 1, timestamp: 'yesterday', username: 'dana', action_type: 'USER', details: 'logged in' }],
      system_logs: [
        {
          id: 1,
          timestamp: '2025-05-13T14:21:00',
          level: 'INFO',
          action: 'start',
          vehicle_call_number: 'N/A',
          details: 'up',
          user_id: '2',
        },
      ],
    });
    expect(yard.all('SELECT at, "by", action, details FROM history WHERE action <> \'OLD_RECORD\' ORDER BY origin')).toEqual([
      { at: '2025-05-13T18:20:00.000Z', by: null, action: 'UPDATE', details: '  two  blanks\nand a line ' },
      { at: '2025-05-13T18:21:00.000Z', by: '2', action: 'start', details: 'up' },
      { at: null, by: 'dana', action: 'USER', details: 'logged in\n(time as written: yesterday)' },
    ]);
  });

  it('keeps lines that are alike as often as they stand there', async () => {
    const line = { timestamp: '2025-05-13 14:20:00', action: 'SYSTEM', details: 'same', action_type: 'SYSTEM', vehicle_id: null };
    await bring({ vehicles: [basic], logs: [line, line, { ...line, id: 3 }].map((row, index) => ({ ...row, id: index + 1 })) });
    expect(yard.count("history WHERE details = 'same'")).toBe(3);
    expect((await yard.import()).run).toBeNull();
  });
});
