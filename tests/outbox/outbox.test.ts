import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '../../main/office/ports';
import { addMinutes } from '../../main/office/zone';
import { accountAt, bench, start } from './harness';
import { startPeer, type Peer } from './peer';

const session: Session = { name: 'Dana', role: 'clerk' };
const at = bench('outbox');
let peer: Peer;
afterEach(() => peer?.close());

describe('the outbox, sending', () => {
  it('hands each message over once, with its own Message-ID, and keeps the answer of the mail server', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const [first, second] = [at().queue(outbox, 'one@burton.example'), at().queue(outbox, 'two@flint.example')];

    expect(await outbox.process()).toEqual({ sent: 2, failed: 0, unknown: 0, waiting: 0 });
    expect(await outbox.process()).toEqual({ sent: 0, failed: 0, unknown: 0, waiting: 0 });

    expect(peer.received.map(({ recipient, mail }) => [recipient, mail.messageId])).toEqual([
      ['one@burton.example', first.messageId],
      ['two@flint.example', second.messageId],
    ]);
    expect(peer.received[0]?.mail.attachments[0]?.filename).toBe('TOP_48213_v1.pdf');
    expect(peer.connections()).toBe(1);
    expect(at().rows.get(first.id)).toMatchObject({ state: 'sent', sentAt: start, nextAttemptAt: null, answer: '250 queued as 4711' });
  });

  it('answers the running run when it is asked to send a second time meanwhile', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    at().queue(outbox);
    const [one, two] = await Promise.all([outbox.process(), outbox.process()]);
    expect(one).toBe(two);
    expect(peer.received).toHaveLength(1);
  });

  it('tries a temporary refusal again after 1, 5, 15 and 60 minutes and then hourly, and gives up after a day', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const { id } = at().queue(outbox);
    const waits: number[] = [];
    for (;;) {
      peer.next.push('greylist');
      await outbox.process();
      const row = at().rows.get(id);
      if (row?.state !== 'queued' || row.nextAttemptAt === null) break;
      waits.push((Date.parse(row.nextAttemptAt) - Date.parse(at().now)) / 60_000);
      at().now = row.nextAttemptAt;
    }
    expect(waits.slice(0, 6)).toEqual([1, 5, 15, 60, 60, 60]);
    expect(waits).toHaveLength(23);
    expect(at().rows.get(id)).toMatchObject({ state: 'failed', attempts: 24 });
    expect(at().rows.get(id)?.answer).toContain('Greylisted');
    expect(peer.received).toHaveLength(0);
  });

  it('gives up no message while the server itself is down, but one that does not get through when others do', async () => {
    peer = await startPeer();
    const dead = at().outbox(accountAt(1));
    const { id } = at().queue(dead);
    for (let hour = 0; hour < 100; hour += 1) {
      await dead.process();
      at().later(61);
    }
    expect(at().rows.get(id)).toMatchObject({ state: 'queued', attempts: 100 });

    at().changes.write('test', 'test', (change) => at().rows.update(id, { nextAttemptAt: addMinutes(change.now, 60) }));
    const working = at().outbox(accountAt(peer.port));
    at().queue(working, 'other@burton.example');
    expect(await working.process()).toMatchObject({ sent: 1 });
    at().later(61);
    expect(await dead.process()).toMatchObject({ failed: 1 });
    expect(at().rows.get(id)).toMatchObject({ state: 'failed', attempts: 101 });
  });

  it('does not touch a message before its next attempt is due', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    at().queue(outbox);
    peer.next.push('greylist');
    await outbox.process();
    at().later(0.5);
    expect(await outbox.process()).toMatchObject({ sent: 0, waiting: 1 });
    at().later(0.5);
    expect(await outbox.process()).toMatchObject({ sent: 1, waiting: 0 });
  });

  it('fails a message that is refused for good, and goes on with the next one', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const refused = at().queue(outbox, 'nobody@burton.example');
    at().queue(outbox, 'records@flint.example');
    peer.next.push('refuse recipient');
    expect(await outbox.process()).toEqual({ sent: 1, failed: 1, unknown: 0, waiting: 0 });
    expect(at().rows.get(refused.id)).toMatchObject({ state: 'failed', nextAttemptAt: null });
    expect(at().rows.get(refused.id)?.answer).toBe('The mail server refused the message for good: 550 5.1.1 No such mailbox here');
    expect(at().alerts()).toEqual([]);
  });

  it.each(['refuse after data', 'defer after data'] as const)(
    'knows that a message was not taken when the server answers (%s)',
    async (behaviour) => {
      peer = await startPeer();
      const outbox = at().outbox(accountAt(peer.port));
      const { id } = at().queue(outbox);
      peer.next.push(behaviour);
      await outbox.process();
      expect(at().rows.get(id)?.state).toBe(behaviour === 'refuse after data' ? 'failed' : 'queued');
    },
  );

  it('calls the fate unknown when the connection drops after the message and before the answer, and never tries it again by itself', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const { id } = at().queue(outbox);
    peer.next.push('drop after data');
    expect(await outbox.process()).toEqual({ sent: 0, failed: 0, unknown: 1, waiting: 0 });
    at().later(60 * 48);
    await outbox.process();
    expect(at().rows.get(id)).toMatchObject({ state: 'unknown', nextAttemptAt: null, attempts: 1 });
    expect(at().rows.get(id)?.answer).toContain('It may have arrived');
    expect(peer.received).toHaveLength(0);
  });

  it.each(['drop during data', 'drop at recipient'] as const)(
    'tries again after the connection dropped while the server could not have the whole message (%s)',
    async (behaviour) => {
      peer = await startPeer();
      const big = { fileName: 'big.pdf', mediaType: 'application/pdf', bytes: Buffer.alloc(24_000_000, 'x') };
      const outbox = at().outbox(accountAt(peer.port), { attachments: () => [big] });
      const { id } = at().queue(outbox);
      peer.next.push(behaviour);
      expect(await outbox.process()).toMatchObject({ unknown: 0, waiting: 1 });
      expect(at().rows.get(id)).toMatchObject({ state: 'queued', handedAt: null });
      at().later(1);
      expect(await outbox.process()).toMatchObject({ sent: 1 });
      expect(peer.received).toHaveLength(1);
    },
  );

  it('raises one alert for a mail server in trouble, whatever waits, and takes it back when mail goes out again', async () => {
    peer = await startPeer();
    const dead = accountAt(1);
    const failing = at().outbox(dead);
    for (let count = 0; count < 20; count += 1) at().queue(failing, `clerk${count}@burton.example`);
    await failing.process();
    at().later(10);
    await failing.process();
    expect(at().alerts()).toEqual([
      'E-mail does not go out. The mail server took no connection on this port. Check server and port in Settings. Messages wait in the outbox.',
    ]);
    expect(at().rows.counts()).toMatchObject({ queued: 20, failed: 0 });

    const working = at().outbox(accountAt(peer.port));
    at().later(60);
    expect(await working.process()).toMatchObject({ sent: 20 });
    expect(at().alerts()).toEqual([]);
  });

  it('refuses a sender the server does not take as trouble of the account, not of the messages', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    at().queue(outbox);
    at().queue(outbox, 'second@burton.example');
    peer.next.push('refuse sender', 'refuse sender');
    expect(await outbox.process()).toMatchObject({ failed: 0, waiting: 2 });
    expect(at().alerts()[0]).toContain('does not take messages from this address');
  });

  it('says so when no mail server is set, and keeps the message', async () => {
    const outbox = at().outbox(null);
    expect(await outbox.process()).toMatchObject({ waiting: 0 });
    at().queue(outbox);
    await expect(outbox.process()).rejects.toMatchObject({ code: 'NO_MAIL_ACCOUNT' });
    expect(at().rows.counts().queued).toBe(1);
  });
});

describe('the outbox, after the program ended in the middle', () => {
  it('sends again what had not left, and leaves to a person what had', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const [waiting, handed] = [at().queue(outbox, 'one@burton.example'), at().queue(outbox, 'two@burton.example')];
    at().changes.write('outbox', 'outbox.claim', (change) => {
      at().rows.claim(change.now);
      at().rows.claim(change.now);
      at().rows.update(handed.id, { handedAt: change.now });
    });

    const after = at().outbox(accountAt(peer.port));
    after.start();
    expect(at().rows.get(waiting.id)?.state).toBe('queued');
    expect(at().rows.get(handed.id)?.state).toBe('unknown');
    expect(await after.process()).toMatchObject({ sent: 1 });
    expect(peer.received.map((one) => one.recipient)).toEqual(['one@burton.example']);
    await after.stop();
  });

  it('leaves a claim of another program alone while its delivery may still be under way', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const { id } = at().queue(outbox);
    at().changes.write('outbox', 'outbox.claim', (change) => at().rows.claim(change.now));
    await outbox.process();
    expect(at().rows.get(id)?.state).toBe('claimed');
    at().later(31);
    expect(await outbox.process()).toMatchObject({ sent: 1 });
  });

  it('stops by itself while the mail server is silent, and says what is known', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    outbox.start();
    const { id } = at().queue(outbox);
    peer.next.push('hold after data');
    const reached = peer.reached('hold after data');
    const running = outbox.process();
    await reached;
    const stopping = outbox.stop();
    at()
      .alarms.find((alarm) => alarm.milliseconds === 3000)
      ?.run();
    await Promise.all([stopping, running]);
    expect(at().rows.get(id)?.state).toBe('unknown');
    expect(at().alerts()).toEqual([]);
  });
});

describe('the outbox, by itself', () => {
  it('wakes when the next message is due, not at every queued one', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    outbox.start();
    at().queue(outbox);
    await Promise.resolve();
    expect(at().alarms.map((alarm) => alarm.milliseconds)).toEqual([0]);
    peer.next.push('greylist');
    await outbox.process();
    expect(at().alarms.map((alarm) => alarm.milliseconds)).toEqual([60_000]);
    await outbox.stop();
    expect(at().alarms).toEqual([]);
  });

  it('sends nothing by itself while everything is paused', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port), { paused: () => true });
    at().queue(outbox);
    outbox.start();
    at().alarms[0]?.run();
    expect(at().alarms.map((alarm) => alarm.milliseconds)).toEqual([60_000]);
    expect(at().rows.counts().queued).toBe(1);
    await outbox.stop();
  });
});

describe('the outbox, operations', () => {
  const change = <Result>(run: (change: Parameters<Parameters<ReturnType<typeof at>['changes']['write']>[2]>[0]) => Result) =>
    at().changes.write(session.name, 'test', (unit) => run(unit) as Result);

  it('a person settles a message of unknown fate, either way, and only once', async () => {
    peer = await startPeer();
    const sent: string[] = [];
    const outbox = at().outbox(accountAt(peer.port), { whenSent: (_change, row) => void sent.push(row.recipient) });
    const { id } = at().queue(outbox);
    peer.next.push('drop after data');
    await outbox.process();
    const { version } = at().rows.need(id);
    const settle = outbox.operations['outbox.settle'];
    if (typeof settle !== 'function') throw new Error('settle waits for nothing');

    const settled = change((unit) =>
      settle({ id, expectedVersion: version, arrived: true, reason: 'the officer read it to me' }, unit, session),
    );
    expect(settled).toMatchObject({ state: 'sent', answer: 'It arrived, says Dana: the officer read it to me' });
    expect(sent).toEqual(['records@burton-police.example']);
    expect(() => change((unit) => settle({ id, expectedVersion: version, arrived: false, reason: 'x' }, unit, session))).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
  });

  it('cancels what waits, and refuses what was sent', async () => {
    peer = await startPeer();
    const outbox = at().outbox(accountAt(peer.port));
    const [one, two] = [at().queue(outbox), at().queue(outbox, 'two@burton.example')];
    const cancel = outbox.operations['outbox.cancel'];
    if (typeof cancel !== 'function') throw new Error('cancel waits for nothing');
    expect(change((unit) => cancel({ id: one.id, expectedVersion: one.version }, unit, session))).toMatchObject({ state: 'cancelled' });
    await outbox.process();
    expect(peer.received.map(({ recipient }) => recipient)).toEqual(['two@burton.example']);
    const { version } = at().rows.need(two.id);
    expect(() => change((unit) => cancel({ id: two.id, expectedVersion: version }, unit, session))).toThrow(
      expect.objectContaining({ code: 'OUTBOX_STATE' }),
    );
  });
});
