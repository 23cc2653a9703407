import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namesIn } from '../../main/office/legacy/files';
import { writeDatabase, type Row } from './database';
import { openOffice, type LegacyOffice } from './office';

const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const put = (name: string, bytes: Buffer) => {
  const path = join(dirname(yard.path), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};
const vehicle = { towbook_call_number: '18001', invoice_number: 'N/A', make: 'Ford', tow_date: '2025-05-13' };
const bring = (documents: readonly Row[], row: Row = {}) => {
  writeDatabase(yard.path, {
    vehicles: [{ ...vehicle, ...row }],
    documents: documents.map((one, index) => ({ id: index + 1, vehicle_id: '18001', type: 'TOP', ...one })),
  });
  return yard.import();
};
const kept = async () => (await yard.call('evidence.list', { vehicleId: (await yard.vehicle('18001')).vehicle.id })).rows;

describe('a file that the old database names', () => {
  it.each([
    ['TOP_18001.pdf', 'TOP_18001.pdf'],
    ['TOP_18001.pdf', 'static/generated_pdfs/TOP_18001.pdf'],
    ['static/generated_pdfs/TOP_18001.pdf', 'static/generated_pdfs/TOP_18001.pdf'],
    ['/home/old/app/static/generated_pdfs/TOP_18001.pdf', 'static/generated_pdfs/TOP_18001.pdf'],
    ['C:\\Users\\old\\itow\\static\\generated_pdfs\\TOP_18001.pdf', 'static/generated_pdfs/TOP_18001.pdf'],
  ])('as %s is found as %s beside it, and kept with its vehicle', async (written, place) => {
    put(place, pdf);
    const account = await bring([{ filename: written, upload_date: '2025-05-14' }]);
    expect(account.files).toEqual({ copied: 1, missing: [] });
    expect(await kept()).toMatchObject([
      { fileName: 'TOP_18001.pdf', mediaType: 'application/pdf', kind: 'other', title: 'TOP of the old database, 2025-05-14' },
    ]);
  });

  it('and is not there is listed as missing; its line stays in the history', async () => {
    const account = await bring([{ filename: 'TOP_18001.pdf', upload_date: '2025-05-14', sent_to: 'Burton PD' }]);
    expect(account.files.missing).toMatchObject([
      { table: 'documents', row: 1, key: '18001', name: 'TOP_18001.pdf', why: 'it is not beside the database' },
    ]);
    expect(yard.all("SELECT at, details FROM history WHERE origin = 'old database, documents'")).toMatchObject([
      { at: '2025-05-14', details: expect.stringContaining('sent_to: Burton PD') },
    ]);
  });

  it('is judged by its bytes, not by its name', async () => {
    put('fake.pdf', Buffer.from('<script>alert(1)</script>'));
    put('real.txt', pdf);
    const account = await bring([{ filename: 'fake.pdf' }, { filename: 'real.txt' }]);
    expect(account.files).toMatchObject({
      copied: 1,
      missing: [{ name: 'fake.pdf', why: expect.stringContaining('neither a PDF nor a picture') }],
    });
    expect(await kept()).toMatchObject([{ fileName: 'real.pdf' }]);
  });

  it('is looked for below the folder of the database and nowhere else', async () => {
    writeFileSync(join(yard.folder, 'secret.pdf'), pdf);
    mkdirSync(dirname(yard.path), { recursive: true });
    symlinkSync(join(yard.folder, 'secret.pdf'), join(dirname(yard.path), 'link.pdf'));
    const account = await bring([
      { filename: '../secret.pdf' },
      { filename: join(yard.folder, 'secret.pdf') },
      { filename: 'link.pdf' },
      { filename: 'a\0b' },
      { filename: '..' },
    ]);
    expect(account.files.copied).toBe(0);
    expect(account.files.missing).toHaveLength(5);
  });

  it('comes in once, also when somebody took it out since', async () => {
    put('TOP_18001.pdf', pdf);
    await bring([{ filename: 'TOP_18001.pdf' }, { filename: './TOP_18001.pdf' }]);
    const [file, ...others] = await kept();
    expect(others).toEqual([]);
    await yard.call('evidence.remove', { id: file!.id, reason: 'not ours' });
    await yard.import();
    expect(await kept()).toEqual([]);
  });

  it('of a vehicle that is nowhere is listed, and its line kept', async () => {
    put('TOP_99999.pdf', pdf);
    const account = await bring([{ vehicle_id: '99999', filename: 'TOP_99999.pdf' }]);
    expect(account.files).toMatchObject({ copied: 0, missing: [{ why: 'its vehicle is not here' }] });
    expect(account.tables.find(({ table }) => table === 'documents')).toMatchObject({ rows: 1, imported: 1 });
  });

  it('is a photograph where the vehicle lists it as one', async () => {
    put('photos/18001-1.png', png);
    const account = await bring([], { photos: '["photos/18001-1.png", "photos/18001-2.png"]' });
    expect(account.files).toMatchObject({ copied: 1, missing: [{ table: 'vehicles', key: '18001', name: '18001-2.png' }] });
    expect(await kept()).toMatchObject([{ kind: 'photo', mediaType: 'image/png' }]);
  });

  it.each([
    ['a.png, b.png;c.png', ['a.png', 'b.png', 'c.png']],
    ['["a.png", "b.png"]', ['a.png', 'b.png']],
    ['[{"path": "a.png"}, {"filename": "b.png"}]', ['a.png', 'b.png']],
    ['{"front": 1}', []],
    ['[broken', ['[broken']],
    [null, []],
  ])('in %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
