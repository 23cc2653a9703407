import { count, desc, eq } from 'drizzle-orm';
import { audit } from '../../../db/schema';
import type { Base, Noun } from '../noun';
import { withOffset } from '../zone';

/** Who changed what, line by line. */
export function openAudit({ store: { orm } }: Base): Noun<'audit.list'> {
  return {
    operations: {
      'audit.list': ({ vehicleId, limit, offset }) => {
        const where = vehicleId === undefined ? undefined : eq(audit.vehicleId, vehicleId);
        const rows = orm.select().from(audit).where(where).orderBy(desc(audit.id)).limit(limit).offset(offset).all();
        const total = orm.select({ total: count() }).from(audit).where(where).get()?.total ?? 0;
        return { rows: rows.map((row) => ({ ...row, at: withOffset(row.at) })), total };
      },
    },
  };
}
