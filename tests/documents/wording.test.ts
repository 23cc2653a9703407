import { describe, expect, it } from 'vitest';
import { noticeKinds } from '../../preload/contract/notices';
import { sheetKinds } from '../../preload/contract/sheets';
import { paperOffice, printerForFile } from './harness';
import { pdfPages } from './pdfPages';

const at = paperOffice('wording', printerForFile());
const textOf = async (base64: string) => (await pdfPages(Buffer.from(base64, 'base64'))).map(({ text }) => text).join('\n');

describe('the wording of documents', () => {
  it('is known for every document, with the mark of its citation', async () => {
    const { rows } = await at().call('notices.wordings', {});
    expect(rows.map(({ kind }) => kind)).toEqual([...noticeKinds, ...sheetKinds]);
    expect(rows.find(({ kind }) => kind === 'TOP')).toMatchObject({
      title: 'TOP notice',
      usual: { citation: 'MCL 257.252a(10)', footnote: expect.stringContaining('{citation}') },
      mark: 'S2',
      note: expect.stringContaining('2018 PA 347'),
      isSigned: true,
    });
  });

  it.each(sheetKinds)('is tried on a made-up %s, which is not kept', async (kind) => {
    const { call } = at();
    const preview = await call('notices.preview', {
      kind,
      wording: { title: 'A title on trial', footnote: 'See {citation}.', citation: 'MCL 1.2' },
    });
    const text = await textOf(preview.base64);
    expect(text).toContain('A title on trial');
    expect(text).toContain('See MCL 1.2.');
    expect(preview.plainText.startsWith('A TITLE ON TRIAL')).toBe(kind === 'NEWSPAPER_AD');
    expect((await call('sheets.list', {})).total).toBe(0);
  });

  it('and the letterhead are tried before they are stored, and what cannot be stored is refused', async () => {
    const { call, refusal } = at();
    const values = {
      'office.name': 'North Side Towing',
      'office.signatory': 'Sam Example',
      'notices.paper': 'A4',
      'notices.wording': { TOP: { lead: 'A lead on trial.' } },
    };
    const text = await textOf((await call('notices.preview', { kind: 'TOP', values })).base64);
    for (const part of ['North Side Towing', 'Sam Example', 'A lead on trial.']) expect(text).toContain(part);
    expect((await call('settings.get', { key: 'office.name' })).settings[0]?.value).toBe('Ironwood Towing & Recovery');
    expect(await refusal('notices.preview', { kind: 'TOP', values: { 'notices.paper': 'A5' } })).toBe('BAD_INPUT');
    expect(await refusal('notices.preview', { kind: 'TOP', values: { 'no.such': 1 } })).toBe('UNKNOWN_SETTING');
  });

  it('may name another signatory for one document than for the others', async () => {
    const { call, tow } = at();
    await call('settings.set', {
      values: { 'office.signatory': 'Dana Whitfield', 'notices.wording': { RELEASE: { signatory: 'Sam Example, Gate' } } },
    });
    const vehicleId = await tow({ make: 'Ford' });
    const top = await call('notices.prepare', { vehicleId, kind: 'TOP' });
    const stored = await textOf((await call('notices.pdf', { id: top.id })).base64);
    expect([stored.includes('Dana Whitfield'), stored.includes('Sam Example')]).toEqual([true, false]);
    const release = await textOf((await call('notices.preview', { kind: 'RELEASE' })).base64);
    expect([release.includes('Dana Whitfield'), release.includes('Sam Example, Gate')]).toEqual([false, true]);
  });

  it('emptied is the one that was delivered', async () => {
    const { call } = at();
    await call('settings.set', { values: { 'notices.wording': { TOP: { lead: '', citation: 'MCL 1.2' } } } });
    const { wording } = await call('notices.preview', { kind: 'TOP' });
    expect(wording.lead).toBe('To the law enforcement agency named below, for entry in LEIN.');
    expect(wording.footnote).toContain('MCL 1.2');
  });
});

describe('the logo', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it.each([
    ['a picture that is not what it says', `data:image/jpeg;base64,${png}`],
    ['a text that says it is a picture', `data:image/png;base64,${Buffer.from('<svg onload="x()"/>').toString('base64')}`],
    ['a drawing', `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`],
    ['a picture that is too large', `data:image/png;base64,${png.padEnd(400_000, 'A')}`],
  ])('is not %s', async (_what, logo) => {
    expect(await at().refusal('settings.set', { values: { 'notices.logoImage': logo } })).toBe('BAD_INPUT');
  });
});
