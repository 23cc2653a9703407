import { count, desc, eq } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { audit } from '../../../db/schema';
import type { Handlers } from '../call';
import { withOffset } from '../zone';

export function auditOperations({ orm }: Store): Handlers<'audit.list'> {
  return {
    'audit.list': ({ vehicleId, limit, offset }) => {
      const where = vehicleId === undefined ? undefined : eq(audit.vehicleId, vehicleId);
      const rows = orm.select().from(audit).where(where).orderBy(desc(audit.id)).limit(limit).offset(offset).all();
      const total = orm.select({ total: count() }).from(audit).where(where).get()?.total ?? 0;
      return { rows: rows.map((row) => ({ ...row, at: withOffset(row.at) })), total };
    },
  };
}
