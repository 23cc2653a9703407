import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { outbox } from '../../../db/schema';
import type { OutboxRow } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import { withOffset } from '../zone';

export type OutboxRecord = Readonly<typeof outbox.$inferSelect>;
export type OutboxState = OutboxRecord['state'];
type Patch = Partial<Omit<OutboxRecord, 'id' | 'version'>>;

export type OutboxStore = ReturnType<typeof outboxStore>;

/** The SQL of the outbox. Changes belong into a transaction of the caller. */
export function outboxStore({ orm, sqlite }: Store) {
  const claimNext = sqlite.prepare(
    `UPDATE outbox SET state = 'claimed', claimed_at = @now, handed_at = NULL, attempts = attempts + 1, version = version + 1
     WHERE id = (SELECT id FROM outbox WHERE state = 'queued' AND next_attempt_at <= @now ORDER BY next_attempt_at, id LIMIT 1)
     RETURNING id`,
  );
  const next = sqlite.prepare(`SELECT min(next_attempt_at) FROM outbox WHERE state = 'queued'`).pluck();
  const get = (id: number) => orm.select().from(outbox).where(eq(outbox.id, id)).get();

  return {
    get,
    /** Throws NOT_FOUND, or CONFLICT when the row is not as the caller saw it. */
    need(id: number, expectedVersion?: number): OutboxRecord {
      const row = get(id);
      if (!row) throw new Problem('NOT_FOUND', `There is no message ${id} in the outbox. Nothing was changed.`);
      if (expectedVersion !== undefined && row.version !== expectedVersion)
        throw new Problem(
          'CONFLICT',
          `The message to ${row.recipient} changed meanwhile. Nothing was changed. Look at it again and repeat.`,
        );
      return row;
    },
    insert: (values: typeof outbox.$inferInsert): OutboxRecord => orm.insert(outbox).values(values).returning().get(),
    update: (id: number, patch: Patch): OutboxRecord =>
      orm
        .update(outbox)
        .set({ ...patch, version: sql`${outbox.version} + 1` })
        .where(eq(outbox.id, id))
        .returning()
        .get() as OutboxRecord,
    /** Takes the message that is due longest, or undefined when none is due. */
    claim(now: string): OutboxRecord | undefined {
      const row = claimNext.get({ now }) as { id: number } | undefined;
      return row && get(row.id);
    },
    claimedBefore: (moment: string): readonly OutboxRecord[] =>
      orm
        .select()
        .from(outbox)
        .where(and(eq(outbox.state, 'claimed'), sql`${outbox.claimedAt} <= ${moment}`))
        .all(),
    /** The earliest moment at which a queued message is due. */
    nextDue: (): string | null => next.get() as string | null,
    ofNotice: (noticeId: number, recipient: string): OutboxRecord | undefined =>
      orm
        .select()
        .from(outbox)
        .where(and(eq(outbox.noticeId, noticeId), sql`lower(${outbox.recipient}) = lower(${recipient})`))
        .orderBy(desc(outbox.id))
        .get(),
    counts(): Record<OutboxState, number> {
      const counts: Record<OutboxState, number> = { queued: 0, claimed: 0, sent: 0, failed: 0, unknown: 0, cancelled: 0 };
      const found = sqlite.prepare('SELECT state, count(*) AS count FROM outbox GROUP BY state').all() as {
        state: OutboxState;
        count: number;
      }[];
      for (const row of found) counts[row.state] = row.count;
      return counts;
    },
    list(filter: Readonly<{ state: readonly OutboxState[]; vehicleId?: number | undefined; limit: number; offset: number }>) {
      const where = and(
        filter.state.length > 0 ? inArray(outbox.state, [...filter.state]) : undefined,
        filter.vehicleId === undefined ? undefined : eq(outbox.vehicleId, filter.vehicleId),
      );
      const rows = orm.select().from(outbox).where(where).orderBy(desc(outbox.id)).limit(filter.limit).offset(filter.offset).all();
      return { rows, total: orm.select({ total: count() }).from(outbox).where(where).get()?.total ?? 0 };
    },
  };
}

const shown = (moment: string | null) => (moment === null ? null : withOffset(moment));

/** A row as the contract shows it. */
export function outboxRow(row: OutboxRecord): OutboxRow {
  const { id, version, noticeId, vehicleId, purpose, recipient, subject, state, attempts, messageId, answer } = row;
  return {
    id,
    version,
    noticeId,
    vehicleId,
    purpose,
    recipient,
    subject,
    state,
    attempts,
    messageId,
    answer,
    queuedAt: withOffset(row.queuedAt),
    nextAttemptAt: shown(row.nextAttemptAt),
    sentAt: shown(row.sentAt),
  };
}
