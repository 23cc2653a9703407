import { eq } from 'drizzle-orm';
import { meta } from '../../../db/schema';
import { Problem } from '../../../preload/contract/problem';
import type { TowbookParts } from './parts';
import type { TowbookCredentials, TowbookSource } from '../towbookSource';

const key = 'towbook.refusedLogins';
/** TowBook locks an account after more wrong passwords than this. */
const mostRefused = 2;

/** Keeps count of refused log-ins, so that the account is not locked by a program that goes on trying. */
export function createLogins({ store, changes, settings }: Pick<TowbookParts, 'store' | 'changes' | 'settings'>) {
  const refused = () => Number(store.orm.select().from(meta).where(eq(meta.key, key)).get()?.value ?? 0);
  const keep = (by: string, count: number) => {
    if (count === refused()) return;
    const value = String(count);
    changes.write(by, 'towbook.login', () =>
      store.orm.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run(),
    );
  };
  const credentials = (): TowbookCredentials | null => {
    const username = settings.get('towbook.username');
    const password = settings.secret('towbook.password');
    return username === '' || password === null ? null : { username, password };
  };
  // Other credentials: the count begins anew.
  settings.whenSet((keys, by) => {
    if (keys.some((key) => key === 'towbook.username' || key === 'towbook.password')) keep(by, 0);
  });
  const isStopped = () => refused() >= mostRefused;

  return {
    /** The stored log-in. Throws TOWBOOK_NO_CREDENTIALS, TOWBOOK_LOGIN_STOPPED. */
    need(): TowbookCredentials {
      const stored = credentials();
      if (stored === null)
        throw new Problem(
          'TOWBOOK_NO_CREDENTIALS',
          'No TowBook user name and password are stored. Nothing was imported. Enter them in Settings.',
        );
      if (isStopped())
        throw new Problem(
          'TOWBOOK_LOGIN_STOPPED',
          'TowBook refused the stored password twice, so it is not tried again before the account is locked. Nothing was imported. Enter the password again in Settings.',
        );
      return stored;
    },

    isStopped,

    /** Logs in once. Throws TOWBOOK_WRONG_PASSWORD and counts it where the stored log-in was refused. */
    async enter(source: TowbookSource, by: string, isStored: boolean): Promise<void> {
      try {
        await source.login();
        keep(by, 0);
      } catch (failure) {
        if (isStored && failure instanceof Problem && failure.code === 'TOWBOOK_WRONG_PASSWORD') keep(by, refused() + 1);
        throw failure;
      }
    },
  };
}
export type Logins = ReturnType<typeof createLogins>;
