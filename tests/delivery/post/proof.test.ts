import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleInGroups } from '../../../preload/contract/articleNumber';
import { paperOffice, printerForFile } from '../../documents/harness';
import { pdfPages } from '../../documents/pdfPages';
import { cardOf, letterTo, onRoll } from './letters';
import { ofRoll } from './numbers';

const at = paperOffice('mail-proof', printerForFile());
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

/** A letter mailed on a firm sheet beside another's, once recorded by mistake, then delivered with its card. */
async function delivered() {
  const { call, later } = at();
  const notice = await letterTo(at());
  const other = await letterTo(at(), { callNumber: '7', name: 'Somebody Else', address: '99 Secret Lane\nClio, MI 48420' });
  const [piece] = await onRoll(at(), notice.id, 1);
  const [beside] = await onRoll(at(), other.id, 1, 1);
  const sheet = await call('pieces.sheet', { ids: [piece!.id, beside!.id] });
  const base64 = Buffer.from('%PDF-1.4 stamped').toString('base64');
  const { stamped } = await call('pieces.stampSheet', { id: sheet.id, fileName: 'stamped.pdf', base64 });
  later(4 * 24 * 60);
  const wrong = await call('pieces.track', { id: piece!.id, expectedVersion: 1, state: 'accepted', at: '2026-11-04', detail: 'wrong day' });
  await call('pieces.takeBack', { id: piece!.id, expectedVersion: 2, scanId: wrong.scans[0]!.id, reason: 'the stamp says Nov 3' });
  await call('pieces.track', { id: piece!.id, expectedVersion: 3, state: 'accepted', at: '2026-11-03' });
  const card = await cardOf(at(), notice.vehicleId);
  const said = { state: 'delivered', at: '2026-11-05T11:20:00-05:00', detail: 'signed P. Example', evidenceId: card.id } as const;
  await call('pieces.track', { id: piece!.id, expectedVersion: 4, ...said });
  return { notice, card, sheet, stamped: stamped! };
}

describe('the proof of a letter by certified mail', () => {
  it('is a line of its document: number, state, who, when, and the card; the addressee is not in it', async () => {
    const { notice, card } = await delivered();
    const { rows } = await at().call('notices.proof', { vehicleId: notice.vehicleId });
    expect(rows[0]?.notice.state).toBe('sent');
    expect(rows[0]?.lines).toMatchObject([
      {
        how: 'mail',
        to: 'Owner',
        at: '2026-11-03',
        by: 'Dana R.',
        state: 'delivered',
        shownBy: 'signed P. Example',
        evidenceId: card.id,
        piece: {
          articleNumber: ofRoll(0),
          scans: [{ state: 'accepted', takenBack: null }, { takenBack: { reason: 'the stamp says Nov 3' } }, { state: 'delivered' }],
        },
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/elm|somebody/i);
  });

  it('stands in the case file with its sheet and everything the carrier said, and names nobody else', async () => {
    const { notice, card, sheet, stamped } = await delivered();
    const { base64 } = await at().call('vehicles.caseFile', { id: notice.vehicleId });
    const text = squeezed((await pdfPages(Buffer.from(base64, 'base64'))).map((page) => page.text).join('\n'));
    for (const part of [
      'PAT EXAMPLE\n12 ELM STREET\nFLINT MI 48503',
      `Article number: ${articleInGroups(ofRoll(0))}`,
      'Price: $10.48',
      `Firm mailing sheet no. ${sheet.id} of 11/02/2026 2:20 PM, SHA-256 ${sheet.sha256}`,
      `The same as stamped, SHA-256 ${stamped.sha256}`,
      'Accepted 11/03/2026 · recorded 11/06/2026 2:20 PM by Dana R.',
      'Accepted 11/04/2026: wrong day',
      'taken back 11/06/2026 2:20 PM by Dana R.: the stamp says Nov 3',
      `Delivered 11/05/2026 11:20 AM: signed P. Example · recorded 11/06/2026 2:20 PM by Dana R. · evidence no. ${card.id}`,
      `SHA-256 ${card.sha256}`,
    ])
      expect(text).toContain(squeezed(part));
    expect(text).not.toMatch(/somebodyelse|secretlane/i);
  });

  it('goes into the archive with the card, without the sheets that name others, and who took it is written down', async () => {
    const { notice } = await delivered();
    const { call } = at();
    const before = (await call('parties.accessLog', { vehicleId: notice.vehicleId })).total;
    const { base64 } = await call('vehicles.caseZip', { id: notice.vehicleId });
    const names = Object.keys(unzipSync(Buffer.from(base64, 'base64')));
    expect(names.filter((name) => name.startsWith('evidence/'))).toEqual([expect.stringMatching(/card\.pdf$/)]);
    expect(names.join()).not.toMatch(/stamped|mailing/i);
    expect((await call('parties.accessLog', { vehicleId: notice.vehicleId })).total).toBe(before + 1);
  });
});
