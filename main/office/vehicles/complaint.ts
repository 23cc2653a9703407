import { eq, sql } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { complaintSequences, settings as settingRows, vehicles } from '../../../db/schema';
import { Problem } from '../../../preload/contract/problem';
import type { Settings } from '../settings/store';

/** `IT0087-26`: prefix, sequence of the year with at least four digits, two digits of the year. */
export function formatComplaintNumber(prefix: string, sequence: number, year: number): string {
  return `${prefix}${String(sequence).padStart(4, '0')}-${String(year % 100).padStart(2, '0')}`;
}

/** Sequence and year of a number in the office's format; null for any other text, which is allowed too. */
export function parseComplaintNumber(text: string, prefix: string): Readonly<{ sequence: number; year: number }> | null {
  const found = /^([A-Z]+)(\d{4,})-(\d{2})$/.exec(text.trim().toUpperCase());
  if (!found || found[1] !== prefix) return null;
  return { sequence: Number(found[2]), year: 2000 + Number(found[3]) };
}

export type Complaints = Readonly<{
  /** The next free number of a year. Call inside the transaction that uses it. */
  next: (year: number) => string;
  /** Tells the sequence of a number that a person or an import gave. */
  seen: (text: string) => void;
}>;

export function createComplaints({ orm }: Store, settings: Settings): Complaints {
  const sequence = orm
    .select()
    .from(complaintSequences)
    .where(eq(complaintSequences.year, sql.placeholder('year')))
    .prepare();
  const lastOf = (year: number) => sequence.get({ year })?.last ?? 0;
  const keepLast = orm
    .insert(complaintSequences)
    .values({ year: sql.placeholder('year'), last: sql.placeholder('last') })
    .onConflictDoUpdate({ target: complaintSequences.year, set: { last: sql`excluded.last` } })
    .prepare();
  const keep = (year: number, last: number) => keepLast.run({ year, last });
  const numbered = orm
    .select({ id: vehicles.id })
    .from(vehicles)
    .where(eq(vehicles.complaintNumber, sql.placeholder('number')))
    .prepare();
  const isTaken = (number: string) => numbered.get({ number }) !== undefined;

  return {
    next(year) {
      const prefix = settings.get('complaint.prefix');
      const overrides = settings.get('complaint.next');
      const override = overrides[String(year)];
      let next = override ?? lastOf(year) + 1;
      while (isTaken(formatComplaintNumber(prefix, next, year))) next += 1;
      if (next > 99_999)
        throw new Problem(
          'COMPLAINT_NUMBERS_USED_UP',
          `The complaint numbers of ${year} are used up. Nothing was changed. Set another prefix in Settings.`,
        );
      keep(year, next);
      if (override !== undefined) {
        const { [String(year)]: _used, ...rest } = overrides;
        orm.update(settingRows).set({ value: rest }).where(eq(settingRows.key, 'complaint.next')).run();
      }
      return formatComplaintNumber(prefix, next, year);
    },
    seen(text) {
      const parsed = parseComplaintNumber(text, settings.get('complaint.prefix'));
      if (parsed && parsed.sequence > lastOf(parsed.year)) keep(parsed.year, parsed.sequence);
    },
  };
}
