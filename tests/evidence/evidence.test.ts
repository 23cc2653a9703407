import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceLimit } from '../../preload/contract/evidence';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('evidence');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const window = { name: 'Dana', role: 'admin' } as const;
let office: TestOffice;
let vehicleId: number;
beforeAll(async () => {
  office = await openTestOffice(folder, { clock: testClock('2026-11-02T19:10:00.000Z') });
  const created = await office.call('vehicles.create', {
    callNumber: '48213',
    towType: 'private_property',
    towedAt: '2026-11-02T14:10:00-05:00',
  });
  vehicleId = created.vehicle.id;
});
afterAll(() => office.office.stop());
const add = (bytes: Uint8Array, fileName: string) =>
  office.call('evidence.add', { vehicleId, kind: 'photo', fileName, base64: Buffer.from(bytes).toString('base64') }, window);

describe('evidence files', () => {
  it('are kept by their hash and come back as the same bytes', async () => {
    const made = await add(png, 'front.png');
    expect(made).toMatchObject({ mediaType: 'image/png', fileName: 'front.png', size: png.length, addedBy: 'Dana' });
    expect(Buffer.from((await office.call('evidence.get', { id: made.id })).base64, 'base64').equals(png)).toBe(true);
  });

  it('are known by their bytes, not by their name', async () => {
    await expect(add(Buffer.from('MZ\u0090\u0000 a program'), 'photo.jpg')).rejects.toMatchObject({ code: 'FILE_NOT_KNOWN' });
    await expect(add(Buffer.from('<svg onload="alert(1)"/>'), 'drawing.png')).rejects.toMatchObject({ code: 'FILE_NOT_KNOWN' });
    expect(await add(Buffer.from('%PDF-1.4 made up'), '..\\..\\evil<1>.exe')).toMatchObject({
      mediaType: 'application/pdf',
      fileName: 'evil_1_.pdf',
    });
  });

  it('are refused above the size limit, and nothing is kept', async () => {
    const before = (await office.call('evidence.list', { vehicleId })).rows.length;
    const fromFile = join(folder, 'large.png');
    writeFileSync(fromFile, Buffer.concat([png, Buffer.alloc(evidenceLimit)]));
    const commandLine = { ...window, mayNameFiles: true };
    expect(await office.refusal('evidence.add', { vehicleId, kind: 'photo', fromFile }, commandLine)).toBe('FILE_TOO_LARGE');
    expect((await office.call('evidence.list', { vehicleId })).rows).toHaveLength(before);
  });

  it('are kept once when added twice, and stay when taken out of the list', async () => {
    const [one, two] = [await add(png, 'front.png'), await add(png, 'again.png')];
    expect(two.id).toBe(one.id);
    await office.call('evidence.remove', { id: one.id, reason: 'wrong vehicle' });
    expect((await office.call('evidence.list', { vehicleId })).rows.map(({ id }) => id)).not.toContain(one.id);
    expect(await office.call('evidence.get', { id: one.id })).toMatchObject({ sha256: one.sha256 });
  });

  it('that are photographs of scrap settle the step that asks for them, and taking one out opens it again', async () => {
    const scrap = { callNumber: '48299', towType: 'scrap_unregistered', modelYear: 2001, towedAt: '2026-11-02T14:00:00-05:00' } as const;
    const { vehicle } = await office.call('vehicles.create', scrap);
    const asks = async () =>
      (await office.call('queue.list', { vehicleId: vehicle.id })).rows.some(({ action }) => action?.field === 'photographs');
    expect(await asks()).toBe(true);
    const added = [];
    for (const byte of [1, 2]) {
      const base64 = Buffer.concat([png, Buffer.of(byte)]).toString('base64');
      added.push(await office.call('evidence.add', { vehicleId: vehicle.id, kind: 'photo', fileName: 'side.png', base64 }, window));
    }
    expect(await asks()).toBe(false);
    await office.call('evidence.remove', { id: added[0]!.id, reason: 'of another vehicle' });
    expect(await asks()).toBe(true);
  });

  it('come from a named file on the command line only', async () => {
    const fromFile = join(folder, 'receipt.pdf');
    writeFileSync(fromFile, '%PDF-1.4 receipt');
    const input = { vehicleId, kind: 'mail_receipt', fromFile } as const;
    expect(await office.refusal('evidence.add', input, window)).toBe('NOT_ALLOWED');
    expect(await office.call('evidence.add', input, { ...window, mayNameFiles: true })).toMatchObject({ fileName: 'receipt.pdf' });
    expect(
      await office.refusal('evidence.add', { ...input, fromFile: join(folder, 'absent.pdf') }, { ...window, mayNameFiles: true }),
    ).toBe('FILE_NOT_READ');
  });
});

describe('owners and lienholders', () => {
  const owner = { role: 'owner', name: 'Pat Example', address: '12 Elm St\nFlint, MI 48503' } as const;

  it('are shown for the purpose of an impound notice, and every look is written down', async () => {
    await office.call('parties.save', { vehicleId, ...owner });
    const { parties } = await office.call('parties.get', { vehicleId, purpose: 'impound notice' }, window);
    expect(parties).toMatchObject([{ name: 'Pat Example', role: 'owner' }]);
    const log = await office.call('parties.accessLog', { vehicleId });
    expect(log).toMatchObject({ total: 1, rows: [{ by: 'Dana', purpose: 'impound notice' }] });
    expect(await office.refusal('parties.get', { vehicleId, purpose: 'curiosity' as 'impound notice' })).toBe('BAD_INPUT');
  });

  it('are in no answer of the vehicle itself', async () => {
    expect(JSON.stringify(await office.call('vehicles.get', { id: vehicleId }))).not.toContain('Pat Example');
    expect(JSON.stringify(await office.call('audit.list', {}))).not.toContain('Pat Example');
  });

  it('are changed only by one who has seen the newest version', async () => {
    const party = await office.call('parties.save', { vehicleId, ...owner, name: 'Second Owner' });
    await office.call('parties.save', { ...owner, vehicleId, id: party.id, expectedVersion: 1, name: 'Renamed' });
    expect(await office.refusal('parties.save', { ...owner, vehicleId, id: party.id, expectedVersion: 1 })).toBe('CONFLICT');
    await office.call('parties.remove', { id: party.id, expectedVersion: 2 });
    const { parties } = await office.call('parties.get', { vehicleId, purpose: 'impound notice' });
    expect(parties.map(({ name }) => name)).toEqual(['Pat Example']);
  });
});
