import type { StaffMember } from '../../../preload/contract/staff';
import { Problem } from '../../../preload/contract/problem';
import type { Base, Noun } from '../noun';
import type { Session } from '../ports';
import { withOffset } from '../zone';
import { hashPassword } from './passwords';
import { createSeat, type Seat } from './seat';
import { createStaff, type Person, type Staff } from './store';
import { tryPassword } from './tries';

type Names = 'staff.list' | 'staff.save' | 'staff.setPassword' | 'staff.signIn' | 'staff.signOut';

const unchanged = 'Nothing was changed.';

/** The people of the office, and who of them sits at this PC. */
export function openStaff(base: Base): Noun<Names> & Readonly<{ staff: Staff; seat: Seat }> {
  const staff = createStaff(base.store);
  const seat = createSeat(staff);
  return { staff, seat, operations: staffOperations(base, staff, seat) };
}

function staffOperations({ changes, passwordCost }: Base, staff: Staff, seat: Seat): Noun<Names>['operations'] {
  const find = (id: number): Person => {
    const person = staff.get(id);
    if (person === undefined) throw new Problem('NOT_FOUND', `There is no person ${id}. ${unchanged}`);
    return person;
  };
  return {
    'staff.list': (_input, { session }) => ({
      rows: staff
        .list()
        .filter(({ active }) => active || session.role === 'admin')
        .map((person) => shownTo(session, person)),
      expected: staff.expected()?.id ?? null,
    }),
    'staff.save': ({ id, expectedVersion, fields }, change, session) => {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      return shownTo(session, staff.save(change, { id, expectedVersion, fields: given }));
    },
    'staff.setPassword': {
      long: async ({ id, currentPassword, password }, { session, write }) => {
        const isOwn = session.staffId === id;
        if (!isOwn && session.role !== 'admin')
          throw new Problem('NOT_ALLOWED', `${session.name} may set the own password only. ${unchanged} Ask an administrator.`);
        const person = find(id);
        if (isOwn) await tryPassword({ staff, changes }, person, currentPassword, unchanged);
        const passwordHash = password === null ? null : await hashPassword(password, passwordCost);
        write((change) => {
          staff.keep(id, { passwordHash, failures: 0, waitUntil: null });
          change.touched('staff');
          change.audit(`${password === null ? 'took away' : 'set'} the password of ${isOwn ? 'the own name' : person.name}`);
        });
        return { hasPassword: password !== null };
      },
    },
    'staff.signIn': {
      long: async ({ id, password }, { session: before }) => {
        const person = find(id);
        if (!person.active) throw new Problem('NOT_FOUND', `${person.name} no longer works here. Nobody was signed in.`);
        await tryPassword({ staff, changes }, person, password, 'Nobody was signed in.');
        changes.write(person.name, 'staff.signIn', (change) => {
          staff.keep(id, { lastSignedInAt: change.now });
          change.touched('staff');
          const takesOver = before.staffId !== undefined && before.staffId !== id;
          change.audit(takesOver ? `signed in after ${before.name}` : 'signed in');
        });
        seat.take(id);
        return shownTo(seat.session(), find(id));
      },
    },
    'staff.signOut': (_input, change) => {
      // First of all: what follows may fail, and the PC is locked all the same.
      seat.leave();
      change.touched('staff');
      change.audit('signed out');
      return {};
    },
  };
}

const shownTo = ({ role: held }: Session, person: Person): StaffMember => {
  const { id, version, name, active, role, passwordHash, lastSignedInAt } = person;
  return {
    id,
    version,
    name,
    active,
    hasPassword: passwordHash !== null,
    role: held === 'nobody' ? null : role,
    lastSignedInAt: held === 'admin' && lastSignedInAt !== null ? withOffset(lastSignedInAt) : null,
  };
};
