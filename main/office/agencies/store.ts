import { column } from '../../../db/query';
import { asc, eq, sql } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { agencies, agencyAliases } from '../../../db/schema';
import type { Agency } from '../../../preload/contract/agencies';
import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../changes';
import { packInForce } from '../law/packs/inForce';
import { agencyKey, namesNoAgency } from './names';

type Fields = Partial<Omit<Agency, 'id' | 'version' | 'kind' | 'vehicles'>>;

export type Agencies = Readonly<{
  list: () => readonly Agency[];
  get: (id: number) => Agency | undefined;
  /** The agency that goes by this name or alias; null when none does. */
  match: (spelling: string | null | undefined) => number | null;
  /** Throws NOT_FOUND, CONFLICT, AGENCY_NAME_TAKEN. */
  save: (change: Change, agency: Readonly<{ id?: number | undefined; expectedVersion?: number | undefined; fields: Fields }>) => Agency;
  /** Adds the list of the law's pack once, to an empty table. */
  seed: (change: Change) => void;
}>;

export function createAgencies({ sqlite, orm }: Store): Agencies {
  // Names with their tables: in a select from one table drizzle writes columns bare, and both would mean the inner one.
  const vehicleCount = sql<number>`(SELECT count(*) FROM vehicles WHERE vehicles.agency_id = agencies.id)`;

  const read = (where?: ReturnType<typeof eq>): Agency[] => {
    const aliases = Map.groupBy(orm.select().from(agencyAliases).orderBy(asc(agencyAliases.alias)).all(), (row) => row.agencyId);
    return orm
      .select({ agency: agencies, vehicles: vehicleCount })
      .from(agencies)
      .where(where)
      .orderBy(asc(agencies.name))
      .all()
      .map(({ agency, vehicles }) => ({
        ...agency,
        vehicles,
        aliases: (aliases.get(agency.id) ?? []).map((row) => row.alias).filter((alias) => alias !== agency.name),
      }));
  };
  const get = (id: number) => read(eq(agencies.id, id))[0];

  const ownerOf = column<number>(sqlite, 'SELECT agency_id FROM agency_aliases WHERE key = ?');

  /** Throws AGENCY_NAME_TAKEN; looked at before anything is written. */
  const refuseTaken = (own: number | null, names: readonly string[]) => {
    for (const name of names) {
      const owner = ownerOf.get(agencyKey(name));
      if (owner === undefined || owner === own) continue;
      const field = name === names[0] ? 'name' : 'aliases';
      throw new Problem(
        'AGENCY_NAME_TAKEN',
        `"${name}" already names ${get(owner)?.name ?? 'another agency'}. Nothing was changed. Remove it there first.`,
        { fields: { [field]: `"${name}" is taken` } },
      );
    }
  };

  const writeAliases = (agencyId: number, names: readonly string[]) => {
    orm.delete(agencyAliases).where(eq(agencyAliases.agencyId, agencyId)).run();
    const byKey = new Map(names.map((alias): [string, string] => [agencyKey(alias), alias]).toReversed());
    for (const [key, alias] of byKey) if (key !== '') orm.insert(agencyAliases).values({ key, alias, agencyId }).run();
  };

  return {
    list: () => read(),
    get,
    match: (spelling) => (namesNoAgency(spelling) ? null : (ownerOf.get(agencyKey(spelling ?? '')) ?? null)),
    save(change, { id, expectedVersion, fields }) {
      const { aliases, ...columns } = fields;
      change.touched('agencies', 'vehicles');
      if (id === undefined) {
        if (!columns.name)
          throw new Problem('BAD_INPUT', 'A new agency needs a name. Nothing was changed.', { fields: { name: 'needed' } });
        const names = [columns.name, ...(aliases ?? [])];
        refuseTaken(null, names);
        const inserted = orm
          .insert(agencies)
          .values({ ...columns, name: columns.name })
          .returning()
          .get();
        writeAliases(inserted.id, names);
        change.audit(`added agency ${inserted.name}`);
        return get(inserted.id) as Agency;
      }
      const before = get(id);
      if (!before) throw new Problem('NOT_FOUND', `There is no agency ${id}. Nothing was changed.`);
      if (expectedVersion !== undefined && expectedVersion !== before.version)
        throw new Problem(
          'CONFLICT',
          `${before.name} was changed by someone else meanwhile. Nothing was changed. Look at it again and repeat.`,
        );
      // Imports and old papers still use a former name.
      const names = [columns.name ?? before.name, ...(aliases ?? [...before.aliases, before.name])];
      refuseTaken(id, names);
      orm
        .update(agencies)
        .set({ ...columns, version: before.version + 1 })
        .where(eq(agencies.id, id))
        .run();
      writeAliases(id, names);
      change.audit(`changed agency ${columns.name ?? before.name}: ${Object.keys(fields).join(', ')}`);
      return get(id) as Agency;
    },
    seed(change) {
      if (orm.select({ id: agencies.id }).from(agencies).limit(1).get()) return;
      for (const { name, kind, aliases } of packInForce.agencies) {
        const { id } = orm.insert(agencies).values({ name, kind }).returning().get();
        writeAliases(id, [name, ...aliases]);
      }
      change.touched('agencies');
      change.audit('added the agencies of Genesee County');
    },
  };
}
