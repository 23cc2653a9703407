import { rows } from '../../../db/query';
import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { agencies, blobs, notices, vehicles } from '../../../db/schema';
import { levels } from '../../../preload/contract/law';
import type { Notice, NoticeKind } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import { withOffset } from '../zone';

export type NoticeRecord = Readonly<typeof notices.$inferSelect>;
type Filter = Readonly<{
  id?: number | undefined;
  vehicleId?: number | undefined;
  state: readonly Notice['state'][];
  kind: readonly NoticeKind[];
  limit: number;
  offset: number;
}>;

/** How many of the due documents are named at once. */
const dueAtOnce = 200;

export type NoticeStore = ReturnType<typeof noticeStore>;

/** The SQL of the documents. */
export function noticeStore({ orm, sqlite }: Store) {
  const shown = {
    notice: notices,
    size: blobs.size,
    description: vehicles.description,
    callNumber: vehicles.callNumber,
    complaintNumber: vehicles.complaintNumber,
    agencyName: agencies.name,
  };
  const read = () =>
    orm
      .select(shown)
      .from(notices)
      .innerJoin(blobs, eq(blobs.sha256, notices.sha256))
      .innerJoin(vehicles, eq(vehicles.id, notices.vehicleId))
      .leftJoin(agencies, eq(agencies.id, vehicles.agencyId));
  type Row = ReturnType<ReturnType<typeof read>['all']>[number];
  const seen = ({ notice, size, ...vehicle }: Row): Notice => ({
    id: notice.id,
    vehicleId: notice.vehicleId,
    kind: notice.kind as NoticeKind,
    noticeVersion: notice.noticeVersion,
    title: notice.title,
    fileName: notice.fileName,
    pages: notice.pages,
    size,
    sha256: notice.sha256,
    state: notice.state,
    createdAt: withOffset(notice.createdAt),
    createdBy: notice.createdBy,
    recipient: notice.recipient,
    vehicle,
  });

  // One level of one rule at a time, in the order of its index: nothing is sorted, however long the queue is.
  const dueOfRule = rows<{ vehicleId: number; description: string; dueAt: string | null }>(
    sqlite,
    `SELECT queue.vehicle_id AS vehicleId, vehicles.description, queue.due_at AS dueAt
     FROM queue CROSS JOIN vehicles ON vehicles.id = queue.vehicle_id
     WHERE queue.rule = @rule AND queue.level_rank = @level AND (@vehicleId IS NULL OR queue.vehicle_id = @vehicleId)
       AND (queue.opens_at IS NULL OR queue.opens_at <= @now)
       AND NOT EXISTS (SELECT 1 FROM notices WHERE notices.vehicle_id = queue.vehicle_id AND notices.kind = @kind)
     ORDER BY queue.due_at, queue.vehicle_id LIMIT @limit`,
  );

  return {
    /** Throws NOT_FOUND. */
    need(id: number): NoticeRecord {
      const row = orm.select().from(notices).where(eq(notices.id, id)).get();
      if (!row) throw new Problem('NOT_FOUND', `There is no notice ${id}. Nothing was changed.`);
      return row;
    },
    see(id: number): Notice {
      const row = read().where(eq(notices.id, id)).get();
      if (!row) throw new Problem('NOT_FOUND', `There is no notice ${id}. Nothing was changed.`);
      return seen(row);
    },
    newest: (vehicleId: number, kind: NoticeKind): NoticeRecord | undefined =>
      orm
        .select()
        .from(notices)
        .where(and(eq(notices.vehicleId, vehicleId), eq(notices.kind, kind)))
        .orderBy(desc(notices.noticeVersion))
        .limit(1)
        .get(),
    insert: (values: typeof notices.$inferInsert): NoticeRecord => orm.insert(notices).values(values).returning().get(),
    list(filter: Filter): { rows: Notice[]; total: number } {
      const where = and(
        filter.id === undefined ? undefined : eq(notices.id, filter.id),
        filter.vehicleId === undefined ? undefined : eq(notices.vehicleId, filter.vehicleId),
        filter.state.length > 0 ? inArray(notices.state, [...filter.state]) : undefined,
        filter.kind.length > 0 ? inArray(notices.kind, [...filter.kind]) : undefined,
      );
      const rows = read().where(where).orderBy(desc(notices.id)).limit(filter.limit).offset(filter.offset).all();
      const total = orm.select({ total: count() }).from(notices).where(where).get()?.total ?? 0;
      return { rows: rows.map(seen), total };
    },
    /** Vehicles with an open step of one of these rules and without a document of this kind, the most urgent first. */
    due(kind: NoticeKind, rules: readonly string[], vehicleId: number | undefined, now: string) {
      const found = new Map<number, { vehicleId: number; description: string; dueAt: string | null }>();
      for (const level of levels.keys())
        for (const rule of rules) {
          const bound = { rule, level, kind, now, vehicleId: vehicleId ?? null, limit: dueAtOnce - found.size };
          const rows = dueOfRule.all(bound);
          for (const row of rows) if (!found.has(row.vehicleId)) found.set(row.vehicleId, row);
        }
      return [...found.values()].map((row) => ({ ...row, kind, dueAt: row.dueAt === null ? null : withOffset(row.dueAt) }));
    },
  };
}
