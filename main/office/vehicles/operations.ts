import { vinWords } from '../values/vin/text';
import { Problem } from '../../../preload/contract/problem';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import type { VehicleFields } from '../../../preload/contract/vehicleFields';
import type { Agencies } from '../agencies/store';
import type { Handlers } from '../call';
import { calendarAhead, explain } from '../law/engine/explain/explain';
import type { Rulebook } from '../rulebook/rulebook';
import { saleOptions } from './saleOptions';
import type { Standings } from './standing/refresh';
import type { createVehicleList } from './list';
import type { VehicleRow, Vehicles } from './vehicles';

type Parts = Readonly<{
  vehicles: Vehicles;
  standings: Pick<Standings, 'freshen' | 'caseOf'>;
  agencies: Pick<Agencies, 'get' | 'match'>;
  rulebook: Pick<Rulebook, 'law'>;
  list: ReturnType<typeof createVehicleList>;
  detail: (row: VehicleRow, now: string) => VehicleDetail;
}>;

export type VehicleOperation =
  | 'vehicles.list'
  | 'vehicles.get'
  | 'vehicles.create'
  | 'vehicles.update'
  | 'vehicles.record'
  | 'vehicles.search'
  | 'vehicles.explain'
  | 'vehicles.saleOptions';

export function vehicleOperations({ vehicles, standings, agencies, rulebook, list, detail }: Parts): Handlers<VehicleOperation> {
  const agencyIdOf = (given: number | string | null): number | null => {
    if (given === null || given === '') return null;
    const id = typeof given === 'number' ? (agencies.get(given)?.id ?? null) : agencies.match(given);
    if (id === null)
      throw new Problem(
        'AGENCY_UNKNOWN',
        `No agency goes by ${JSON.stringify(given)}. Nothing was changed. Choose one of the list, or add the name as an alias under Agencies.`,
        {
          fields: { agency: 'unknown' },
        },
      );
    return id;
  };
  const atVersion = (id: number, expected: number | undefined): VehicleRow => {
    const row = vehicles.need(id);
    if (expected !== undefined && expected !== row.version)
      throw new Problem(
        'CONFLICT',
        `${row.description} was changed meanwhile by someone else or by an import. Nothing of yours was kept. Look at it again and repeat.`,
      );
    return row;
  };
  const refuseWords = ({ vin }: Readonly<{ vin?: string | null | undefined }>) => {
    const words = vinWords(vin);
    if (words !== null)
      throw new Problem('VIN_IS_WORDS', `${words} Nothing was changed. Leave the VIN empty and write it in the notes.`, {
        fields: { vin: 'words, no VIN' },
      });
  };
  const oneCase = (id: number) => standings.caseOf(vehicles.need(id).id);
  const label = (row: VehicleRow) => `${row.complaintNumber ?? row.callNumber ?? row.id}`;

  return {
    'vehicles.list': (input, { now }) => {
      standings.freshen(now());
      return list.list(input, now());
    },
    'vehicles.search': (input, { now }) => list.search(input, now()),
    'vehicles.get': (key, { now }) => {
      standings.freshen(now());
      const row = vehicles.find(key);
      if (!row) throw new Problem('NOT_FOUND', 'That vehicle is not here. It may have been taken back with its import.');
      return detail(row, now());
    },
    'vehicles.create': ({ towType, towedAt, agency, ...fields }, change) => {
      refuseWords(fields);
      const row = vehicles.create(change, { fields: given(fields), towType, towedAt, agencyId: agencyIdOf(agency), source: 'hand' });
      change.audit(`added ${row.description}, ${label(row)}`, row.id);
      return detail(row, change.now);
    },
    'vehicles.update': ({ id, expectedVersion, fields, agency }, change) => {
      refuseWords(fields);
      const before = atVersion(id, expectedVersion);
      const { row, changed } = vehicles.updateFields(change, before, {
        fields: given(fields),
        agencyId: agency === undefined ? undefined : agencyIdOf(agency),
        source: 'hand',
      });
      if (changed.length > 0) change.audit(`changed ${changed.join(', ')} of ${label(row)}`, id);
      return detail(row, change.now);
    },
    'vehicles.record': ({ id, expectedVersion, type, at, data, note }, change, session) => {
      const row = atVersion(id, expectedVersion);
      vehicles.record(change, row, {
        type,
        at,
        data,
        note,
        source: 'hand',
        mayOverride: session.role === 'manager' || session.role === 'admin',
      });
      change.audit(
        `recorded ${type} of ${label(row)} at ${at}${typeof data['override'] === 'string' ? `, overriding: ${data['override']}` : ''}`,
        id,
      );
      return detail(vehicles.need(id), change.now);
    },
    'vehicles.explain': ({ id, rule, now: at }, { now }) => {
      const one = oneCase(id);
      const moment = at ?? now();
      return { explanation: explain(one, rulebook.law(), moment, rule), calendar: calendarAhead(one, rulebook.law(), moment) };
    },
    'vehicles.saleOptions': ({ id }, { now }) => saleOptions(oneCase(id), rulebook.law(), now()),
  };
}

/** Only the fields that were given; undefined is not an empty value. */
const given = (fields: { readonly [Name in keyof VehicleFields]?: VehicleFields[Name] | undefined }): Partial<VehicleFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<VehicleFields>;
