import { column, rows, value } from '../../../db/query';
import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { outbox, outboxNotices } from '../../../db/schema';
import type { OutboxRow } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import { withOffset } from '../zone';

export type OutboxRecord = Readonly<typeof outbox.$inferSelect>;
export type OutboxState = OutboxRecord['state'];
type Patch = Partial<Omit<OutboxRecord, 'id' | 'version'>>;

export type OutboxStore = ReturnType<typeof outboxStore>;

/** The SQL of the outbox. Changes belong into a transaction of the caller. */
export function outboxStore({ orm, sqlite }: Store) {
  const claimNext = rows<{ id: number }>(
    sqlite,
    `UPDATE outbox SET state = 'claimed', claimed_at = @now, handed_at = NULL, attempts = attempts + 1, version = version + 1
     WHERE id = (SELECT id FROM outbox WHERE state = 'queued' AND next_attempt_at <= @now
       AND NOT EXISTS (SELECT 1 FROM mail_pauses WHERE mail_pauses.domain = outbox.domain AND mail_pauses.until > @now)
       ORDER BY next_attempt_at, id LIMIT 1)
     RETURNING id`,
  );
  const byState = rows<{ state: OutboxState; count: number }>(sqlite, 'SELECT state, count(*) AS count FROM outbox GROUP BY state');
  const next = value<string | null>(
    sqlite,
    `SELECT min(max(next_attempt_at, coalesce((SELECT until FROM mail_pauses WHERE mail_pauses.domain = outbox.domain), ''))) FROM outbox WHERE state = 'queued'`,
  );
  const further = column<number>(sqlite, 'SELECT notice_id FROM outbox_notices WHERE outbox_id = ? ORDER BY notice_id');
  const carrying = column<number>(
    sqlite,
    `SELECT id FROM outbox WHERE notice_id = @noticeId AND lower(recipient) = lower(@recipient)
     UNION SELECT outbox.id FROM outbox_notices JOIN outbox ON outbox.id = outbox_id WHERE outbox_notices.notice_id = @noticeId AND lower(recipient) = lower(@recipient)
     ORDER BY 1 DESC LIMIT 1`,
  );
  const noticeIds = (row: OutboxRecord): number[] => [...(row.noticeId === null ? [] : [row.noticeId]), ...further.all(row.id)];
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
    insert(values: typeof outbox.$inferInsert, furtherNotices: readonly number[]): OutboxRecord {
      const row = orm.insert(outbox).values(values).returning().get();
      for (const noticeId of furtherNotices) orm.insert(outboxNotices).values({ outboxId: row.id, noticeId }).run();
      return row;
    },
    /** The documents a message carries. */
    noticeIds,
    update: (id: number, patch: Patch): OutboxRecord =>
      orm
        .update(outbox)
        .set({ ...patch, version: sql`${outbox.version} + 1` })
        .where(eq(outbox.id, id))
        .returning()
        .get(),
    /** Takes the message that is due longest, or undefined when none is due. */
    claim(now: string): OutboxRecord | undefined {
      const row = claimNext.get({ now });
      return row && get(row.id);
    },
    claimedBefore: (moment: string): readonly OutboxRecord[] =>
      orm
        .select()
        .from(outbox)
        .where(and(eq(outbox.state, 'claimed'), sql`${outbox.claimedAt} <= ${moment}`))
        .all(),
    /** The earliest moment at which a queued message is due. */
    nextDue: (): string | null => next(),
    /** Whether any message went out after a moment. */
    someSentSince: (moment: string): boolean =>
      orm
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(eq(outbox.state, 'sent'), sql`${outbox.sentAt} > ${moment}`))
        .limit(1)
        .get() !== undefined,
    /** The newest message that carries a document to a recipient. */
    carrying(noticeId: number, recipient: string): OutboxRecord | undefined {
      const id = carrying.get({ noticeId, recipient });
      return id === undefined ? undefined : get(id);
    },
    /** Every message that carries a document, the newest first. */
    ofNotice: (noticeId: number): readonly OutboxRecord[] =>
      orm
        .select()
        .from(outbox)
        .where(
          sql`${outbox.id} IN (SELECT id FROM outbox WHERE notice_id = ${noticeId} UNION SELECT outbox_id FROM outbox_notices WHERE notice_id = ${noticeId})`,
        )
        .orderBy(desc(outbox.id))
        .all(),
    counts(): Record<OutboxState, number> {
      const counts: Record<OutboxState, number> = { queued: 0, claimed: 0, sent: 0, failed: 0, unknown: 0, cancelled: 0 };
      const found = byState.all();
      for (const row of found) counts[row.state] = row.count;
      return counts;
    },
    list(filter: Readonly<{ state: readonly OutboxState[]; vehicleId?: number | undefined; limit: number; offset: number }>) {
      const where = and(
        filter.state.length > 0 ? inArray(outbox.state, [...filter.state]) : undefined,
        filter.vehicleId === undefined ? undefined : aboutVehicle(filter.vehicleId),
      );
      const rows = orm.select().from(outbox).where(where).orderBy(desc(outbox.id)).limit(filter.limit).offset(filter.offset).all();
      return { rows, total: orm.select({ total: count() }).from(outbox).where(where).get()?.total ?? 0 };
    },
  };
}

/** Messages about a vehicle: its own, and those that carry one of its documents among others. */
const aboutVehicle = (vehicleId: number) =>
  sql`(${outbox.vehicleId} = ${vehicleId} OR ${outbox.id} IN (
    SELECT id FROM outbox AS own WHERE own.notice_id IN (SELECT id FROM notices WHERE vehicle_id = ${vehicleId})
    UNION SELECT outbox_id FROM outbox_notices WHERE notice_id IN (SELECT id FROM notices WHERE vehicle_id = ${vehicleId})))`;

const shown = (moment: string | null) => (moment === null ? null : withOffset(moment));

/** A row as the contract shows it. */
export function outboxRow(row: OutboxRecord, rows: Pick<OutboxStore, 'noticeIds'>): OutboxRow {
  const { id, version, noticeId, vehicleId, purpose, recipient, subject, state, attempts, messageId, answer, nextAttemptAt } = row;
  const isHeld = state === 'queued' && attempts === 0 && nextAttemptAt !== null && nextAttemptAt > row.queuedAt;
  return {
    id,
    version,
    noticeId,
    noticeIds: rows.noticeIds(row),
    vehicleId,
    purpose,
    recipient,
    subject,
    state,
    attempts,
    queuedAt: withOffset(row.queuedAt),
    nextAttemptAt: shown(nextAttemptAt),
    heldUntil: isHeld ? shown(nextAttemptAt) : null,
    sentAt: shown(row.sentAt),
    messageId,
    answer,
  };
}
