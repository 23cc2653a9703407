import { and, asc, eq } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { staff } from '../../../db/schema';
import type { Session } from '../ports';
import type { Change } from '../work';

export type Staff = Readonly<{
  /** The person at this PC; before anyone is named, the office itself. */
  current: () => Session;
  add: (change: Change, person: Session) => void;
}>;

const office: Session = { name: 'Office', role: 'admin' };

export function createStaff({ orm }: Store): Staff {
  return {
    current() {
      const first = orm
        .select()
        .from(staff)
        .where(and(eq(staff.active, true), eq(staff.role, 'admin')))
        .orderBy(asc(staff.id))
        .get();
      return first ? { name: first.name, role: first.role } : office;
    },
    add(change, { name, role }) {
      orm.insert(staff).values({ name, role, createdAt: change.now }).onConflictDoNothing().run();
      change.touched('staff');
    },
  };
}
