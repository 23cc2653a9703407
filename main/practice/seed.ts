import { basename } from 'node:path';
import { filesFolder, keepFile } from '../../db/files';
import { openStore, type Store } from '../../db/open';
import { blobs, evidence, history, staff as staffRows, vehicles } from '../../db/schema';
import type { Input, OperationName, Output } from '../../preload/contract';
import { Problem } from '../../preload/contract/problem';
import { utc } from '../office/zone';
import type { Clock, Office, Session } from '../office/ports';
import { practicePhotograph } from './photograph';
import { practiceAgencies, practiceSettings, type PracticeVehicle, type PracticeYard } from './yard/yard';

type Act = Readonly<{ at: string; run: () => Promise<void> }>;

/** The office hears of a tow this long after it happened. */
const hearsAfterMinutes = 12;
const noon = (momentOrDay: string) => (momentOrDay.length === 10 ? `${momentOrDay}T17:00:00.000Z` : momentOrDay);
const later = (moment: string, minutes: number) => utc(Date.parse(moment) + minutes * 60_000);

/**
 * Lives the practice yard's past through the office's own operations, in the order it happened, each at its own time:
 * what a clerk then sees has grown the way an office's data grows. `open` opens the office on the practice database with the given clock.
 */
export async function seedPracticeYard(yard: PracticeYard, databaseFile: string, open: (clock: Clock) => Promise<Office>): Promise<void> {
  let now = yard.vehicles[0] ? noon(yard.vehicles[0].towedAt) : yard.now;
  const office = await open({ now: () => now });
  const store = openStore(databaseFile);
  const photograph = (vehicleId: number, count: number, by: string) => addPhotographs(store, { vehicleId, count, by, at: now });
  const staff = practiceSettings.staff;
  const session = (index: number): Session => ({ name: staff[index % staff.length] ?? 'Practice', role: 'admin' });
  const call = async <Name extends OperationName>(name: Name, input: Input<Name>, index = 0): Promise<Output<Name>> => {
    const result = await office.call(name, input, session(index));
    if (!result.ok) throw new Problem(result.error.code, `The practice yard could not be made: ${name}: ${result.error.message}`);
    return result.data as Output<Name>;
  };

  try {
    await call('settings.set', {
      values: {
        'office.name': practiceSettings.officeName,
        'office.street': practiceSettings.street,
        'office.city': `${practiceSettings.city}, ${practiceSettings.state} ${practiceSettings.zip}`,
        'office.phone': practiceSettings.phone,
        'office.fax': practiceSettings.fax,
        'office.email': practiceSettings.email,
        'office.signatory': practiceSettings.staff[0],
      },
    });
    for (const { kind: _kind, ...fields } of practiceAgencies)
      if (fields.name !== 'Unknown') await call('agencies.save', { fields: { ...fields, aliases: [...fields.aliases] } });

    for (const person of [{ name: staff[0], role: 'admin' } as const, ...practiceSettings.others])
      store.orm.insert(staffRows).values({ name: person.name, role: person.role, createdAt: now }).run();
    const acts = yard.vehicles
      .filter((vehicle) => !vehicle.newInTowbook)
      .flatMap((vehicle, index) => actsOf(vehicle, index, call, photograph));
    for (const act of acts.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
      now = act.at;
      await act.run();
    }
  } finally {
    now = yard.now;
    writeHistory(yard, store);
    store.sqlite.close();
    await office.stop();
  }
}

type Photographed = Readonly<{ vehicleId: number; count: number; by: string; at: string }>;

function addPhotographs({ orm, file }: Store, { vehicleId, count, by, at }: Photographed): void {
  for (let number = 1; number <= count; number += 1) {
    const { sha256, size } = keepFile(filesFolder(file), practicePhotograph(vehicleId * 2 + number), at);
    orm.insert(blobs).values({ sha256, mediaType: 'image/png', size, bytes: null }).onConflictDoNothing().run();
    const named = { kind: 'photo', title: `Photograph ${number}`, fileName: `photograph-${number}.png` };
    orm
      .insert(evidence)
      .values({ vehicleId, ...named, mediaType: 'image/png', sha256, addedAt: at, addedBy: by })
      .run();
  }
}

type Caller = <Name extends OperationName>(name: Name, input: Input<Name>, index?: number) => Promise<Output<Name>>;

type Photograph = (vehicleId: number, count: number, by: string) => void;

function actsOf(vehicle: PracticeVehicle, index: number, call: Caller, photograph: Photograph): readonly Act[] {
  const { call: towbook, facts } = vehicle;
  let id = 0;
  const known = later(noon(vehicle.towedAt), hearsAfterMinutes);
  const create: Act = {
    at: known,
    run: async () => {
      const made = await call(
        'vehicles.create',
        {
          towType: vehicle.towType,
          towedAt: vehicle.towedAt,
          agency: vehicle.agencyName === 'Unknown' ? null : vehicle.agencyName,
          callNumber: towbook.callNumber,
          stockNumber: towbook.stockNumber,
          invoiceNumber: towbook.invoiceNumber || null,
          vin: meant(towbook.vin, 40),
          modelYear: /^\d{4}$/.test(towbook.year) ? Number(towbook.year) : null,
          make: meant(towbook.make, 200),
          model: meant(towbook.model, 200),
          color: meant(towbook.color, 80),
          bodyType: meant(towbook.bodyType, 80),
          plate: meant(towbook.plate, 40),
          plateState: meant(towbook.plateState, 20),
          towedFrom: meant(towbook.towFrom, 500),
          requestedBy: meant(vehicle.requestedBy, 200),
          reason: meant(towbook.reason, 300),
          account: meant(towbook.account, 200),
          driver: meant(towbook.driver, 200),
          storageLot: meant(towbook.storageLot, 200),
          hasKeys: towbook.hasKeys,
          inoperable: facts.inoperable ?? null,
          damageExceedsValue: facts.damageExceedsValue ?? null,
          ownerIsIndividual: facts.ownerIsIndividual ?? null,
        },
        index,
      );
      id = made.vehicle.id;
      photograph(id, facts.photographs ?? 0, towbook.driver);
    },
  };
  const records = vehicle.events
    .filter((event) => event.type !== 'towed')
    .map((event): Act => ({
      at: later(noon(event.at) > known ? noon(event.at) : known, 3),
      run: async () => {
        await call('vehicles.record', { id, type: event.type, at: event.at, data: { ...event.data }, note: event.note ?? null }, index);
      },
    }));
  return [create, ...records];
}

const meant = (text: string, longest: number): string | null => (text === '' || text === 'N/A' ? null : text.slice(0, longest));

function writeHistory(yard: PracticeYard, { orm, sqlite, file }: Store): void {
  const ids = new Map(
    orm
      .select({ id: vehicles.id, call: vehicles.callNumber })
      .from(vehicles)
      .all()
      .map((row) => [row.call, row.id]),
  );
  const write = sqlite.transaction(() => {
    for (const { at, who, action, details, callNumber } of yard.history)
      orm
        .insert(history)
        .values({
          vehicleId: callNumber === null ? null : (ids.get(callNumber) ?? null),
          at,
          by: who,
          action,
          details,
          origin: basename(file),
        })
        .run();
  });
  write();
}
