import type { Notice } from '../../preload/contract/notices';
import type { TestOffice } from '../office/testOffice';

/** Would be told among the complaints if it ran. */
const hostile = '<img src=x onerror=hurt()> LONGNAME';
const owners = [
  { name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' },
  { name: 'Robin Rivers', address: '4400 N Saginaw Street Apt 12\nMount Morris, MI 48458' },
  { name: hostile, address: '9 Oak Road\nClio, MI 48420' },
  { name: 'Lee Practice', address: '77 Lake Drive\nFenton, MI 48430' },
];

/** A letter to the owner of each of four vehicles of the practice yard. */
export async function fourLetters({ call }: TestOffice): Promise<Notice[]> {
  const { rows } = await call('vehicles.list', { limit: 40 });
  const letters: Notice[] = [];
  for (const [index, owner] of owners.entries()) {
    const vehicleId = rows[index * 3]!.id;
    await call('parties.save', { vehicleId, role: 'owner', ...owner });
    letters.push(await call('notices.prepare', { vehicleId, kind: 'OWNER_LETTER' }));
  }
  return letters;
}
