import { describe, expect, it } from 'vitest';
import { noticeKinds } from '../../preload/contract/notices';
import { caseFor, draftFor, making } from './fixtures/case';
import { paperOffice, printerForFile } from './harness';
import { pdfPages } from './pdfPages';

const printer = printerForFile();
const at = paperOffice('preview', printer);
const read = (base64: string) => pdfPages(Buffer.from(base64, 'base64'));

describe('the preview of a document', () => {
  it.each(noticeKinds)('shows %s of a made-up case with the wording that is tried, and keeps nothing', async (kind) => {
    const { call } = at();
    const preview = await call('notices.preview', { kind, wording: { title: 'A title on trial' } });
    const pages = await read(preview.base64);
    expect(pages).toHaveLength(preview.pages);
    expect(pages[0]?.text).toContain('A title on trial');
    expect(pages[0]?.text).toContain('Ironwood Towing & Recovery');
    expect((await call('notices.list', {})).total).toBe(0);
  });

  it('answers the wording that counts, with the mark of its citation', async () => {
    const { wording } = await at().call('notices.preview', { kind: 'TOP' });
    expect(wording).toMatchObject({ citation: 'MCL 257.252a(10)', mark: 'S2' });
    expect(wording.footnote).toContain('MCL 257.252a(10)');
  });

  it('shows the logo of the settings, and refuses one that is no picture', async () => {
    const { call, refusal } = at();
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    expect(await refusal('settings.set', { values: { 'notices.logoImage': 'data:image/svg+xml;base64,PHN2Zy8+' } })).toBe('BAD_INPUT');
    expect(await refusal('settings.set', { values: { 'notices.logoImage': 'https://elsewhere.example/logo.png' } })).toBe('BAD_INPUT');
    await call('settings.set', { values: { 'notices.logoImage': `data:image/png;base64,${png}` } });
    const { base64 } = await call('notices.preview', { kind: 'TOP' });
    expect(Buffer.from(base64, 'base64').toString('latin1')).toContain('/Subtype /Image');
  });
});

describe('A4 paper', () => {
  it.each(noticeKinds)('holds %s on as many pages as Letter does', async (kind) => {
    const draft = draftFor(kind, caseFor(kind), { ...making, paper: 'A4' });
    const pages = await pdfPages(await printer.pdf(draft.html(1, caseFor(kind).now)));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      Array.from({ length: draft.pages }, () => [595, 842]),
    );
    for (const { x, y } of pages.flatMap(({ pieces }) => pieces)) expect([x < 580, y < 842 - 28]).toEqual([true, true]);
  });
});
