import { describe, expect, it } from 'vitest';
import { nastyTexts } from '../../documents/fixtures/nasty';
import { paperOffice, printerForFile } from '../../documents/harness';
import { cardOf, letterTo, onRoll, paperOf, purpose } from './letters';
import { ofRoll } from './numbers';

const at = paperOffice('pieces', printerForFile());
const number = '9400111201080805483016';
const accepted = { state: 'accepted', at: '2026-11-02' } as const;

describe('a piece of certified mail', () => {
  it('goes to the recipient as the letter names him, at the price of the day', async () => {
    const { call } = at();
    const notice = await letterTo(at());
    const { rows } = await call('pieces.drafts', { noticeIds: [notice.id], purpose });
    expect(rows).toMatchObject([
      { noticeId: notice.id, addressee: 'PAT EXAMPLE\n12 ELM STREET\nFLINT MI 48503', isNewer: false, pieces: 0 },
    ]);
    const made = await call('pieces.add', { noticeId: notice.id, articleNumber: '9400 1112 0108 0805 4830 16' });
    expect(made).toMatchObject({ articleNumber: number, state: 'prepared', priceCents: 1048, version: 1, notice: { recipient: 'Owner' } });
    const { addressees } = await call('pieces.addressees', { ids: [made.id], purpose });
    expect(addressees).toEqual([{ id: made.id, addressee: 'PAT EXAMPLE\n12 ELM STREET\nFLINT MI 48503' }]);
    expect((await call('pieces.drafts', { noticeIds: [notice.id], purpose })).rows[0]?.pieces).toBe(1);
  });

  it('says when the address was changed after the letter was made', async () => {
    const { call, later } = at();
    const notice = await letterTo(at());
    later(5);
    const { parties } = await call('parties.get', { vehicleId: notice.vehicleId, purpose });
    const known = parties[0]!;
    await call('parties.save', { ...known, expectedVersion: known.version, address: '9 New Road\nFlint, MI 48504' });
    const { rows } = await call('pieces.drafts', { noticeIds: [notice.id], purpose });
    expect(rows).toMatchObject([{ addressee: 'PAT EXAMPLE\n9 NEW ROAD\nFLINT MI 48504', isNewer: true }]);
  });

  it('of a paper for the police goes to the agency; without a known address one is asked for', async () => {
    const { call, refusal } = at();
    const notice = await paperOf(at(), 'TOP');
    const { rows } = await call('pieces.drafts', { noticeIds: [notice.id], purpose });
    expect(rows[0]?.addressee).toMatch(/^BURTON POLICE DEPARTMENT/);
    const bare = await call('vehicles.create', { towType: 'private_property', towedAt: '2026-11-02T14:00:00-05:00', callNumber: '5' });
    const top = await call('notices.prepare', { vehicleId: bare.vehicle.id, kind: 'TOP' });
    expect(await refusal('pieces.add', { noticeId: top.id, articleNumber: number })).toBe('NO_ADDRESSEE');
    expect((await call('pieces.list', {})).total).toBe(0);
  });

  it('keeps what was scanned before when a later number is wrong or doubled', async () => {
    const { call, refusal } = at();
    const { id: noticeId } = await letterTo(at());
    await onRoll(at(), noticeId, 2);
    expect(await refusal('pieces.add', { noticeId, articleNumber: ofRoll(1) })).toBe('ARTICLE_NUMBER_USED');
    expect(await refusal('pieces.add', { noticeId, articleNumber: `420485291234${ofRoll(1)}` })).toBe('ARTICLE_NUMBER_USED');
    expect(await refusal('pieces.add', { noticeId, articleNumber: '9400111201080805483017' })).toBe('BAD_ARTICLE_NUMBER');
    expect((await call('pieces.list', { noticeId })).rows.map(({ articleNumber }) => articleNumber)).toEqual([ofRoll(1), ofRoll(0)]);
  });

  it('frees a number that was put on the wrong letter, until the carrier has spoken', async () => {
    const { call, refusal } = at();
    const { id: noticeId, vehicleId } = await letterTo(at());
    const [wrong] = await onRoll(at(), noticeId, 1);
    await call('pieces.remove', { id: wrong!.id, expectedVersion: 1 });
    expect((await call('audit.list', { vehicleId })).rows[0]?.summary).toBe(`freed the article number ${ofRoll(0)}, prepared by Dana R.`);
    const [again] = await onRoll(at(), noticeId, 1);
    await call('pieces.track', { id: again!.id, expectedVersion: 1, ...accepted });
    expect(await refusal('pieces.remove', { id: again!.id, expectedVersion: 2 })).toBe('PIECE_SPOKEN_OF');
  });

  it('keeps any text as the addressee as it is, with blanks for what no keyboard types', async () => {
    const { call } = at();
    const { id: noticeId } = await paperOf(at(), 'TOP');
    for (const [index, [name, text]] of Object.entries(nastyTexts).entries()) {
      const addressee = text.slice(0, 600).trim();
      if (addressee === '') continue;
      const { id } = await call('pieces.add', { noticeId, articleNumber: ofRoll(index), addressee });
      const kept = (await call('pieces.addressees', { ids: [id], purpose })).addressees[0]?.addressee;
      expect([name, kept?.toWellFormed()]).toEqual([name, addressee.toWellFormed().replaceAll(/(?![\r\n\t\u0080-\u009F])\p{Cc}/gu, ' ')]);
    }
  });

  it('needs somebody to go to', async () => {
    const { id: noticeId } = await paperOf(at(), 'TOP');
    expect(await at().refusal('pieces.add', { noticeId, articleNumber: number, addressee: ' \n ' })).toBe('BAD_INPUT');
  });
});

describe('what the carrier says', () => {
  it('is followed from acceptance to the card that comes back, and acceptance counts as mailed', async () => {
    const { call, later } = at();
    const notice = await letterTo(at());
    const [made] = await onRoll(at(), notice.id, 1);
    expect((await call('notices.list', { id: notice.id })).rows[0]?.state).toBe('prepared');
    later(120);
    const one = await call('pieces.track', { id: made!.id, expectedVersion: 1, ...accepted });
    expect(one).toMatchObject({ state: 'accepted', scans: [{ state: 'accepted', at: '2026-11-02' }] });
    expect((await call('notices.list', { id: notice.id })).rows[0]?.state).toBe('sent');
    later(4 * 24 * 60);
    const card = await cardOf(at(), notice.vehicleId);
    const delivered = { state: 'delivered', at: '2026-11-06T11:20:00-05:00', detail: 'signed P. Example', evidenceId: card.id } as const;
    const done = await call('pieces.track', { id: made!.id, expectedVersion: one.version, ...delivered });
    expect(done).toMatchObject({ state: 'delivered', evidenceId: card.id, version: 3 });
    expect(done.scans.map(({ state, detail, evidenceIds }) => [state, detail, evidenceIds])).toEqual([
      ['accepted', '', []],
      ['delivered', 'signed P. Example', [card.id]],
    ]);
  });

  it('keeps a file with each thing said: the stamped receipt and the card', async () => {
    const { call, later, refusal } = at();
    const { id: noticeId, vehicleId } = await letterTo(at());
    const [made] = await onRoll(at(), noticeId, 1);
    const base64 = Buffer.from('%PDF-1.4 receipt').toString('base64');
    const receipt = await call('evidence.add', { vehicleId, kind: 'mail_receipt', base64 });
    const other = await cardOf(at(), (await letterTo(at(), { callNumber: '7' })).vehicleId);
    expect(await refusal('pieces.track', { id: made!.id, expectedVersion: 1, ...accepted, evidenceId: other.id })).toBe('WRONG_EVIDENCE');
    await call('pieces.track', { id: made!.id, expectedVersion: 1, ...accepted, evidenceId: receipt.id });
    later(3 * 24 * 60);
    const card = await cardOf(at(), vehicleId);
    const after = await call('pieces.track', {
      id: made!.id,
      expectedVersion: 2,
      state: 'delivered',
      at: '2026-11-04',
      evidenceId: card.id,
    });
    expect(after.scans.map(({ evidenceIds }) => evidenceIds)).toEqual([[receipt.id], [card.id]]);
  });

  it('takes the card that comes after the delivery was known, both sides of it, and none after it was taken back', async () => {
    const { call, later, refusal } = at();
    const { id: noticeId, vehicleId } = await letterTo(at());
    const [made] = await onRoll(at(), noticeId, 1);
    await call('pieces.track', { id: made!.id, expectedVersion: 1, ...accepted });
    later(3 * 24 * 60);
    const known = await call('pieces.track', { id: made!.id, expectedVersion: 2, state: 'delivered', at: '2026-11-04' });
    const scanId = known.scans[1]!.id;
    const side = async (name: string) =>
      (await call('evidence.add', { vehicleId, kind: 'return_receipt', base64: Buffer.from(`%PDF-1.4 ${name}`).toString('base64') })).id;
    const [front, back] = [await side('front'), await side('back')];
    const one = await call('pieces.addFile', { id: made!.id, expectedVersion: 3, scanId, evidenceId: front });
    expect(await refusal('pieces.addFile', { id: made!.id, expectedVersion: 3, scanId, evidenceId: back })).toBe('CONFLICT');
    const both = await call('pieces.addFile', { id: made!.id, expectedVersion: one.version, scanId, evidenceId: back });
    expect(both).toMatchObject({ state: 'delivered', evidenceId: back, scans: [{ evidenceIds: [] }, { evidenceIds: [front, back] }] });
    const again = await call('pieces.addFile', { id: made!.id, expectedVersion: both.version, scanId, evidenceId: back });
    expect(again.version).toBe(both.version);
    const other = await cardOf(at(), (await letterTo(at(), { callNumber: '7' })).vehicleId);
    const wrong = { id: made!.id, expectedVersion: both.version, scanId };
    expect(await refusal('pieces.addFile', { ...wrong, evidenceId: other.id })).toBe('WRONG_EVIDENCE');
    await call('pieces.takeBack', { ...wrong, reason: 'another letter' });
    expect(await refusal('pieces.addFile', { ...wrong, expectedVersion: both.version + 1, evidenceId: front })).toBe('NOT_FOUND');
  });

  it('is refused out of order, and kept with a reason', async () => {
    const { call, refusal, later } = at();
    const { id: noticeId } = await letterTo(at());
    const [made] = await onRoll(at(), noticeId, 1);
    later(5 * 24 * 60);
    const delivered = { id: made!.id, state: 'delivered', at: '2026-11-05T10:00:00-05:00' } as const;
    const failure = await call('pieces.track', { ...delivered, expectedVersion: 1 }).catch((caught: Error) => caught.message);
    expect(failure).toContain(`${ofRoll(0)}: It is not recorded as accepted by the Postal Service before that. Nothing was kept.`);
    expect((await call('pieces.list', {})).rows).toMatchObject([{ state: 'prepared', scans: [], version: 1 }]);
    await call('pieces.track', { ...delivered, expectedVersion: 1, despite: 'the receipt was lost' });
    const [kept] = (await call('pieces.list', {})).rows;
    expect(kept).toMatchObject({ state: 'delivered', scans: [{ detail: 'kept although out of order: the receipt was lost' }] });
    expect(await refusal('pieces.track', { id: made!.id, expectedVersion: 2, state: 'returned', at: '2026-11-06' })).toBe('OUT_OF_ORDER');
    // What happened before may be recorded after: the state stays that of what happened last.
    const both = await call('pieces.track', { id: made!.id, expectedVersion: 2, ...accepted });
    expect(both).toMatchObject({ state: 'delivered', scans: [{ state: 'accepted' }, { state: 'delivered' }] });
    expect(await refusal('pieces.track', { id: made!.id, expectedVersion: 3, ...accepted })).toBe('OUT_OF_ORDER');
  });

  it('cannot be of a time to come, nor of a day before the letter was made', async () => {
    const { refusal } = at();
    const { id: noticeId } = await letterTo(at());
    const [made] = await onRoll(at(), noticeId, 1);
    const track = (time: string, despite = '') =>
      refusal('pieces.track', { id: made!.id, expectedVersion: 1, state: 'accepted', at: time, despite });
    expect(await track('2026-11-02T14:20:01-05:00', 'in a hurry')).toBe('IN_FUTURE');
    expect(await track('2026-11-03')).toBe('IN_FUTURE');
    expect(await track('2026-11-01')).toBe('OUT_OF_ORDER');
    expect(await track('2026-11-02T14:20:00-05:00')).toBe('none');
  });

  it('is recorded only by one who has seen the piece as it is', async () => {
    const { call, refusal } = at();
    const { id: noticeId } = await letterTo(at());
    const [made] = await onRoll(at(), noticeId, 1);
    await call('pieces.track', { id: made!.id, expectedVersion: 1, ...accepted });
    const stale = { id: made!.id, expectedVersion: 1 };
    expect(await refusal('pieces.track', { ...stale, state: 'returned', at: '2026-11-02' })).toBe('CONFLICT');
    expect(await refusal('pieces.trackMany', { pieces: [stale], state: 'returned', at: '2026-11-02' })).toBe('CONFLICT');
    expect(await refusal('pieces.remove', stale)).toBe('CONFLICT');
    const scanId = (await call('pieces.list', {})).rows[0]!.scans[0]!.id;
    expect(await refusal('pieces.takeBack', { ...stale, scanId, reason: 'wrong' })).toBe('CONFLICT');
    expect((await call('pieces.list', {})).rows).toMatchObject([{ version: 2, state: 'accepted' }]);
  });

  it('is recorded of many at once: of all, or of none when one was changed meanwhile', async () => {
    const { call, refusal } = at();
    const { id: noticeId } = await letterTo(at());
    const all = await onRoll(at(), noticeId, 3);
    await call('pieces.track', { id: all[1]!.id, expectedVersion: 1, ...accepted });
    const pieces = all.map(({ id, version }) => ({ id, expectedVersion: version }));
    expect(await refusal('pieces.trackMany', { pieces, ...accepted })).toBe('CONFLICT');
    expect((await call('pieces.list', {})).counts).toMatchObject({ prepared: 2, accepted: 1 });
    await call('pieces.trackMany', { pieces: pieces.filter(({ id }) => id !== all[1]!.id), ...accepted, detail: 'stamp of Flint' });
    const { rows, counts } = await call('pieces.list', {});
    expect(counts).toMatchObject({ prepared: 0, accepted: 3 });
    expect(rows.map(({ scans }) => scans.map(({ at: day, detail }) => [day, detail]))).toEqual([
      [['2026-11-02', 'stamp of Flint']],
      [['2026-11-02', '']],
      [['2026-11-02', 'stamp of Flint']],
    ]);
  });

  it('is taken back with a reason when it was recorded by mistake; both stay to be seen', async () => {
    const { call, refusal } = at();
    const notice = await letterTo(at());
    const [made] = await onRoll(at(), notice.id, 1);
    const one = await call('pieces.track', { id: made!.id, expectedVersion: 1, ...accepted });
    const taken = { id: made!.id, expectedVersion: 2, scanId: one.scans[0]!.id, reason: 'it lay on the desk' };
    const back = await call('pieces.takeBack', taken);
    expect(back).toMatchObject({
      state: 'prepared',
      scans: [{ state: 'accepted', takenBack: { by: 'Dana R.', reason: 'it lay on the desk' } }],
    });
    expect((await call('notices.list', { id: notice.id })).rows[0]?.state).toBe('prepared');
    expect(await refusal('pieces.takeBack', { ...taken, expectedVersion: 3 })).toBe('NOT_FOUND');
    expect((await call('pieces.track', { id: made!.id, expectedVersion: 3, ...accepted })).state).toBe('accepted');
  });

  it('of a TOP tells the police once, at the time of the stamp, and no longer when it is taken back', async () => {
    const { call, events } = at();
    const notice = await paperOf(at(), 'TOP');
    const [made, copy] = await onRoll(at(), notice.id, 2);
    const told = async () => (await events(notice.vehicleId)).filter(({ type }) => type === 'police_notified' || type === 'corrected');
    const one = await call('pieces.track', { id: made!.id, expectedVersion: 1, state: 'accepted', at: '2026-11-02T14:20:00-05:00' });
    await call('pieces.track', { id: copy!.id, expectedVersion: 1, ...accepted });
    // The stamp of a day comes before any time on it.
    expect((await told()).map(({ type, at: when, data }) => [type, when, data['articleNumber'] ?? data['at']])).toEqual([
      ['police_notified', '2026-11-02T14:20:00-05:00', ofRoll(0)],
      ['corrected', '2026-11-02T14:20:00-05:00', '2026-11-02'],
    ]);
    const after = await call('pieces.list', { id: copy!.id });
    await call('pieces.takeBack', { id: copy!.id, expectedVersion: 2, scanId: after.rows[0]!.scans[0]!.id, reason: 'not stamped' });
    await call('pieces.takeBack', { id: made!.id, expectedVersion: one.version, scanId: one.scans[0]!.id, reason: 'not stamped' });
    const { status } = (await call('vehicles.get', { id: notice.vehicleId })).vehicle;
    expect((await told()).at(-1)).toMatchObject({ type: 'corrected', data: { void: true } });
    expect(status).not.toBe('police_told');
  });

  it('asks for another address when a letter came back, until another letter is under way', async () => {
    const { call, later } = at();
    const { id: noticeId, vehicleId } = await letterTo(at());
    const [made] = await onRoll(at(), noticeId, 1);
    const asked = async () => (await call('queue.list', { vehicleId, limit: 50 })).rows.filter(({ rule }) => rule === 'OFFICE-MAIL').length;
    await call('pieces.track', { id: made!.id, expectedVersion: 1, ...accepted });
    later(18 * 24 * 60);
    await call('pieces.track', { id: made!.id, expectedVersion: 2, state: 'unclaimed', at: '2026-11-18' });
    await call('pieces.track', { id: made!.id, expectedVersion: 3, state: 'returned', at: '2026-11-19', detail: 'moved, left no address' });
    await call('workflow.run', {});
    expect(await asked()).toBe(1);
    await onRoll(at(), noticeId, 1, 5);
    await call('workflow.run', {});
    expect(await asked()).toBe(0);
  });
});
