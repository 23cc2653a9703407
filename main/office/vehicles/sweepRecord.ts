import type { Store } from '../../../db/open';

const key = 'standings.swept';
type Swept = Readonly<{ rules: string; at: string }>;

/** Remembers by which rules every vehicle was assessed, and when that began. */
export function createSweepRecord({ sqlite }: Store) {
  const read = sqlite.prepare('SELECT value FROM meta WHERE key = ?').pluck();
  const write = sqlite.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  const anyVehicle = sqlite.prepare('SELECT EXISTS (SELECT 1 FROM vehicles)').pluck();
  const keep = (rules: string, at: string): void => void write.run(key, JSON.stringify({ rules, at } satisfies Swept));

  return {
    keep,
    /** A new office has none to assess; each vehicle that comes is assessed as it is added. */
    begin(rules: string, now: string): void {
      if (anyVehicle.get() === 0) keep(rules, now);
    },
    isBy(rules: string, now: string): boolean {
      const value = read.get(key) as string | undefined;
      if (value === undefined) return false;
      const swept = JSON.parse(value) as Swept;
      return swept.rules === rules && swept.at <= now;
    },
  };
}
