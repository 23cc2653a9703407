import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../db/migrations';
import { openStore, type Sqlite } from '../../db/open';
import { createSearchIndex } from '../../db/searchIndex';
import { describeVehicle, comparable } from '../../main/office/vehicles/describe';
import { stored, utc } from '../../main/office/zone';
import { createRandom, type Random } from '../../main/practice/yard/random';
import { madeUpVin } from '../../main/practice/yard/vin';
import { makePracticeYard, type PracticeVehicle } from '../../main/practice/yard/yard';
import { now, openBenchOffice } from './office';

/** Changes when what is generated changes, so that a kept database of an older generator is not used. */
const generator = 3;
const eventsPerVehicle = 20;
const templateYards = 20;
const callsPerYard = 100;

/**
 * A database of so many vehicles, twenty events each, of every tow type and stage; nothing in it is assessed yet.
 * It is kept in the system's temporary folder, and made anew when the schema or the generator changed.
 */
export async function benchDatabase(vehicles: number): Promise<Readonly<{ file: string; madeInMs: number | null }>> {
  const key = createHash('sha256')
    .update(JSON.stringify([generator, vehicles, migrations.map(({ checksum }) => checksum)]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(tmpdir(), 'itow-bench', key);
  const file = join(folder, 'office.db');
  if (existsSync(file)) return { file, madeInMs: null };
  const began = performance.now();
  const unfinished = join(folder, 'unfinished.db');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { office, call } = await openBenchOffice(unfinished);
  await call('office.begin', { mode: 'office', officeName: 'Bench Towing' });
  await office.stop();
  fill(unfinished, vehicles);
  renameSync(unfinished, file);
  return { file, madeInMs: performance.now() - began };
}

function fill(file: string, count: number): void {
  const { sqlite } = openStore(file);
  sqlite.pragma('synchronous = OFF');
  const random = createRandom(7);
  const templates = Array.from({ length: templateYards }, (_, index) =>
    makePracticeYard({ seed: index + 1, now, calls: callsPerYard }),
  ).flatMap((yard) => yard.vehicles);
  const agencies = sqlite.prepare("SELECT id, name FROM agencies WHERE kind = 'police' ORDER BY id").all() as Agency[];
  const add = adder(sqlite, random, agencies);
  const batch = sqlite.transaction((from: number, until: number) => {
    for (let id = from; id < until; id += 1) add(id, templates[(id * 7919) % templates.length] as PracticeVehicle);
  });
  for (let id = 1; id <= count; id += 10_000) batch.immediate(id, Math.min(count + 1, id + 10_000));
  sqlite.prepare('INSERT OR REPLACE INTO complaint_sequences (year, last) VALUES (2026, 0)').run();
  sqlite.transaction(createSearchIndex(sqlite)).immediate();
  // They were added behind the office's back, and wait to be assessed.
  sqlite.exec("DELETE FROM meta WHERE key = 'standings.swept'");
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
}

type Agency = Readonly<{ id: number; name: string }>;

function adder(sqlite: Sqlite, random: Random, agencies: readonly Agency[]) {
  const columns = `id, call_number, stock_number, complaint_number, vin, model_year, make, model, color, body_type, plate, plate_state, towed_from,
    requested_by, reason, account, driver, storage_lot, has_keys, inoperable, damage_exceeds_value, owner_is_individual, sources, agency_id,
    agency_name, created_at, created_by, updated_at, description, plate_key, vin_key, tow_type, towed_at`;
  const addVehicle = sqlite.prepare(`INSERT INTO vehicles (${columns}) VALUES (${columns.replaceAll(/\w+/g, '@$&')})`);
  const addEvent = sqlite.prepare(
    `INSERT INTO events (vehicle_id, type, at, recorded_at, recorded_by, source, data, note, warnings) VALUES (?, ?, ?, ?, 'Bench', ?, ?, ?, '[]')`,
  );
  const flag = (value: boolean | undefined) => (value === undefined ? null : value ? 1 : 0);

  return (id: number, { call, towType, towedAt, facts, events }: PracticeVehicle): void => {
    const agency = random.chance(0.97) ? random.pick(agencies) : null;
    const year = Number(call.year) || null;
    const vin = random.chance(0.96) ? madeUpVin(call.vin.slice(0, 3), year ?? 2012, id) : call.vin;
    const plate = random.chance(0.9) ? `B${String(id).padStart(6, '0')}` : null;
    const start = Date.parse(towedAt.length === 10 ? `${towedAt}T17:00:00Z` : towedAt);
    const known = utc(start + 12 * 60_000);
    const makes = { modelYear: year, make: call.make, model: call.model };
    addVehicle.run({
      id,
      call_number: String(100_000 + id),
      stock_number: String(8_000_000 + id),
      complaint_number: `IT${String(id % 10_000).padStart(4, '0')}-${String(25 - Math.floor(id / 10_000)).padStart(2, '0')}`,
      vin,
      model_year: year,
      make: call.make,
      model: call.model,
      color: call.color,
      body_type: call.bodyType,
      plate,
      plate_state: plate && call.plateState,
      towed_from: call.towFrom,
      requested_by: call.account,
      reason: call.reason,
      account: call.account,
      driver: call.driver,
      storage_lot: call.storageLot,
      has_keys: flag(call.hasKeys),
      inoperable: flag(facts.inoperable),
      damage_exceeds_value: flag(facts.damageExceedsValue),
      owner_is_individual: flag(facts.ownerIsIndividual),
      sources: '{}',
      agency_id: agency?.id ?? null,
      agency_name: agency?.name ?? null,
      created_at: known,
      created_by: 'Bench',
      updated_at: known,
      description: describeVehicle(makes),
      plate_key: comparable(plate),
      vin_key: comparable(vin),
      tow_type: towType,
      towed_at: stored(towedAt),
    });
    for (const event of events) {
      const at = stored(event.at);
      addEvent.run(
        id,
        event.type,
        at,
        at.length === 10 ? `${at}T21:00:00.000Z` : at,
        'hand',
        JSON.stringify(event.data ?? {}),
        event.note ?? null,
      );
    }
    // The rest of a long file: what was said on the telephone, between the tow and now.
    const notes = eventsPerVehicle - events.length;
    const step = (Date.parse(now) - start) / (notes + 1);
    for (let number = 1; number <= notes; number += 1) {
      const at = utc(start + step * number);
      addEvent.run(id, 'note', at, at, 'hand', '{}', `Caller ${number} asked about the vehicle`);
    }
  };
}
