import type { Session } from './sessions';

/** One request, as the pages see it. */
export type Visit = Readonly<{
  method: string;
  /** Path and query, as sent. */
  address: string;
  /** The path in lower case: TowBook's addresses do not care. */
  path: string;
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
  body: string;
  session: Session | undefined;
  /** Set when the visitor brought no session cookie at all. */
  newVisitorCookies: readonly string[];
}>;
