import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { paperOffice, printerForFile } from '../../documents/harness';
import { pdfPages } from '../../documents/pdfPages';
import { letterTo, onRoll } from './letters';
import { ofRoll } from './numbers';

const at = paperOffice('mail-sheets', printerForFile());
const stamped = { fileName: 'C:\\scans\\sheet of today.exe', base64: Buffer.from('%PDF-1.4 stamped').toString('base64') };

describe('a firm mailing sheet', () => {
  it('is made once of the same pieces on a day, and kept as printed', async () => {
    const { call, later } = at();
    const { id: noticeId } = await letterTo(at());
    const pieces = await onRoll(at(), noticeId, 17);
    const ids = pieces.map(({ id }) => id);
    const sheet = await call('pieces.sheet', { ids });
    expect(sheet).toMatchObject({ pages: 2, totalCents: 17 * 1048, fileName: 'Firm_mailing_sheet_2026-11-02.pdf', stamped: null });
    expect(sheet.pieces.map(({ articleNumber }) => articleNumber)).toEqual(pieces.map(({ articleNumber }) => articleNumber));
    const again = await call('pieces.sheet', { ids: [...ids, ids[0]!] });
    expect([again.id, again.sha256]).toEqual([sheet.id, sheet.sha256]);
    const file = await call('pieces.sheetFile', { id: sheet.id });
    const bytes = Buffer.from(file.base64, 'base64');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet.sha256);
    expect((await pdfPages(bytes))[0]?.text).toContain('12 ELM STREET');
    later(24 * 60);
    expect((await call('pieces.sheet', { ids })).id).not.toBe(sheet.id);
  });

  it('shows the prices of its day, whatever they were when a piece was prepared', async () => {
    const { call, later } = at();
    const row = (from: string, postageCents: number) =>
      ({ from, service: 'certified_return_receipt', postageCents, feeCents: 530, receiptCents: 440 }) as const;
    await call('settings.set', { values: { 'notices.mailPrices': [row('2026-01-01', 78), row('2026-11-03', 82)] } });
    const { id: noticeId } = await letterTo(at());
    const [piece] = await onRoll(at(), noticeId, 1);
    expect((await call('pieces.sheet', { ids: [piece!.id] })).totalCents).toBe(1048);
    later(24 * 60);
    expect((await call('pieces.sheet', { ids: [piece!.id] })).totalCents).toBe(1052);
  });

  it('is open until the Postal Service has spoken of all its pieces', async () => {
    const { call } = at();
    const { id: noticeId } = await letterTo(at());
    const pieces = await onRoll(at(), noticeId, 3);
    const { id } = await call('pieces.sheet', { ids: pieces.map((piece) => piece.id) });
    const open = async () => (await call('pieces.sheets', { open: true })).rows.map((sheet) => sheet.id);
    expect(await open()).toEqual([id]);
    const wanted = pieces.map((piece) => ({ id: piece.id, expectedVersion: 1 }));
    await call('pieces.trackMany', { pieces: wanted.slice(0, 2), state: 'accepted', at: '2026-11-02' });
    expect(await open()).toEqual([id]);
    // The third was not on the desk after all: its number goes on another letter.
    await call('pieces.remove', wanted[2]!);
    expect(await open()).toEqual([]);
    const [sheet] = (await call('pieces.sheets', { id })).rows;
    expect(sheet?.pieces.map(({ articleNumber, state }) => [articleNumber, state])).toEqual([
      [ofRoll(0), 'accepted'],
      [ofRoll(1), 'accepted'],
    ]);
    expect((await call('pieces.list', { sheetId: id })).total).toBe(2);
  });

  it('takes the scan of the stamped sheet, whatever its name says, and refuses what is no document', async () => {
    const { call, refusal } = at();
    const { id: noticeId } = await letterTo(at());
    const [piece] = await onRoll(at(), noticeId, 1);
    const { id } = await call('pieces.sheet', { ids: [piece!.id] });
    expect(await refusal('pieces.sheetFile', { id, stamped: true })).toBe('NOT_FOUND');
    expect(await refusal('pieces.stampSheet', { id, fileName: 'a.pdf', base64: Buffer.from('MZ').toString('base64') })).toBe(
      'FILE_NOT_KNOWN',
    );
    const sheet = await call('pieces.stampSheet', { id, ...stamped });
    expect(sheet.stamped).toMatchObject({ fileName: 'sheet of today.pdf', mediaType: 'application/pdf', by: 'Dana R.' });
    const file = await call('pieces.sheetFile', { id, stamped: true });
    expect(file).toMatchObject({ fileName: 'sheet of today.pdf', base64: stamped.base64, sha256: sheet.stamped!.sha256 });
    expect(await refusal('pieces.stampSheet', { id: id + 1, ...stamped })).toBe('NOT_FOUND');
  });

  it('names the addressees, so each look at it is in the access log of every vehicle on it', async () => {
    const { call, refusal } = at();
    const one = await letterTo(at());
    const two = await letterTo(at(), { callNumber: '7' });
    const [first] = await onRoll(at(), one.id, 1);
    const [second] = await onRoll(at(), two.id, 1, 1);
    const total = async () => (await call('parties.accessLog', {})).total;
    let before = await total();
    const { id } = await call('pieces.sheet', { ids: [first!.id, second!.id] });
    expect((await total()) - before).toBe(2);
    before = await total();
    await call('pieces.remove', { id: second!.id, expectedVersion: 1 });
    await call('pieces.sheetFile', { id });
    const { rows } = await call('parties.accessLog', {});
    expect(rows.slice(0, rows.length - before).map(({ vehicleId }) => vehicleId)).toEqual([two.vehicleId, one.vehicleId]);
    expect(await refusal('pieces.sheetFile', { id }, { name: 'Vic', role: 'viewer' })).toBe('NOT_ALLOWED');
    expect(JSON.stringify(await call('pieces.sheets', {}))).not.toMatch(/example|elm/i);
  });
});

describe('the price table', () => {
  it('is the delivered one with its mark, until the office enters its own', async () => {
    const { call } = at();
    const delivered = await call('pieces.prices', {});
    expect([delivered.isOwn, new Set(delivered.prices.map(({ mark }) => mark))]).toEqual([false, new Set(['S2'])]);
    const own = { from: '2026-11-03', service: 'certified', postageCents: 80, feeCents: 540, receiptCents: 0 } as const;
    await call('settings.set', { values: { 'notices.mailPrices': [own] } });
    expect(await call('pieces.prices', { on: '2026-11-02' })).toEqual({ prices: [], table: [{ ...own, mark: 'office' }], isOwn: true });
    expect((await call('pieces.prices', { on: '2026-11-03' })).prices).toEqual([{ ...own, mark: 'office' }]);
    const { mark: _mark, ...asDelivered } = delivered.table[1]!;
    await call('settings.set', { values: { 'notices.mailPrices': [asDelivered, own] } });
    expect((await call('pieces.prices', {})).table.map(({ mark }) => mark)).toEqual(['S2', 'office']);
  });

  it('has one price of a service from a day', async () => {
    const { call, refusal } = at();
    const price = { from: '2026-11-03', service: 'certified', postageCents: 80, feeCents: 540, receiptCents: 0 } as const;
    expect(await refusal('settings.set', { values: { 'notices.mailPrices': [price, { ...price, feeCents: 550 }] } })).toBe('BAD_INPUT');
    expect(await refusal('settings.set', { values: { 'notices.mailPrices': [{ ...price, feeCents: -1 }] } })).toBe('BAD_INPUT');
    expect((await call('pieces.prices', {})).isOwn).toBe(false);
  });
});
