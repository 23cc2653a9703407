import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDatabase, type Cell, type Row } from './database';
import { generateLegacy } from './generator';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const vehicle = { towbook_call_number: '18001', invoice_number: 'N/A', make: 'Ford', tow_date: '2025-05-13' };
const nasty = `'); DROP TABLE vehicles;-- <img src=x onerror=alert(1)> \u202Egnp.exe \u0000 ${'😀'.repeat(30)}`;

describe('text that means harm', () => {
  it('is text, in every column of every table', async () => {
    const columns = [
      'make',
      'model',
      'color',
      'status',
      'location',
      'notes',
      'plate',
      'vin',
      'jurisdiction',
      'complaint_number',
      'release_reason',
      'photos',
      'tow_time',
    ];
    const everywhere = Object.fromEntries(columns.map((column) => [column, nasty]));
    writeDatabase(yard.path, {
      vehicles: [{ ...vehicle, ...everywhere, owner_name: nasty }],
      logs: [{ id: 1, timestamp: nasty, action: nasty, details: nasty, action_type: nasty, vehicle_id: nasty }],
      contacts: [{ id: 1, jurisdiction: nasty, email_address: nasty, notes: nasty, preferred_contact_method: nasty }],
      users: [{ id: 1, username: nasty, role: nasty }],
      documents: [{ id: 1, vehicle_id: '18001', type: nasty, filename: nasty }],
      police_logs: [{ id: 1, vehicle_id: '18001', communication_date: '2025-05-14', communication_type: nasty, notes: nasty }],
      notifications: [{ id: 1, vehicle_id: '18001', notification_type: nasty, due_date: nasty }],
    });
    const account = await yard.import();
    expect(account.total).toMatchObject({ rows: 7, refused: 0 });
    expect(yard.all("SELECT details FROM history WHERE origin = 'old database, logs'")).toMatchObject([
      { details: expect.stringContaining('DROP TABLE vehicles') },
    ]);
    const { vehicle: kept } = await yard.vehicle('18001');
    expect(kept.fields.make).not.toMatch(/[\u202E\0]/);
    expect(account.printed.join('\n')).not.toMatch(/[\u202E\0]/);
    expect((await yard.import()).run).toBeNull();
  });

  it('of any length is cut where it becomes a field, and the import says so', async () => {
    writeDatabase(yard.path, {
      vehicles: [{ ...vehicle, model: 'm'.repeat(5000), location: 'x'.repeat(100_000), notes: 'n'.repeat(50_000) }],
      logs: [
        { id: 1, timestamp: '2025-05-13', action: 'UPDATE', details: 'd'.repeat(2_000_000), action_type: 'UPDATE', vehicle_id: '18001' },
      ],
    });
    const account = await yard.import();
    expect(account.total.refused).toBe(0);
    expect((await yard.vehicle('18001')).vehicle.fields.towedFrom).toHaveLength(500);
    expect(account.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('towedFrom was too long'));
    expect(yard.all('SELECT max(length(raw)) AS longest FROM legacy_rows')).toEqual([{ longest: expect.any(Number) }]);
    expect((yard.all('SELECT max(length(raw)) AS longest FROM legacy_rows') as { longest: number }[])[0]?.longest).toBeLessThanOrEqual(
      20_000,
    );
    expect((await yard.import()).run).toBeNull();
  });

  it('stands in tables and columns of any name', async () => {
    writeDatabase(yard.path, { vehicles: [vehicle] });
    const sqlite = new Database(yard.path);
    sqlite.exec(`CREATE TABLE "odd ""name""; --" ("a ""b" TEXT, password TEXT, vehicle_id TEXT); INSERT INTO "odd ""name""; --" VALUES ('kept', 'not kept', '18001');
      CREATE VIEW peek AS SELECT * FROM vehicles; CREATE TRIGGER trap AFTER INSERT ON vehicles BEGIN DELETE FROM vehicles; END;
      CREATE TABLE toString (constructor TEXT); INSERT INTO toString VALUES ('proto')`);
    sqlite.close();
    const account = await yard.import();
    expect(account.total).toMatchObject({ rows: 3, imported: 3 });
    const lines = JSON.stringify(yard.all('SELECT * FROM history'));
    expect(lines).toContain('kept');
    expect(lines).not.toContain('not kept');
  });

  it('never brings a password, token or hash along', async () => {
    generateLegacy(yard.path);
    const sqlite = new Database(yard.path);
    sqlite.exec(
      "INSERT INTO invitations VALUES (1, 'tok-123456', 'x@y.example', 'admin', '2025-05-05', 0, '2025-05-01'); INSERT INTO user_sessions VALUES ('s-1', '1', 'tok-654321', '2025-05-01', '2025-05-02', '10.0.0.1', 'x', 1)",
    );
    sqlite.close();
    await yard.import();
    const everything = JSON.stringify(yard.contents(), (_key, value: unknown) => (Buffer.isBuffer(value) ? '' : value));
    for (const secret of ['tok-123456', 'tok-654321', 'not-a-real-hash', 'not-a-real-password']) expect(everything).not.toContain(secret);
  });
});

describe('values of any kind in any column', () => {
  it('end in an account that adds up, and in nothing new the second time', async () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.constantFrom(null, 'N/A', '', '5/13', '5/13/2025', '2025-05-13', 'RELEASED', 'TOP_Generated', '0', 'IT0001-25', '18001'),
      fc.string({ maxLength: 40 }),
      fc.integer(),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      fc.double({ noNaN: true }),
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    );
    const columns = [
      'towbook_call_number',
      'invoice_number',
      'vin',
      'make',
      'tow_date',
      'tow_time',
      'status',
      'top_form_sent_date',
      'release_date',
      'release_reason',
      'jurisdiction',
      'complaint_number',
      'complaint_sequence',
      'complaint_year',
      'auction_date',
      'year',
      'plate',
      'sold_price',
      'last_updated',
      'photos',
    ];
    const rowOf = (names: readonly string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, cell])), { requiredKeys: [] }) as fc.Arbitrary<Row>;
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(rowOf(columns), {
          maxLength: 12,
          selector: (row) => `${typeof row['towbook_call_number']} ${String(row['towbook_call_number'])} ${String(row['invoice_number'])}`,
        }),
        fc.array(rowOf(['timestamp', 'action', 'details', 'action_type', 'vehicle_id']), { maxLength: 8 }),
        fc.array(rowOf(['vehicle_id', 'communication_date', 'communication_type', 'notes']), { maxLength: 4 }),
        async (vehicles, logs, policeLogs) => {
          const path = `${yard.path}-${(round += 1)}.db`;
          const keyed = vehicles.map((row, index) => ({ ...row, invoice_number: `${String(row['invoice_number'])} ${index}` }));
          writeDatabase(path, { vehicles: keyed, logs, police_logs: policeLogs });
          const account = await yard.call('legacy.import', { path });
          for (const line of [...account.tables, account.total]) expect(line.imported + line.merged + line.refused).toBe(line.rows);
          expect(account.total.rows).toBe(vehicles.length + logs.length + policeLogs.length);
          expect((await yard.call('legacy.import', { path })).run).toBeNull();
        },
      ),
      { numRuns: 25 },
    );
  });
});
