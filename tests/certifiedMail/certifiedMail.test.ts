import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleNumber } from '../../main/office/certifiedMail/articleNumber';
import { priceOn, totalOf, usualPrices } from '../../main/office/certifiedMail/prices';
import { paperOffice, printerForFile } from '../notices/harness';
import { pdfPages } from '../notices/pdfPages';

describe('an article number', () => {
  it.each([
    '9400111201080805483016',
    '9505511069605048600624',
    '9361289878700317633795',
    '9101123456789000000013',
    '9405803699300124287899',
    '03071790000523483741',
    '71123456789123456787',
    '71969010756003077385',
  ])('is taken when its check digit fits: %s', (number) => expect(articleNumber(number)).toBe(number));

  it.each([
    ['with blanks', '9400 1112 0108 0805 4830 16'],
    ['with the routing prefix and ZIP of a scanner', '420485299400111201080805483016'],
    ['with the routing prefix and ZIP+4', '4204852912349400111201080805483016'],
  ])('is read %s', (_how, typed) => expect(articleNumber(typed)).toBe('9400111201080805483016'));

  it.each([
    ['one digit wrong', '9400111201080805483017'],
    ['two digits swapped', '9400111201080805480316'],
    ['made up, sixteen digits', '9407123456789012'],
    ['letters', 'RR123456785US'],
    ['nothing but a prefix', '42048529'],
    ['full-width digits', '９４００１１１２０１０８０８０５４８３０１６'],
  ])('is refused with %s', (_what, typed) =>
    expect(() => articleNumber(typed)).toThrow(expect.objectContaining({ code: 'BAD_ARTICLE_NUMBER' })),
  );
});

describe('the price of a letter', () => {
  it('follows the table row in force on the day', () => {
    const prices = [
      ...usualPrices,
      { from: '2026-07-12', service: 'certified', postageCents: 82, feeCents: 550, receiptCents: 0 } as const,
    ];
    expect(totalOf(priceOn(prices, 'certified', '2026-07-11')!)).toBe(608);
    expect(totalOf(priceOn(prices, 'certified', '2026-07-12')!)).toBe(632);
    expect(priceOn(prices, 'certified', '2025-12-31')).toBeNull();
  });

  it('is that of stamp, certified fee and receipt', () => {
    expect(totalOf(priceOn(usualPrices, 'certified_return_receipt', '2026-11-02')!)).toBe(1048);
    expect(totalOf(priceOn(usualPrices, 'certified_electronic_receipt', '2026-11-02')!)).toBe(890);
  });
});

describe('certified mail', () => {
  const at = paperOffice('certified', printerForFile());
  const letter = async () => {
    const { call, tow } = at();
    const vehicleId = await tow({ make: 'Ford', model: 'Focus' });
    await call('parties.save', { vehicleId, role: 'owner', name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' });
    return call('notices.prepare', { vehicleId, kind: 'OWNER_LETTER' });
  };
  const piece = { articleNumber: '9400 1112 0108 0805 4830 16', addressee: 'PAT EXAMPLE\n12 ELM STREET\nFLINT MI 48503' };

  it('is followed from acceptance to the card that comes back, and acceptance counts as mailed', async () => {
    const { call } = at();
    const notice = await letter();
    const made = await call('pieces.add', { noticeId: notice.id, ...piece });
    expect(made).toMatchObject({ articleNumber: '9400111201080805483016', state: 'prepared', priceCents: 1048, version: 1 });
    const accepted = await call('pieces.track', { id: made.id, expectedVersion: 1, state: 'accepted', at: '2026-11-03T16:05:00-05:00' });
    const card = await call('evidence.add', {
      vehicleId: notice.vehicleId,
      kind: 'return_receipt',
      base64: Buffer.from('%PDF-1.4 card').toString('base64'),
    });
    const delivered = await call('pieces.track', {
      id: made.id,
      expectedVersion: accepted.version,
      state: 'delivered',
      at: '2026-11-06T11:20:00-05:00',
      detail: 'signed P. Example',
      evidenceId: card.id,
    });
    expect(delivered).toMatchObject({ state: 'delivered', evidenceId: card.id });
    expect(delivered.scans.map(({ state, detail }) => [state, detail])).toEqual([
      ['accepted', ''],
      ['delivered', 'signed P. Example'],
    ]);
    const { rows } = await call('notices.proof', { vehicleId: notice.vehicleId });
    expect(rows[0]).toMatchObject({
      notice: { state: 'sent' },
      lines: [{ how: 'mail', shownBy: 'articleNumber: 9400111201080805483016' }],
    });
  });

  it('stands under one number once, and is changed only by one who has seen it as it is', async () => {
    const { call, refusal } = at();
    const { id: noticeId } = await letter();
    const made = await call('pieces.add', { noticeId, ...piece });
    expect(await refusal('pieces.add', { noticeId, ...piece })).toBe('ARTICLE_NUMBER_USED');
    const returned = {
      id: made.id,
      expectedVersion: 1,
      state: 'returned',
      at: '2026-11-20T10:00:00-05:00',
      detail: 'moved, left no address',
    } as const;
    await call('pieces.track', returned);
    expect(await refusal('pieces.track', returned)).toBe('CONFLICT');
    expect((await call('pieces.list', { state: ['returned'] })).rows).toMatchObject([{ id: made.id }]);
  });

  it('is listed on a firm mailing sheet with postage and fees, over as many pages as it needs', async () => {
    const { call } = at();
    const { id: noticeId } = await letter();
    const ids: number[] = [];
    for (let body = 0; body < 17; body += 1) {
      const digits = `940011120108080548${String(body).padStart(3, '0')}`;
      const sum = [...digits].toReversed().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
      ids.push((await call('pieces.add', { noticeId, ...piece, articleNumber: `${digits}${(10 - (sum % 10)) % 10}` })).id);
    }
    const sheet = await call('pieces.sheet', { ids });
    expect(sheet).toMatchObject({ pages: 2, totalCents: 17 * 1048 });
    const pdf = Buffer.from(sheet.base64, 'base64');
    writeFileSync('test-results/papers/firm-sheet.pdf', pdf);
    const pages = await pdfPages(pdf);
    expect(pages[0]?.text).toContain('9400 1112 0108 0805 4800 0');
    expect(pages[0]?.text).toContain('$5.30');
    expect(pages[1]?.text).toMatch(/Page 2 of 2/);
  });
});
