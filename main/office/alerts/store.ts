import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { alerts } from '../../../db/schema';
import type { Change } from '../changes';

export type Alert = Readonly<{ id: number; key: string; level: 'warning' | 'bad'; message: string; at: string }>;

/** The screen where something can be done about an alert, by the beginning of its key. */
const screens = {
  towbook: 'towbook',
  import: 'towbook',
  'mail-server': 'outbox',
  backup: 'schedule',
  recovered: 'health',
  files: 'health',
} as const;

export const screenOf = ({ key }: Alert): (typeof screens)[keyof typeof screens] | null =>
  Object.entries(screens).find(([beginning]) => key.startsWith(beginning))?.[1] ?? null;

export type Alerts = Readonly<{
  /** Shows a sentence until a person dismisses it or it is cleared; one a key, so that a hundred failures make one alert. */
  raise: (change: Change, key: string, level: Alert['level'], message: string) => void;
  /** The cause is gone. */
  clear: (change: Change, key: string) => void;
  dismiss: (change: Change, id: number) => void;
  list: () => readonly Alert[];
}>;

export function createAlerts({ orm }: Store): Alerts {
  const open = (key: string) => and(eq(alerts.key, key), isNull(alerts.dismissedAt));
  return {
    raise(change, key, level, message) {
      const standing = orm.select().from(alerts).where(open(key)).get();
      if (standing?.message === message && standing.level === level) return;
      if (standing) orm.update(alerts).set({ level, message, at: change.now }).where(eq(alerts.id, standing.id)).run();
      else orm.insert(alerts).values({ key, level, message, at: change.now }).run();
      change.touched('alerts');
    },
    clear(change, key) {
      const { changes } = orm.update(alerts).set({ dismissedAt: change.now }).where(open(key)).run();
      if (changes > 0) change.touched('alerts');
    },
    dismiss(change, id) {
      orm.update(alerts).set({ dismissedAt: change.now }).where(eq(alerts.id, id)).run();
      change.touched('alerts');
    },
    list: () => orm.select().from(alerts).where(isNull(alerts.dismissedAt)).orderBy(asc(alerts.id)).limit(50).all(),
  };
}
