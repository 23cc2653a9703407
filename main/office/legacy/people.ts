import { column } from '../../../db/query';
import { eq } from 'drizzle-orm';
import { staff } from '../../../db/schema';
import type { Change } from '../changes';
import { capped } from '../values/filled';
import { formatComplaintNumber } from '../vehicles/complaint';
import type { Bench } from './bench';
import type { Findings, RowResult } from './findings';
import { get, type SourceRow } from './source/row';

/** A user of the old program becomes an inactive name, so that its log can be read. Passwords are neither read nor kept. */
export function writeUser({ store }: Bench, change: Change, row: SourceRow, out: Findings): RowResult {
  const name = get(row, 'username', 'name', 'email');
  out.known(name ?? get(row, 'id'));
  if (name === null) return out.refused('it has no name');
  const known = capped(name, 120);
  if (store.orm.select({ id: staff.id }).from(staff).where(eq(staff.name, known)).get() !== undefined) return out.merged();
  const role = /^(readonly|viewer)$/i.test(get(row, 'role') ?? '') ? 'viewer' : 'clerk';
  store.orm.insert(staff).values({ name: known, role, active: false, createdAt: change.now }).run();
  change.touched('staff');
  out.made('staff');
  return out.imported();
}

/** The last complaint number of a year, or the next one that an administrator had set. */
export function writeSequence({ complaints, settings, store }: Bench, change: Change, row: SourceRow, out: Findings): RowResult {
  const year = Number(get(row, 'year') ?? Number.NaN);
  const next = Number(get(row, 'next_sequence_number') ?? Number.NaN);
  const last = Number.isNaN(next) ? Number(get(row, 'last_sequence') ?? Number.NaN) : next - 1;
  out.known(get(row, 'year'));
  if (!Number.isInteger(year) || year < 0 || year > 2199 || (year > 99 && year < 2000)) return out.refused('its year cannot be read');
  if (!Number.isInteger(last) || last < 0 || last > 99_999) return out.refused('its number cannot be read');
  const full = year < 100 ? 2000 + year : year;
  const before = lastNumber({ store }, full);
  if (last <= before) return out.merged();
  complaints.seen(formatComplaintNumber(settings.get('complaint.prefix'), last, full));
  change.touched('settings');
  out.changed();
  return out.imported();
}

export const lastNumber = ({ store }: Pick<Bench, 'store'>, year: number): number =>
  column<number>(store.sqlite, 'SELECT last FROM complaint_sequences WHERE year = ?').get(year) ?? 0;
