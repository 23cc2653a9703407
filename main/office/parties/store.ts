import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { parties, partyAccess } from '../../../db/schema';
import type { Party, PartyRole } from '../../../preload/contract/parties';
import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../changes';
import { withOffset } from '../zone';

type PartyRow = typeof parties.$inferSelect;
export type PartyFields = Readonly<Pick<PartyRow, 'role' | 'name' | 'address' | 'phone' | 'email' | 'origin'>>;
export type Parties = ReturnType<typeof createParties>;

const shown = ({ id, version, vehicleId, role, name, address, phone, email, origin, updatedAt, updatedBy }: PartyRow): Party => ({
  id,
  version,
  vehicleId,
  role,
  name,
  address,
  phone,
  email,
  origin,
  updatedAt: withOffset(updatedAt),
  updatedBy,
});

/** Owners and secured parties. There is no way to read them without a line in the access log. */
export function createParties({ orm }: Store) {
  const present = (vehicleId: number) => and(eq(parties.vehicleId, vehicleId), isNull(parties.removedAt));
  const need = (id: number, expectedVersion: number | undefined): PartyRow => {
    const row = orm.select().from(parties).where(eq(parties.id, id)).get();
    if (!row || row.removedAt !== null) throw new Problem('NOT_FOUND', `There is no owner or lienholder ${id}. Nothing was changed.`);
    if (row.version !== expectedVersion)
      throw new Problem(
        'CONFLICT',
        'The owner or lienholder was changed by someone else meanwhile. Nothing was changed. Look again and repeat.',
      );
    return row;
  };

  return {
    /** Answers the parties of a vehicle and writes down who looked and what for. */
    look(change: Change, vehicleId: number, purpose: string): Party[] {
      orm.insert(partyAccess).values({ vehicleId, at: change.now, by: change.by, purpose }).run();
      change.audit(`looked at owner and lienholder: ${purpose}`, vehicleId);
      return orm.select().from(parties).where(present(vehicleId)).orderBy(asc(parties.role), asc(parties.id)).all().map(shown);
    },
    /** Writes down that somebody saw owner data in another place, such as a letter. */
    seen(change: Change, vehicleId: number, purpose: string): void {
      orm.insert(partyAccess).values({ vehicleId, at: change.now, by: change.by, purpose }).run();
    },
    /** True when the office knows somebody in this role; shows nobody. */
    has: (vehicleId: number, role: PartyRole): boolean =>
      orm
        .select({ id: parties.id })
        .from(parties)
        .where(and(present(vehicleId), eq(parties.role, role)))
        .limit(1)
        .get() !== undefined,
    add(change: Change, vehicleId: number, fields: PartyFields): Party {
      const row = orm
        .insert(parties)
        .values({ ...fields, vehicleId, updatedAt: change.now, updatedBy: change.by })
        .returning()
        .get();
      change.touched('parties');
      change.audit(`added the ${fields.role}`, vehicleId);
      return shown(row);
    },
    update(change: Change, id: number, expectedVersion: number | undefined, fields: PartyFields): Party {
      const before = need(id, expectedVersion);
      const values = { ...fields, version: before.version + 1, updatedAt: change.now, updatedBy: change.by };
      const row = orm.update(parties).set(values).where(eq(parties.id, id)).returning().get();
      change.touched('parties');
      change.audit(`changed the ${fields.role}`, before.vehicleId);
      return shown(row);
    },
    remove(change: Change, id: number, expectedVersion: number): void {
      const before = need(id, expectedVersion);
      orm
        .update(parties)
        .set({ removedAt: change.now, version: before.version + 1 })
        .where(eq(parties.id, id))
        .run();
      change.touched('parties');
      change.audit(`removed the ${before.role}`, before.vehicleId);
    },
    accessLog({ vehicleId, limit, offset }: Readonly<{ vehicleId?: number | undefined; limit: number; offset: number }>) {
      const where = vehicleId === undefined ? undefined : eq(partyAccess.vehicleId, vehicleId);
      const rows = orm.select().from(partyAccess).where(where).orderBy(desc(partyAccess.id)).limit(limit).offset(offset).all();
      const total = orm.select({ total: count() }).from(partyAccess).where(where).get()?.total ?? 0;
      return { rows: rows.map((row) => ({ ...row, at: withOffset(row.at) })), total };
    },
  };
}
