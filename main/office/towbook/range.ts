import { value } from '../../../db/query';
import type { Store } from '../../../db/open';
import { Problem } from '../../../preload/contract/problem';
import { addDays, localDay } from '../zone';

/** Days of the office's zone, both included. */
export type Range = Readonly<{ from: string; to: string }>;

/**
 * From the newest tow on record to today, else the last 7 days. Tows of another account than the one that is read do not count:
 * a police tow of this morning says nothing about yesterday's private-property tows.
 */
export function recommendRange({ sqlite }: Store, now: string, account: string): Range & Readonly<{ reason: string }> {
  const today = localDay(now);
  const newest = value<string | null>(
    sqlite,
    `SELECT max(newest) FROM (
         SELECT (SELECT towed_at FROM vehicles WHERE in_yard = half.value AND towed_at IS NOT NULL AND (@account = '' OR account IS NULL OR account = @account)
                 ORDER BY towed_at DESC LIMIT 1) AS newest FROM json_each('[0, 1]') AS half)`,
  )({ account });
  if (newest === null) return { from: addDays(today, -6), to: today, reason: 'No tow is on record yet, so the last 7 days.' };
  const day = localDay(newest);
  return { from: day < today ? day : today, to: today, reason: `From the newest tow on record, ${day}, to today.` };
}

/** Throws BAD_INPUT for a range that ends before it begins. */
export function checkRange(range: Range): Range {
  if (range.from <= range.to) return range;
  throw new Problem(
    'BAD_INPUT',
    `The range ends on ${range.to}, before it begins on ${range.from}. Nothing was imported. Change one of the days.`,
    {
      fields: { to: 'before the first day' },
    },
  );
}
