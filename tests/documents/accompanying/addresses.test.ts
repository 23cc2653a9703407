import { describe, expect, it } from 'vitest';
import { postalLines } from '../../../main/office/paper/postalLines';
import { paperOffice, printerForFile } from '../harness';
import { pdfPages } from '../pdfPages';

const printer = printerForFile();
const at = paperOffice('addresses', printer);

describe('an address on one line', () => {
  it.each([
    ['4303 South Center Road, Burton, MI 48519', '4303 South Center Road\nBurton, MI 48519'],
    ['12 Elm Street, Apt. 4, Flint, mi 48503-1234', '12 Elm Street, Apt. 4\nFlint, MI 48503-1234'],
    ['12 Elm Street\nFlint, MI 48503', '12 Elm Street\nFlint, MI 48503'],
    ['Behind the old mill', 'Behind the old mill'],
    ['Flint, MI 48503', 'Flint, MI 48503'],
  ])('%s', (given, lines) => {
    expect(postalLines(given)).toBe(lines);
  });
});

describe('addresses for labels', () => {
  const owner = { role: 'owner', name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' } as const;
  const lender = { role: 'lienholder', name: 'Example Auto Credit', address: 'PO Box 7\nDetroit, MI 48201' } as const;

  it('are those of the owner, the lienholder or the agency, by the kind of document', async () => {
    const { call, tow } = at();
    const vehicleId = await tow({ make: 'Ford', model: 'Focus' });
    for (const party of [owner, lender]) await call('parties.save', { vehicleId, ...party });
    const burton = (await call('agencies.list', {})).rows.find(({ name }) => name === 'Burton Police Department')!;
    await call('agencies.save', {
      id: burton.id,
      expectedVersion: burton.version,
      fields: { address: '4303 S Center Rd, Burton, MI 48519' },
    });
    const noticeIds: number[] = [];
    for (const kind of ['OWNER_LETTER', 'LIENHOLDER_LETTER', 'TOP'] as const)
      noticeIds.push((await call('notices.prepare', { vehicleId, kind })).id);
    const before = (await call('parties.accessLog', { vehicleId })).total;
    const { rows, missing } = await call('papers.addresses', { noticeIds, agencyIds: [burton.id] });
    expect(missing).toEqual([]);
    expect(rows).toEqual([
      { what: 'Owner letter, Ford Focus', address: 'Pat Example\n12 Elm Street\nFlint, MI 48503' },
      { what: 'Lienholder letter, Ford Focus', address: 'Example Auto Credit\nPO Box 7\nDetroit, MI 48201' },
      { what: 'TOP notice, Ford Focus', address: 'Burton Police Department\n4303 S Center Rd\nBurton, MI 48519' },
      { what: 'Burton Police Department', address: 'Burton Police Department\n4303 S Center Rd\nBurton, MI 48519' },
    ]);
    expect((await call('parties.accessLog', { vehicleId })).total).toBe(before + 1);
  });

  it('that nobody recorded are named with the place where they are entered, and nobody is looked at for a TOP', async () => {
    const { call, tow } = at();
    const vehicleId = await tow({ make: 'Ford', model: 'Focus' });
    const saved = await call('parties.save', { vehicleId, ...owner });
    const letter = await call('notices.prepare', { vehicleId, kind: 'OWNER_LETTER' });
    const top = await call('notices.prepare', { vehicleId, kind: 'TOP' });
    await call('parties.remove', { id: saved.id, expectedVersion: saved.version });
    const before = (await call('parties.accessLog', { vehicleId })).total;
    const agencyId = (await call('vehicles.get', { id: vehicleId })).vehicle.agencyId;
    expect(await call('papers.addresses', { noticeIds: [top.id] })).toEqual({
      rows: [],
      missing: [
        {
          what: 'TOP notice, Ford Focus',
          message: 'No postal address of Burton Police Department is recorded.',
          vehicleId: null,
          agencyId,
        },
      ],
    });
    expect((await call('parties.accessLog', { vehicleId })).total).toBe(before);
    const { missing } = await call('papers.addresses', { noticeIds: [letter.id] });
    expect(missing).toEqual([
      { what: 'Owner letter, Ford Focus', message: 'Name and address of the owner are not recorded.', vehicleId, agencyId: null },
    ]);
    expect((await call('parties.accessLog', { vehicleId })).total).toBe(before + 1);
  });

  it('are refused to a viewer, and for what is not there', async () => {
    const { refusal } = at();
    expect(await refusal('papers.addresses', { noticeIds: [1] }, { name: 'V', role: 'viewer' })).toBe('NOT_ALLOWED');
    expect(await refusal('papers.addresses', { noticeIds: [99] })).toBe('NOT_FOUND');
    expect(await refusal('papers.addresses', { agencyIds: [999] })).toBe('NOT_FOUND');
  });
});

describe('a fax', () => {
  it('is the cover and the document behind it in one file', async () => {
    const { call, tow } = at();
    const vehicleId = await tow({ make: 'Ford', model: 'Focus' });
    await call('parties.save', { vehicleId, role: 'owner', name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' });
    const { id: noticeId, pages } = await call('notices.prepare', { vehicleId, kind: 'OWNER_LETTER' });
    const before = (await call('parties.accessLog', { vehicleId })).total;
    const fax = await call('papers.faxCover', { noticeId, number: '(810) 555-0188', withDocument: true });
    const read = await pdfPages(Buffer.from(fax.base64, 'base64'));
    expect(fax).toMatchObject({ pages: pages + 1, fileName: 'Fax_of_OWNER_LETTER_48213_v1.pdf', printed: false });
    expect([read[0]?.text.includes('(810) 555-0188'), read[1]?.text.includes('PAT EXAMPLE')]).toEqual([true, true]);
    expect((await call('parties.accessLog', { vehicleId })).total).toBe(before + 1);
    await call('papers.faxCover', { noticeId });
    expect((await call('parties.accessLog', { vehicleId })).total).toBe(before + 1);
  });
});

describe('the alignment page', () => {
  it('shows offsets that are tried, and keeps none', async () => {
    const { call, refusal } = at();
    const where = async (offset?: { x: number; y: number }) => {
      const [page] = await pdfPages(Buffer.from((await call('papers.alignment', { offset })).base64, 'base64'));
      return page!.pieces.find(({ text }) => text === 'PAT EXAMPLE')!;
    };
    const [still, moved] = [await where(), await where({ x: 4, y: 2 })];
    expect(Math.abs(moved.x - still.x - (4 / 25.4) * 72)).toBeLessThan(0.8);
    expect(Math.abs(moved.y - still.y - (2 / 25.4) * 72)).toBeLessThan(0.8);
    expect((await call('settings.get', { key: 'notices.windowOffsetX' })).settings[0]?.value).toBe(0);
    expect(await refusal('papers.alignment', { offset: { x: 21, y: 0 } })).toBe('BAD_INPUT');
  });
});
