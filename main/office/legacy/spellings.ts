import { rows } from '../../../db/query';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { legacySpellings, legacySpellingVehicles } from '../../../db/schema';
import type { LegacyAccount } from '../../../preload/contract/legacy';
import { Problem } from '../../../preload/contract/problem';
import { capped, oneLine } from '../values/filled';
import type { Change } from '../changes';
import { createSpelling, type Spelled } from './agencies';
import type { Bench } from './bench';

const longest = 300;

/** Spellings of agencies: those that are certain, and the list of those that a person must confirm. */
export function createSpellings({ store, agencies, vehicles }: Pick<Bench, 'store' | 'agencies' | 'vehicles'>) {
  const { orm, sqlite } = store;
  const resolve = createSpelling(agencies);
  const written = (spelling: string) => capped(oneLine(spelling), longest);
  const row = (spelling: string) =>
    orm
      .select()
      .from(legacySpellings)
      .where(eq(legacySpellings.spelling, written(spelling)))
      .get();

  const meaning = (spelling: string | null): Spelled => {
    const found = resolve(spelling);
    if (found.kind !== 'doubtful') return found;
    const settled = row(spelling ?? '');
    if (settled?.settledAt == null) return found;
    return settled.agencyId === null ? { kind: 'none' } : { kind: 'agency', agencyId: settled.agencyId };
  };

  const list = (): LegacyAccount['spellings'] =>
    rows<LegacyAccount['spellings'][number]>(
      sqlite,
      `SELECT s.spelling, a.name AS suggestion, s.why,
           (SELECT count(*) FROM legacy_spelling_vehicles v WHERE v.spelling = s.spelling) AS vehicles
         FROM legacy_spellings s LEFT JOIN agencies a ON a.id = s.suggested_agency_id WHERE s.settled_at IS NULL ORDER BY s.spelling`,
    ).all();

  return {
    meaning,
    list,
    /** Puts a doubtful spelling on the list, once. */
    doubt(spelling: string, { suggestion, why }: Extract<Spelled, { kind: 'doubtful' }>): void {
      orm
        .insert(legacySpellings)
        .values({ spelling: written(spelling), suggestedAgencyId: suggestion, why })
        .onConflictDoNothing()
        .run();
    },
    /** Remembers a vehicle whose agency is so spelled. */
    link: (spelling: string, vehicleId: number): void =>
      void orm
        .insert(legacySpellingVehicles)
        .values({ spelling: written(spelling), vehicleId })
        .onConflictDoNothing()
        .run(),
    /** Throws NOT_FOUND. Answers how many vehicles got the agency. */
    settle(change: Change, spelling: string, agencyId: number | null): number {
      const found = row(spelling);
      const open = found !== undefined && found.settledAt === null;
      const agency = agencyId === null ? null : agencies.get(agencyId);
      if (!open) throw new Problem('NOT_FOUND', `"${written(spelling)}" is not on the list of spellings to confirm. Nothing was changed.`);
      if (agency === undefined) throw new Problem('NOT_FOUND', `There is no agency ${agencyId}. Nothing was changed.`);
      orm
        .update(legacySpellings)
        .set({ settledAt: change.now, settledBy: change.by, agencyId })
        .where(and(eq(legacySpellings.spelling, found.spelling), isNull(legacySpellings.settledAt)))
        .run();
      change.touched('legacy_spellings');
      if (agency === null) {
        change.audit(`"${found.spelling}" names no agency`);
        return 0;
      }
      agencies.save(change, { id: agency.id, fields: { aliases: [...agency.aliases, found.spelling] } });
      const ids = orm
        .select({ id: legacySpellingVehicles.vehicleId })
        .from(legacySpellingVehicles)
        .where(eq(legacySpellingVehicles.spelling, found.spelling))
        .orderBy(asc(legacySpellingVehicles.vehicleId))
        .all();
      const without = ids.map(({ id }) => vehicles.need(id)).filter((vehicle) => vehicle.agencyId === null);
      for (const vehicle of without) vehicles.updateFields(change, vehicle, { fields: {}, agencyId: agency.id, source: 'hand' });
      change.audit(`"${found.spelling}" is ${agency.name}; ${without.length} vehicles got it`);
      return without.length;
    },
  };
}
export type Spellings = ReturnType<typeof createSpellings>;
