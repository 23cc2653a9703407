import { randomBytes } from 'node:crypto';

export type Session = { editorsOpened: number; readonly ordinal: number };

const most = 200;

/** Who is logged in, and which antiforgery token belongs to which login form. Forgets the oldest beyond 200. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #forms = new Map<string, readonly string[]>();
  #begun = 0;

  begin(): string {
    const id = randomBytes(24).toString('hex');
    this.#begun += 1;
    this.#sessions.set(id, { editorsOpened: 0, ordinal: this.#begun });
    trim(this.#sessions);
    return id;
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(id);
  }

  endAll(): void {
    this.#sessions.clear();
  }

  /** A new form token for the visitor's antiforgery cookie, and that cookie: a new one when the visitor has none of ours. */
  openForm(known: string | undefined): Readonly<{ cookie: string; token: string }> {
    const cookie = known !== undefined && this.#forms.has(known) ? known : randomBytes(16).toString('hex');
    const token = randomBytes(48).toString('base64url');
    this.#forms.set(cookie, [...(this.#forms.get(cookie) ?? []), token].slice(-10));
    trim(this.#forms);
    return { cookie, token };
  }

  /** True when the token was given out with this cookie. */
  acceptForm(cookie: string | undefined, token: string | null): boolean {
    return cookie !== undefined && token !== null && (this.#forms.get(cookie) ?? []).includes(token);
  }
}

function trim(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
