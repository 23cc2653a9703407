import { afterEach, describe, expect, it } from 'vitest';
import { startPeer, type Peer } from '../outbox/peer';
import { paperOffice, printerForFile } from './harness';
import { pdfPages } from './pdfPages';

const at = paperOffice('notice-batch', printerForFile());
let peer: Peer | undefined;
afterEach(() => peer?.close());

const towSome = async (count: number) => {
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push(await at().tow({ callNumber: `${5000 + index}`, make: 'Ford', model: `Focus ${index}` }));
  return ids;
};

describe('all TOPs due, at once', () => {
  it('are made each with its own facts, sent once, and nothing is repeated when asked again', async () => {
    peer = await startPeer();
    const { call, mailTo, agencyEmail } = at();
    await mailTo(peer.port);
    await agencyEmail('records@burton-police.example');
    const ids = await towSome(45);

    const first = await call('notices.makeMany', { due: true, send: true });
    expect(first).toMatchObject({ made: 45, unchanged: 0, failed: 0, messages: 45 });
    await call('outbox.process', {});
    expect(peer.received).toHaveLength(45);

    const again = await call('notices.makeMany', { vehicleIds: ids, send: true });
    expect(again).toMatchObject({ made: 0, unchanged: 45 });
    await call('outbox.process', {});
    expect(peer.received).toHaveLength(45);

    for (const [index, { notice }] of [first.items[0]!, first.items[44]!].entries()) {
      const { base64 } = await call('notices.pdf', { id: notice!.id });
      const pages = await pdfPages(Buffer.from(base64, 'base64'));
      expect(pages).toHaveLength(1);
      expect(pages[0]?.text).toContain(`Ford Focus ${index * 44}`);
      expect(pages[0]?.text).not.toContain(index === 0 ? 'Focus 44' : 'Focus 0\n');
    }
  });

  it('go to one agency in one message with all its documents when asked to', async () => {
    peer = await startPeer();
    const { call, mailTo, agencyEmail, events } = at();
    await mailTo(peer.port);
    await agencyEmail('records@burton-police.example');
    const ids = await towSome(3);
    expect(await call('notices.makeMany', { vehicleIds: ids, send: true, together: true })).toMatchObject({ made: 3, messages: 1 });
    await call('outbox.process', {});
    expect(peer.received.map(({ mail }) => mail.attachments.map(({ filename }) => filename))).toEqual([
      ['TOP_5000_v1.pdf', 'TOP_5001_v1.pdf', 'TOP_5002_v1.pdf'],
    ]);
    for (const id of ids) expect((await call('outbox.list', { vehicleId: id })).total).toBe(1);
    for (const id of ids) expect((await events(id)).at(-1)).toMatchObject({ type: 'police_notified', data: { how: 'email' } });
    expect((await call('notices.list', {})).rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  it('name what could not be made or sent, vehicle by vehicle, and go on with the rest', async () => {
    const { call, tow } = at();
    const [ready] = await towSome(1);
    const sold = await tow({ callNumber: '6000' });
    const result = await call('notices.makeMany', { kind: 'RELEASE', vehicleIds: [ready!, sold] });
    expect(result.items.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['failed', 'STILL_HERE'],
      ['failed', 'STILL_HERE'],
    ]);
    const tops = await call('notices.makeMany', { vehicleIds: [ready!], send: true });
    expect(tops.items).toMatchObject([{ outcome: 'made', queued: 0, problem: { code: 'NO_ADDRESS' } }]);
  });

  it('are looked over before anything is made', async () => {
    const { call, agencyEmail } = at();
    await agencyEmail('records@burton-police.example');
    const [one, two] = await towSome(2);
    await call('notices.prepare', { vehicleId: one! });
    const { rows } = await call('notices.review', { vehicleIds: [one!, two!] });
    expect(rows).toMatchObject([
      { vehicleId: one, state: 'made', noticeState: 'prepared', recipients: ['records@burton-police.example'] },
      { vehicleId: two, state: 'ready', noticeId: null },
    ]);
    expect((await call('notices.review', { kind: 'OWNER_LETTER', vehicleIds: [one!] })).rows).toMatchObject([{ state: 'blocked' }]);
    expect((await call('parties.accessLog', {})).total).toBe(0);
  });
});

describe('printing many', () => {
  it('joins the stored documents in the order given', async () => {
    const { call } = at();
    const ids = await towSome(3);
    const { items } = await call('notices.makeMany', { vehicleIds: ids });
    const order = [items[2]!, items[0]!].map(({ notice }) => notice!.id);
    const joined = await call('notices.printMany', { ids: order });
    const pages = await pdfPages(Buffer.from(joined.base64, 'base64'));
    expect(pages.map(({ text }) => /Focus \d/.exec(text)?.[0])).toEqual(['Focus 2', 'Focus 0']);
    expect(joined).toMatchObject({ pages: 2, printed: false });
  });
});

describe('what goes another way', () => {
  it('is recorded with what proves it, closes the step, and shows in the proof', async () => {
    const { call, tow, events } = at();
    const vehicleId = await tow();
    const { id } = await call('notices.prepare', { vehicleId });
    const page = await call('evidence.add', {
      vehicleId,
      kind: 'fax_confirmation',
      base64: Buffer.from('%PDF-1.4 confirmation').toString('base64'),
    });
    await call('notices.record', {
      id,
      method: 'fax',
      recipient: '(810) 555-0188',
      at: '2026-11-02T14:18:00-05:00',
      detail: { officer: 'Dispatcher Rowe', confirmation: 'OK 1 page' },
      evidenceId: page.id,
    });
    expect((await events(vehicleId)).at(-1)).toMatchObject({
      type: 'police_notified',
      at: '2026-11-02T14:18:00-05:00',
      data: { how: 'fax', officer: 'Dispatcher Rowe' },
    });
    const { assessment } = await call('vehicles.get', { id: vehicleId });
    expect(assessment.steps.find(({ rule }) => rule === 'OFFICE-TOP')?.state).toBe('done');
    const { rows } = await call('notices.proof', { vehicleId });
    expect(rows).toMatchObject([
      {
        notice: { id, state: 'sent' },
        lines: [
          {
            how: 'fax',
            to: '(810) 555-0188',
            state: 'recorded',
            shownBy: 'officer: Dispatcher Rowe, confirmation: OK 1 page',
            evidenceId: page.id,
          },
        ],
      },
    ]);
  });

  it('shows each message with the answer of the mail server', async () => {
    peer = await startPeer();
    const { call, tow, mailTo } = at();
    await mailTo(peer.port);
    const vehicleId = await tow();
    const { id } = await call('notices.prepare', { vehicleId });
    await call('notices.send', { id, to: ['a@burton.example', 'b@burton.example'] });
    peer.next.push('accept', 'refuse recipient');
    await call('outbox.process', {});
    const [proof] = (await call('notices.proof', { vehicleId })).rows;
    expect(proof?.lines.map(({ to, state, shownBy }) => [to, state, shownBy])).toEqual([
      ['b@burton.example', 'failed', 'The mail server refused the message for good: 550 5.1.1 No such mailbox here'],
      ['a@burton.example', 'sent', '250 queued as 4711'],
    ]);
  });

  it('a letter to the owner does not go to the agency', async () => {
    const { call, refusal, tow, agencyEmail } = at();
    await agencyEmail('records@burton-police.example');
    const vehicleId = await tow();
    await call('parties.save', { vehicleId, role: 'owner', name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' });
    const { id } = await call('notices.prepare', { vehicleId, kind: 'OWNER_LETTER' });
    expect(await refusal('notices.send', { id })).toBe('NO_ADDRESS');
  });
});
