import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type LegacyOffice } from './office';
import { basic, oneVehicle } from './oneVehicle';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const { bring, bringVehicle, eventsOf } = oneVehicle(() => yard);

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
