import type { Session } from '../ports';
import type { Staff } from './store';

/** Who sits at this PC. */
export type Seat = Readonly<{
  session: () => Session;
  take: (id: number) => void;
  leave: () => void;
}>;

const office: Session = { name: 'Office', role: 'admin' };
const nobody: Session = { name: 'Nobody', role: 'nobody' };

/**
 * At the start the one who signed in last works on; with a password the PC is locked. Before anyone is named, it is the office itself.
 * The person is read anew each time: a role taken away counts at once, and one who no longer works here is nobody.
 */
export function createSeat(staff: Staff): Seat {
  let taken: number | 'undecided' | 'left' = 'undecided';
  return {
    session() {
      if (taken === 'undecided') {
        const expected = staff.expected();
        if (expected === undefined) return office;
        taken = expected.passwordHash === null ? expected.id : 'left';
      }
      const person = taken === 'left' ? undefined : staff.get(taken);
      return person?.active === true ? { name: person.name, role: person.role, staffId: person.id } : nobody;
    },
    take: (id) => (taken = id),
    leave: () => (taken = 'left'),
  };
}
