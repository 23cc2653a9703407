import type { Store } from '../../../db/open';
import type { Change } from '../work';

const key = 'mail-server';

/** Says once that the mail server is in trouble; a newer reason replaces the sentence, it adds no second alert. */
export function raiseMailAlert({ sqlite }: Store, change: Change, message: string): void {
  const open = sqlite.prepare('SELECT id, message FROM alerts WHERE key = ? AND dismissed_at IS NULL').get(key) as
    | { id: number; message: string }
    | undefined;
  if (open?.message === message) return;
  if (open) sqlite.prepare('UPDATE alerts SET message = ?, at = ? WHERE id = ?').run(message, change.now, open.id);
  else sqlite.prepare(`INSERT INTO alerts (key, level, message, at) VALUES (?, 'bad', ?, ?)`).run(key, message, change.now);
  change.touched('alerts');
}

/** Takes the alert back once a message has gone out. */
export function clearMailAlert({ sqlite }: Store, change: Change): void {
  const { changes } = sqlite.prepare('UPDATE alerts SET dismissed_at = ? WHERE key = ? AND dismissed_at IS NULL').run(change.now, key);
  if (changes > 0) change.touched('alerts');
}
