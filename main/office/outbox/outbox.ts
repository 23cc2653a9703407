import type { Store } from '../../../db/open';
import type { OutboxRow } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { Alerts } from '../alerts/store';
import type { Documents } from '../documents/documents';
import { mailAccountOf, type MailAccount } from '../mail/account';
import type { Attachment } from '../mail/message';
import type { Base } from '../noun';
import type { Log, Timers } from '../ports';
import { addMinutes } from '../zone';
import type { Change, Changes } from '../changes';
import { enqueueMessage, type NewMessage } from './enqueue';
import { createPauses } from './pauses';
import { outboxOperations, type OutboxOperations, type SendingResult } from './operations';
import { quietUntil, type QuietHours } from './quiet';
import { settleAbandoned } from './recover';
import { longestDeliveryMinutes, nextAttempt } from './rules';
import { startSending, type SendingRun } from './run';
import type { WhenSent } from './settle';
import { outboxRow, outboxStore, type OutboxRecord } from './store';

export type OutboxParts = Readonly<{
  store: Store;
  changes: Changes;
  now: () => string;
  timers: Timers;
  log: Log;
  alerts: Pick<Alerts, 'raise' | 'clear'>;
  /** Null while no mail server is set. May throw a Problem, such as a password that cannot be opened. */
  account: () => MailAccount | null;
  /** True while everything is paused: nothing goes out by itself. */
  paused: () => boolean;
  quietHours: () => QuietHours;
  /** The files that a message with these documents carries. */
  attachments: (noticeIds: readonly number[]) => readonly Attachment[];
  whenSent: WhenSent;
}>;

export type Outbox = Readonly<{
  operations: OutboxOperations;
  /** Queues one message in the caller's unit; a document that already goes to this recipient answers that message. */
  enqueue: (change: Change, message: NewMessage) => OutboxRecord;
  /** Every message that carries a document, the newest first. */
  ofNotice: (noticeId: number) => readonly OutboxRecord[];
  /** A row as the contract shows it. */
  show: (row: OutboxRecord) => OutboxRow;
  /** Sends what is due; in quiet hours only when a person asked. One run at a time: a second call answers the running one. Throws NO_MAIL_ACCOUNT when something waits and no server is set. */
  process: (asked?: boolean) => Promise<SendingResult>;
  /** At the start of a program that owns the outbox: settles what an ended one left behind, then sends at the due moments by itself. */
  start: () => void;
  /** Ends within five seconds. */
  stop: () => Promise<void>;
}>;

/** The office's outgoing mail: kept in the database before anything leaves, and sent at most once. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, changes, timers, log, now } = parts;
  const rows = outboxStore(store);
  const pauses = createPauses(store);
  let run: SendingRun | null = null;
  let current: Promise<SendingResult> | null = null;
  let alarm: (() => void) | null = null;
  let owns = false;
  let troubles = 0;
  let troubleUntil: string | null = null;

  const settleOlderThan = (moment: string) => {
    const abandoned = rows.claimedBefore(moment);
    if (abandoned.length > 0) changes.write('outbox', 'outbox.recover', (change) => settleAbandoned({ store, rows }, change, abandoned));
  };

  const send = async (): Promise<SendingResult> => {
    settleOlderThan(addMinutes(now(), -longestDeliveryMinutes));
    const due = rows.nextDue();
    if (due === null || due > now()) return { sent: 0, failed: 0, unknown: 0, waiting: rows.counts().queued };
    const account = parts.account();
    if (account === null)
      throw new Problem('NO_MAIL_ACCOUNT', 'No mail server is set. The messages wait in the outbox. Enter the server in Settings, E-mail.');
    run = startSending({ ...parts, rows, pauses }, account);
    const { trouble, ...counts } = await run.finished;
    troubles = trouble === null ? 0 : troubles + 1;
    troubleUntil = trouble === null ? null : nextAttempt(Math.min(troubles, 5), now());
    return { ...counts, waiting: rows.counts().queued };
  };

  const process = (asked = false): Promise<SendingResult> => {
    if (!asked && quietUntil(parts.quietHours(), now()) !== null) {
      arm();
      return Promise.resolve({ sent: 0, failed: 0, unknown: 0, waiting: rows.counts().queued });
    }
    current ??= send().finally(() => {
      current = null;
      run = null;
      arm();
    });
    return current;
  };

  /** Wakes at the moment the next message is due, not before a mail server in trouble may be asked again. */
  function arm(): void {
    alarm?.();
    alarm = null;
    if (!owns || current) return;
    const due = rows.nextDue();
    if (due === null) return;
    const at = [due, troubleUntil ?? '', quietUntil(parts.quietHours(), now()) ?? ''].reduce((one, other) => (one > other ? one : other));
    alarm = timers.after(Math.max(0, Date.parse(at) - Date.parse(now())), wake);
  }

  function wake(): void {
    alarm = null;
    if (parts.paused()) {
      alarm = timers.after(60_000, wake);
      return;
    }
    process().catch((failure: unknown) => {
      if (!(failure instanceof Problem))
        log.error('the outbox stopped', { error: failure instanceof Error ? failure.stack : String(failure) });
      troubleUntil = addMinutes(now(), 5);
      arm();
    });
  }

  return {
    operations: outboxOperations({ ...parts, rows, pauses, process, rearm: () => arm() }),
    enqueue(change, message) {
      const row = enqueueMessage(store, rows, change, message, senderOf(parts.account));
      // The row is visible to a run only once the caller's transaction has ended.
      queueMicrotask(arm);
      return row;
    },
    ofNotice: rows.ofNotice,
    show: (row) => outboxRow(row, rows),
    process,
    start() {
      owns = true;
      settleOlderThan(now());
      arm();
    },
    async stop() {
      owns = false;
      alarm?.();
      alarm = null;
      const running = run;
      if (!running || !current) return;
      running.halt();
      const giveUp = timers.after(3000, () => running.breakOff());
      await current.catch(() => undefined);
      giveUp();
    },
  };
}

function senderOf(account: () => MailAccount | null): string {
  try {
    return account()?.from ?? '';
  } catch {
    return '';
  }
}

type Neighbours = Pick<OutboxParts, 'alerts' | 'whenSent'> & Readonly<{ documents: Pick<Documents, 'attachments'> }>;

/** The outbox by the settings of the office. */
export function openOutbox(base: Base, { alerts, whenSent, documents }: Neighbours): Outbox {
  const { clock, settings } = base;
  return createOutbox({
    ...base,
    now: clock.now,
    alerts,
    account: () => mailAccountOf(settings),
    paused: () => settings.get('schedule.paused'),
    quietHours: () => ({ from: settings.get('mail.quietFrom'), until: settings.get('mail.quietUntil') }),
    attachments: documents.attachments,
    whenSent,
  });
}
