import { asc, eq, gt } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { mailPauses } from '../../../db/schema';
import type { MailPause } from '../../../preload/contract/notices';
import type { Change } from '../changes';
import { withOffset } from '../zone';

export type Pauses = ReturnType<typeof createPauses>;

/** Domains whose mail waits: because a person said so, or because their server asked to come later. */
export function createPauses({ orm }: Store) {
  return {
    list: (now: string): MailPause[] =>
      orm
        .select()
        .from(mailPauses)
        .where(gt(mailPauses.until, now))
        .orderBy(asc(mailPauses.domain))
        .all()
        .map((pause) => ({ ...pause, until: withOffset(pause.until), at: withOffset(pause.at) })),
    set(change: Change, pause: Readonly<{ domain: string; until: string; reason: string }>): void {
      const values = { until: pause.until, reason: pause.reason, at: change.now, by: change.by };
      orm
        .insert(mailPauses)
        .values({ domain: pause.domain.toLowerCase(), ...values })
        .onConflictDoUpdate({ target: mailPauses.domain, set: values })
        .run();
      change.touched('outbox');
    },
    end(change: Change, domain: string): void {
      orm.delete(mailPauses).where(eq(mailPauses.domain, domain.toLowerCase())).run();
      change.touched('outbox');
    },
  };
}
