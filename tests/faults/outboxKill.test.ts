import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { migrate } from '../../db/migrate';
import { openStore } from '../../db/open';
import { insertMessage } from '../../main/office/outbox/enqueue';
import { outboxStore } from '../../main/office/outbox/store';
import { createWork } from '../../main/office/work';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('outbox-kill');
const root = join(import.meta.dirname, '../..');
const program = join(root, 'test-results/faults/outboxChild.mjs');
/** 1,000 with ITOW_FAULTS=full; fewer in the usual run, where every kill still comes several times. */
const messages = process.env['ITOW_FAULTS'] === 'full' ? 1000 : 250;
const killRate = messages === 1000 ? 0.012 : 0.03;
const start = '2026-11-02T19:10:00.000Z';

beforeAll(() =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'outboxChild.ts'),
      outDir: join(root, 'test-results/faults'),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'outboxChild.mjs' } },
    },
  }),
);

/** The same numbers in every run, so that a failure can be repeated. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const idIn = (chunks: readonly Buffer[]) => /^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1]?.trim() ?? '';

const places = ['sender', 'recipient', 'data', 'answer'] as const;

it('delivers each of many messages at most once and loses none, however often the program is killed', async () => {
  const random = dice(20_261_102);
  const deliveries = new Map<string, number>();
  const inDoubt = new Set<string>();
  const kills = { sender: 0, recipient: 0, data: 0, answer: 0 };
  let child: ChildProcess | null = null;

  /** Kills the program here, now and then, and waits until it is gone: what it was doing at this place it never finished. */
  const perhapsKill = async (place: (typeof places)[number]): Promise<boolean> => {
    if (random() > killRate || child === null || child.exitCode !== null) return false;
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
  createWork({ store, clock: { now: () => start }, notify: () => undefined }).write('Dana', 'notices.send', (change) => {
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
    child = spawn(process.execPath, [program, file, String(port)], { stdio: ['ignore', 'ignore', 'inherit'] });
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
