import { Problem } from '../../../preload/contract/problem';
import { utc } from '../zone';
import type { Changes } from '../changes';
import { isPassword } from './passwords';
import type { Person, Staff } from './store';

const freeTries = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;

/** How long after so many wrong passwords in a row no other is looked at, in seconds. */
export const waitAfter = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(firstWaitSeconds * 2 ** (failures - freeTries), longestWaitSeconds);

type Parts = Readonly<{ staff: Staff; changes: Changes }>;

/**
 * Resolves when the password is the person's. Each try is counted and kept before it is looked at, so that neither many at once nor a
 * restart gives more of them. Throws PASSWORD_NEEDED, WRONG_PASSWORD and SIGN_IN_WAIT, with `undone` as what did not happen.
 */
export async function tryPassword({ staff, changes }: Parts, person: Person, password: string | undefined, undone: string): Promise<void> {
  const { id, name } = person;
  const stored = person.passwordHash;
  if (stored === null) return;
  if (password === undefined) throw new Problem('PASSWORD_NEEDED', `${name} has a password. ${undone} Type it and try again.`);
  const seconds = changes.write(name, 'staff.signIn', ({ now }) => {
    const { failures, waitUntil } = staff.get(id) ?? person;
    const left = waitUntil === null ? 0 : Math.ceil((Date.parse(waitUntil) - Date.parse(now)) / 1000);
    // A longer one was written by a clock that has since been set back.
    if (left > 0 && left <= longestWaitSeconds)
      throw new Problem('SIGN_IN_WAIT', `Too many wrong passwords for ${name}. ${undone} Try again in ${inWords(left)}.`);
    const wait = waitAfter(failures + 1);
    staff.keep(id, { failures: failures + 1, waitUntil: wait === 0 ? null : utc(Date.parse(now) + wait * 1000) });
    return wait;
  });
  if (await isPassword(password, stored)) {
    changes.write(name, 'staff.signIn', () => staff.keep(id, { failures: 0, waitUntil: null }));
    return;
  }
  changes.write(name, 'staff.signIn', (change) => change.audit(`a wrong password was typed for ${name}`));
  const next = seconds === 0 ? 'Try again.' : `The next try is possible in ${inWords(seconds)}.`;
  throw new Problem('WRONG_PASSWORD', `This is not the password of ${name}. ${undone} ${next}`, {
    fields: { password: 'Wrong password.' },
  });
}

function inWords(seconds: number): string {
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
