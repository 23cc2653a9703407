import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openStore, type Store } from '../../db/open';
import { createAlerts } from '../../main/office/alerts/store';
import type { MailAccount } from '../../main/office/mail/account';
import { createOutbox, type Outbox, type OutboxParts } from '../../main/office/outbox/outbox';
import { outboxStore, type OutboxRecord, type OutboxStore } from '../../main/office/outbox/store';
import { createChanges, type Changes } from '../../main/office/changes';
import { addMinutes } from '../../main/office/zone';
import { placeDatabase } from '../migrated';
import { temporaryFolder } from '../temporary';

export const start = '2026-11-02T19:10:00.000Z';
export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type Bench = {
  store: Store;
  changes: Changes;
  rows: OutboxStore;
  now: string;
  later: (minutes: number) => void;
  /** Alarms that were asked for: milliseconds, and what to run. */
  alarms: { milliseconds: number; run: () => void }[];
  pushes: string[][];
  outbox: (account: MailAccount | null, parts?: Partial<OutboxParts>) => Outbox;
  queue: (outbox: Outbox, recipient?: string, text?: string) => OutboxRecord;
  alerts: () => string[];
};

export const accountAt = (port: number, more: Partial<MailAccount> = {}): MailAccount => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  password: null,
  from: 'office@ironwood-towing.example',
  fromName: 'Ironwood Towing & Recovery',
  patience: { connect: 30_000, greeting: 30_000, silence: 30_000 },
  ...more,
});

/** A database of its own and a still clock for each test. */
export function bench(name: string): () => Bench {
  const folder = temporaryFolder(name);
  let current: Bench;
  let count = 0;
  beforeEach(() => {
    const file = join(folder, `${(count += 1)}.db`);
    placeDatabase(file, start);
    const store = openStore(file);
    const pushes: string[][] = [];
    const made: Bench = {
      store,
      now: start,
      later: (minutes) => {
        made.now = addMinutes(made.now, minutes);
      },
      alarms: [],
      pushes,
      changes: createChanges({
        store,
        clock: { now: () => made.now },
        notify: (_name, payload) => void pushes.push([...(payload as { tables: string[] }).tables]),
      }),
      rows: outboxStore(store),
      outbox: (account, parts = {}) =>
        createOutbox({
          store,
          changes: made.changes,
          now: () => made.now,
          timers: {
            after: (milliseconds, run) => {
              const drop = () => void (made.alarms = made.alarms.filter((other) => other !== alarm));
              const alarm = {
                milliseconds,
                run: () => {
                  drop();
                  run();
                },
              };
              made.alarms.push(alarm);
              return drop;
            },
          },
          log: quiet,
          alerts: createAlerts(store),
          account: () => account,
          paused: () => false,
          quietHours: () => ({ from: '', until: '' }),
          attachments: () => [{ fileName: 'TOP_48213_v1.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 made up') }],
          whenSent: () => undefined,
          ...parts,
        }),
      queue: (outbox, recipient = 'records@burton-police.example', text = 'Attached is the TOP notice.') =>
        made.changes.write('Dana', 'notices.send', (change) =>
          outbox.enqueue(change, {
            noticeIds: [],
            vehicleId: null,
            purpose: 'TOP notice',
            recipient,
            subject: 'TOP notice IT0041-26',
            text,
          }),
        ),
      alerts: () => store.sqlite.prepare('SELECT message FROM alerts WHERE dismissed_at IS NULL').pluck().all() as string[],
    };
    current = made;
  });
  afterEach(() => current.store.sqlite.close());
  return () => current;
}
