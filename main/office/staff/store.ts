import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { staff } from '../../../db/schema';
import type { StaffRole } from '../../../preload/contract/common';
import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../changes';
import { refuseOwnName } from './ownNames';

export type Person = typeof staff.$inferSelect;
type Fields = Partial<Pick<Person, 'name' | 'role' | 'active'>>;

export type Staff = Readonly<{
  list: () => readonly Person[];
  get: (id: number) => Person | undefined;
  isEmpty: () => boolean;
  /** The one who signed in last, then the first administrator; only those who work here. */
  expected: () => Person | undefined;
  /** Names an administrator at the first start; one who is there already stays as he is. */
  begin: (change: Change, name: string) => void;
  /** Throws NOT_FOUND, CONFLICT, NAME_TAKEN, LAST_ADMINISTRATOR. */
  save: (change: Change, person: Readonly<{ id?: number | undefined; expectedVersion?: number | undefined; fields: Fields }>) => Person;
  /** What sign-in and passwords keep with the person; writes no line of its own to the audit. */
  keep: (id: number, part: Partial<Pick<Person, 'passwordHash' | 'failures' | 'waitUntil' | 'lastSignedInAt'>>) => void;
}>;

const roleWords: Readonly<Record<StaffRole, string>> = { viewer: 'viewer', clerk: 'clerk', manager: 'manager', admin: 'administrator' };

/** A name as it is heard: two that sound the same could not be told apart in the audit. */
const spoken = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

export function createStaff({ orm }: Store): Staff {
  const list = () => orm.select().from(staff).orderBy(desc(staff.active), asc(staff.name)).all();
  const get = (id: number) => orm.select().from(staff).where(eq(staff.id, id)).get();
  const isAdministrator = and(eq(staff.active, true), eq(staff.role, 'admin'));
  const firstAdministrator = () => orm.select().from(staff).where(isAdministrator).orderBy(asc(staff.id)).get();

  const refuseTaken = (own: number | null, name: string) => {
    refuseOwnName(name);
    const named = list().find((person) => person.id !== own && spoken(person.name) === spoken(name));
    if (named !== undefined)
      throw new Problem(
        'NAME_TAKEN',
        `${named.name} is on the list already${named.active ? '' : ', as one who no longer works here'}. Nothing was changed.`,
        { fields: { name: 'This name is taken.' } },
      );
  };
  const refuseWithoutAdministrator = () => {
    if (firstAdministrator() === undefined)
      throw new Problem(
        'LAST_ADMINISTRATOR',
        'The office needs an administrator who works here. Nothing was changed. Make somebody else an administrator first.',
      );
  };

  return {
    list,
    get,
    isEmpty: () => orm.select({ id: staff.id }).from(staff).limit(1).get() === undefined,
    expected: () =>
      orm
        .select()
        .from(staff)
        .where(and(eq(staff.active, true), isNotNull(staff.lastSignedInAt)))
        .orderBy(desc(staff.lastSignedInAt), desc(staff.id))
        .get() ?? firstAdministrator(),
    begin(change, name) {
      refuseOwnName(name);
      orm.insert(staff).values({ name, role: 'admin', createdAt: change.now }).onConflictDoNothing().run();
      change.touched('staff');
    },
    save(change, { id, expectedVersion, fields }) {
      change.touched('staff');
      if (id === undefined) {
        const { name, role, active } = fields;
        if (name === undefined || role === undefined)
          throw new Problem('BAD_INPUT', 'A new person needs a name and a role. Nothing was changed.');
        refuseTaken(null, name);
        const added = orm
          .insert(staff)
          .values({ name, role, active: active ?? true, createdAt: change.now })
          .returning()
          .get();
        refuseWithoutAdministrator();
        change.audit(`added ${name}, ${roleWords[role]}`);
        return added;
      }
      const before = get(id);
      if (before === undefined) throw new Problem('NOT_FOUND', `There is no person ${id}. Nothing was changed.`);
      if (expectedVersion !== undefined && expectedVersion !== before.version)
        throw new Problem(
          'CONFLICT',
          `${before.name} was changed by someone else meanwhile. Nothing was changed. Look at it again and repeat.`,
        );
      if (fields.name !== undefined) refuseTaken(id, fields.name);
      const after = { ...before, ...fields };
      const { name, role, active } = after;
      const saved = orm
        .update(staff)
        .set({ name, role, active, version: before.version + 1 })
        .where(eq(staff.id, id))
        .returning()
        .get();
      refuseWithoutAdministrator();
      change.audit(`${before.name}: ${differences(before, after)}`);
      return saved;
    },
    keep: (id, part) => void orm.update(staff).set(part).where(eq(staff.id, id)).run(),
  };
}

function differences(before: Person, after: Person): string {
  const told = [
    before.name === after.name ? '' : `renamed to ${after.name}`,
    before.role === after.role ? '' : `${roleWords[before.role]} to ${roleWords[after.role]}`,
    before.active === after.active ? '' : after.active ? 'works here again' : 'no longer works here',
  ].filter((part) => part !== '');
  return told.length === 0 ? 'saved without a change' : told.join('; ');
}
