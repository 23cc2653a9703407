import { isDeepStrictEqual } from 'node:util';

/** Who sent a call: the page's address, and whether it is the main frame of a window this program opened. */
export type Caller = Readonly<{ url: string; isMainFrame: boolean; isOurWindow: boolean }>;

/** True when the caller is the office's own page; every other page and frame is refused. */
export function mayCall(caller: Caller, origin: string): boolean {
  return caller.isOurWindow && caller.isMainFrame && isWithin(caller.url, origin);
}

/** True when the address is of that origin. Compared part by part, because `app://office.elsewhere/` begins like `app://office`. */
export function isWithin(address: string, origin: string): boolean {
  const [one, other] = [URL.parse(address), URL.parse(origin)];
  return one !== null && other !== null && isDeepStrictEqual(placeOf(one), placeOf(other));
}

const placeOf = ({ protocol, host, username, password }: URL) => [protocol, host, username, password];
