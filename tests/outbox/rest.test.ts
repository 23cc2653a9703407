import { afterEach, describe, expect, it } from 'vitest';
import { quietUntil } from '../../main/office/outbox/quiet';
import type { Outbox } from '../../main/office/outbox/outbox';
import { createCall, type Handlers } from '../../main/office/call';
import { accountAt, bench, quiet, start } from './harness';
import { startPeer, type Peer } from './peer';

const at = bench('outbox-rest');
let peer: Peer;
afterEach(() => peer?.close());

const caller = (outbox: Outbox) => {
  const call = createCall({ handlers: outbox.operations as unknown as Handlers, changes: at().changes, log: quiet, now: () => at().now });
  return (name: keyof Outbox['operations'], input: unknown) => call(name, input, { name: 'Dana', role: 'manager' });
};

describe('a message that is held', () => {
  it('does not leave before the delay is over, and can be taken back until then', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const notBefore = '2026-11-02T19:10:20.000Z';
    const message = { noticeIds: [], vehicleId: null, purpose: 'TOP notice', subject: 'TOP', text: 'Text', notBefore };
    const [first, second] = ['one@burton.example', 'two@burton.example'].map((recipient) =>
      at().changes.write('Dana', 'notices.send', (change) => outbox.enqueue(change, { ...message, recipient })),
    );
    expect(outbox.show(first!).heldUntil).toBe('2026-11-02T14:10:20-05:00');
    expect(await outbox.process(true)).toMatchObject({ sent: 0, waiting: 2 });
    expect(await caller(outbox)('outbox.cancel', { id: first!.id, expectedVersion: first!.version })).toMatchObject({ ok: true });
    at().later(0.5);
    await outbox.process();
    expect(peer.received.map(({ recipient }) => recipient)).toEqual(['two@burton.example']);
    expect(outbox.show(at().rows.need(second!.id)).heldUntil).toBeNull();
  });
});

describe('quiet hours', () => {
  const overnight = { from: '21:00', until: '07:00' };
  it.each([
    ['in the evening', '2026-11-03T03:30:00.000Z', '2026-11-03T12:00:00.000Z'],
    ['in the early morning', '2026-11-03T09:00:00.000Z', '2026-11-03T12:00:00.000Z'],
    ['on the minute they begin', '2026-11-03T02:00:00.000Z', '2026-11-03T12:00:00.000Z'],
    ['on the minute they end', '2026-11-03T12:00:00.000Z', null],
    ['by day', '2026-11-02T19:10:00.000Z', null],
    ['in the night when the clocks go back', '2026-11-01T03:00:00.000Z', '2026-11-01T12:00:00.000Z'],
  ])('are counted in local time: %s', (_case, now, until) => expect(quietUntil(overnight, now)).toBe(until));

  it('are off when both ends are equal or one is missing', () => {
    expect(quietUntil({ from: '21:00', until: '21:00' }, start)).toBeNull();
    expect(quietUntil({ from: '21:00', until: '' }, start)).toBeNull();
  });

  it('keep messages in the outbox until they end, unless a person sends now', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port), { quietHours: () => ({ from: '14:00', until: '15:00' }) });
    outbox.start();
    at().queue(outbox);
    expect(await outbox.process()).toMatchObject({ sent: 0, waiting: 1 });
    expect(at().alarms.map(({ milliseconds }) => milliseconds)).toEqual([50 * 60_000]);
    expect(await caller(outbox)('outbox.process', {})).toMatchObject({ ok: true, data: { sent: 1 } });
    await outbox.stop();
  });
});

describe('a domain that asks to come later', () => {
  it('is left alone until then, while mail to others goes out', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    for (const recipient of ['one@burton.example', 'two@burton.example', 'one@flint.example']) at().queue(outbox, recipient);
    peer.next.push('greylist');
    expect(await outbox.process()).toMatchObject({ sent: 1, waiting: 2 });
    expect(peer.received.map(({ recipient }) => recipient)).toEqual(['one@flint.example']);
    at().later(1);
    expect(await outbox.process()).toMatchObject({ sent: 2, waiting: 0 });
  });

  it('can be paused and freed by a person, and the timer follows', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const call = caller(outbox);
    outbox.start();
    await call('outbox.pause', { domain: 'Burton.example', until: '2026-11-02T16:10:00-05:00', reason: 'their server is down' });
    at().queue(outbox, 'records@burton.example');
    await Promise.resolve();
    expect(at().alarms.map(({ milliseconds }) => milliseconds)).toEqual([120 * 60_000]);
    expect(await call('outbox.process', {})).toMatchObject({ data: { sent: 0, waiting: 1 } });
    expect(await call('outbox.pauses', {})).toMatchObject({
      data: { pauses: [{ domain: 'burton.example', reason: 'their server is down' }] },
    });
    await call('outbox.pause', { domain: 'burton.example', until: null });
    expect(await call('outbox.process', {})).toMatchObject({ data: { sent: 1 } });
    await outbox.stop();
  });
});

describe('sending again to another address', () => {
  it('is a new message; the one that waited is cancelled', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const call = caller(outbox);
    const { id } = at().queue(outbox, 'wrong@burton.example');
    peer.next.push('refuse recipient');
    await outbox.process();
    const { version, messageId } = at().rows.need(id);
    const again = await call('outbox.resend', { id, expectedVersion: version, to: 'right@burton.example' });
    expect(again).toMatchObject({ ok: true, data: { state: 'queued', recipient: 'right@burton.example' } });
    await outbox.process();
    expect(peer.received.map(({ recipient }) => recipient)).toEqual(['right@burton.example']);
    expect(peer.received[0]?.mail.messageId).not.toBe(messageId);
    expect(at().rows.need(id)).toMatchObject({ state: 'cancelled', answer: 'Sent to right@burton.example instead.' });
  });
});

describe('the test message', () => {
  it('goes to the given address, and trouble is answered in plain words', async () => {
    peer = await startPeer();
    const answer = await caller(at().outbox(accountAt(peer.port)))('outbox.test', { to: 'office@ironwood-towing.example' });
    expect(answer).toMatchObject({ ok: true, data: { ok: true, code: 'OK' } });
    expect(peer.received[0]?.mail.subject).toBe('Test message of iTow VMS');
    expect(await caller(at().outbox(accountAt(1)))('outbox.test', {})).toMatchObject({ data: { ok: false, code: 'MAIL_UNREACHABLE' } });
    expect(await caller(at().outbox(null))('outbox.test', {})).toMatchObject({ ok: false, error: { code: 'NO_MAIL_ACCOUNT' } });
  });
});
