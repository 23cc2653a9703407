import { describe, expect, it } from 'vitest';
import { openStore } from '../../../db/open';
import { paperOffice, printerForFile } from '../../documents/harness';
import { letterTo, onRoll, purpose } from './letters';
import { ofRoll } from './numbers';

const at = paperOffice('finding-pieces', printerForFile());
const number = '9400111201080805483016';
const viewer = { name: 'Vic', role: 'viewer' } as const;

describe('the price of a piece', () => {
  it('is that of the day it was prepared, and from acceptance on that of the stamp', async () => {
    const { call, later } = at();
    const row = (from: string, postageCents: number) =>
      ({ from, service: 'certified', postageCents, feeCents: 530, receiptCents: 0 }) as const;
    await call('settings.set', { values: { 'notices.mailPrices': [row('2026-01-01', 78), row('2026-11-03', 82)] } });
    const { id: noticeId } = await letterTo(at());
    const made = await call('pieces.add', { noticeId, articleNumber: number, service: 'certified' });
    expect(made.priceCents).toBe(608);
    later(24 * 60);
    const stamped = await call('pieces.track', { id: made.id, expectedVersion: 1, state: 'accepted', at: '2026-11-03' });
    expect(stamped.priceCents).toBe(612);
    const other = await call('pieces.add', { noticeId, articleNumber: ofRoll(1), service: 'certified_return_receipt' });
    expect(other.priceCents).toBeNull();
  });
});

describe('looking for a piece', () => {
  it('finds it by the whole number, a scan with the routing prefix, its beginning and its last digits', async () => {
    const { call } = at();
    const { id: noticeId } = await letterTo(at());
    await onRoll(at(), noticeId, 3);
    const { id } = await call('pieces.add', { noticeId, articleNumber: number });
    const found = async (search: string) => (await call('pieces.list', { search })).rows.map((piece) => piece.id);
    for (const search of [number, '9400 1112 0108 0805 4830 16', `42048529${number}`, '9400', '94001112', '483016', '3016', '16'])
      expect([search, await found(search)]).toEqual([search, [id]]);
    for (const search of ['1112', '0000', 'Example', `%`, "' OR 1"]) expect([search, await found(search)]).toEqual([search, []]);
    expect((await call('pieces.list', { search: '9589' })).counts).toMatchObject({ prepared: 3 });
  });

  it('goes by an index for a beginning and for four last digits or more', async () => {
    const { sqlite } = openStore(at().ports.databaseFile);
    const plan = (query: string) =>
      (sqlite.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[]).map(({ detail }) => detail);
    const begins = `SELECT id FROM mail_pieces WHERE article_number >= '94' AND article_number < '94:'`;
    const ends = `SELECT id FROM mail_pieces WHERE substr(article_number, -4) = '3016' AND article_number LIKE '%483016'`;
    expect(plan(begins).join()).toMatch(/SEARCH mail_pieces USING COVERING INDEX mail_pieces_article_number_unique/);
    expect(plan(ends).join()).toMatch(/SEARCH mail_pieces USING INDEX mail_pieces_ending/);
    sqlite.close();
  });
});

describe('who a letter goes to', () => {
  it('is in no list; each look is written to the access log of the vehicles looked at', async () => {
    const { call, refusal } = at();
    const one = await letterTo(at());
    const two = await letterTo(at(), { callNumber: '7' });
    const [first] = await onRoll(at(), one.id, 1);
    const [second] = await onRoll(at(), two.id, 1, 1);
    const looks = async () =>
      (await call('parties.accessLog', { limit: 200 })).rows.map(({ vehicleId, by, purpose: why }) => [vehicleId, by, why]);
    const before = (await looks()).length;
    expect(JSON.stringify(await call('pieces.list', {}, viewer))).not.toMatch(/example|elm/i);
    expect(JSON.stringify(await call('notices.proof', { vehicleId: one.vehicleId }, viewer))).not.toMatch(/example|elm/i);
    expect(await looks()).toHaveLength(before);
    expect(await refusal('pieces.addressees', { ids: [first!.id], purpose }, viewer)).toBe('NOT_ALLOWED');
    expect(await refusal('pieces.drafts', { noticeIds: [one.id], purpose }, viewer)).toBe('NOT_ALLOWED');
    await call('pieces.addressees', { ids: [first!.id, second!.id, first!.id], purpose });
    expect((await looks()).slice(0, 2)).toEqual([
      [two.vehicleId, 'Dana R.', purpose],
      [one.vehicleId, 'Dana R.', purpose],
    ]);
    await call('pieces.drafts', { noticeIds: [one.id], purpose });
    expect(await looks()).toHaveLength(before + 3);
  });
});
