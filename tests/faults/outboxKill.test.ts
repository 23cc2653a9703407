import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { migrate } from '../../db/migrate';
import { openStore } from '../../db/open';
import { insertMessage } from '../../main/office/outbox/enqueue';
import { outboxStore } from '../../main/office/outbox/store';
import { createChanges } from '../../main/office/changes';
import { temporaryFolder } from '../temporary';
import { dice, programEnvironment, programPath } from './program';

const folder = temporaryFolder('outbox-kill');
/** 1,000 with ITOW_FAULTS=full; fewer in the usual run, where every kill still comes several times. */
const messages = process.env['ITOW_FAULTS'] === 'full' ? 1000 : 250;
/** Of a thousand places at which the program might be killed. */
const killsInThousand = messages === 1000 ? 12 : 30;
const start = '2026-11-02T19:10:00.000Z';

const idIn = (chunks: readonly Buffer[]) => /^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1]?.trim() ?? '';

const places = ['sender', 'recipient', 'data', 'answer'] as const;

it('delivers each of many messages at most once and loses none, however often the program is killed', async () => {
  const roll = dice(20_261_102);
  const deliveries = new Map<string, number>();
  const inDoubt = new Set<string>();
  const kills = { sender: 0, recipient: 0, data: 0, answer: 0 };
  let child: ChildProcess | null = null;

  /** Kills the program here, now and then, and waits until it is gone: what it was doing at this place it never finished. */
  const perhapsKill = async (place: (typeof places)[number]): Promise<boolean> => {
    if (roll(1, 1000) > killsInThousand || child === null || child.exitCode !== null) return false;
    kills[place] += 1;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    return true;
  };

  const pass = async (place: (typeof places)[number], done: () => void) => {
    await perhapsKill(place);
    done();
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) => void pass('sender', done),
    onRcptTo: (_address, _session, done) => void pass('recipient', done),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      let killed: Promise<boolean> | null = null;
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        killed ??= perhapsKill('data').then((was) => {
          if (was) inDoubt.add(idIn(chunks));
          return was;
        });
      });
      stream.on('end', () => {
        const settle = async () => {
          await killed;
          const id = idIn(chunks);
          if (await perhapsKill('answer')) inDoubt.add(id);
          deliveries.set(id, (deliveries.get(id) ?? 0) + 1);
          done(null, 'queued');
        };
        void settle();
      });
      stream.on('error', () => undefined);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;

  const file = join(folder, 'office.db');
  const store = openStore(file);
  migrate(store, { now: start, backup: () => undefined });
  const rows = outboxStore(store);
  createChanges({ store, clock: { now: () => start }, notify: () => undefined }).write('Dana', 'notices.send', (change) => {
    for (let index = 0; index < messages; index += 1)
      insertMessage(
        store,
        rows,
        change,
        {
          noticeIds: [],
          vehicleId: null,
          purpose: 'TOP notice',
          recipient: `clerk${index}@burton.example`,
          subject: `TOP ${index}`,
          text: 'Attached.',
        },
        'ironwood-towing.example',
      );
  });
  store.sqlite.close();

  let starts = 0;
  let lastCode: number | null = null;
  for (;;) {
    starts += 1;
    child = spawn(process.execPath, [programPath('outboxChild'), file, String(port)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: programEnvironment,
    });
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    lastCode = code;
    if (signal !== 'SIGKILL') break;
  }
  await new Promise<void>((resolve) => server.close(resolve));

  const after = openStore(file, { readonly: true });
  const left = after.sqlite.prepare('SELECT message_id AS messageId, state FROM outbox').all() as { messageId: string; state: string }[];
  after.sqlite.close();
  expect(lastCode).toBe(0);
  expect(starts).toBeGreaterThan(10);
  expect(Object.values(kills).every((count) => count > 0)).toBe(true);
  expect(left).toHaveLength(messages);
  expect([...deliveries.values()].filter((count) => count > 1)).toEqual([]);
  expect(left.filter(({ state }) => state !== 'sent' && state !== 'unknown')).toEqual([]);
  expect(left.filter(({ messageId, state }) => state === 'sent' && !deliveries.has(messageId))).toEqual([]);
  expect(left.filter(({ messageId, state }) => state === 'unknown' && !inDoubt.has(messageId))).toEqual([]);
  expect(left.filter(({ state }) => state === 'unknown').length).toBeLessThan(starts);
}, 600_000);
