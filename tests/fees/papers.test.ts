import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

let yard: TestOffice;
let printed = '';
let calls = 700;
const amounts = () => [...printed.matchAll(/-?\$[\d,]+\.\d\d/g)].map(([amount]) => amount);

beforeAll(async () => {
  const blank = await PDFDocument.create();
  blank.addPage([612, 792]);
  const bytes = await blank.save();
  const printer = {
    pdf: (html: string) => {
      printed = html;
      return Promise.resolve(bytes);
    },
    close: () => Promise.resolve(),
  };
  yard = await openTestOffice(temporaryFolder('fee-papers'), { clock: testClock('2026-12-02T09:00:00-05:00'), printer });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
});
afterAll(() => yard.office.stop());

/** A vehicle sold on Dec 1 for $900.00. */
const sold = async (balanceCents: number | null) => {
  const { vehicle } = await yard.call('vehicles.create', {
    callNumber: String((calls += 1)),
    make: 'Ford',
    towedAt: '2026-11-02T14:10:00-05:00',
    balanceCents,
  });
  const data = { priceCents: 90_000, buyer: 'Bidder 9', coversCosts: true, override: 'Ordered by the agency in writing' };
  await yard.call('vehicles.record', { id: vehicle.id, type: 'sold', at: '2026-12-01T10:00:00-05:00', data });
  return vehicle.id;
};
const charge = async (vehicleId: number) => {
  const add = (
    line: Readonly<{ kind: 'towing' | 'storage' | 'sale'; unitCents: number; quantityThousandths?: number; untilDay?: string }>,
  ) => yard.call('fees.add', { vehicleId, fromDay: '2026-11-02', ...line });
  await add({ kind: 'towing', unitCents: 15_000 });
  // Thirty days until the sale, and one beyond it.
  await add({ kind: 'storage', unitCents: 2000, quantityThousandths: 31_000, untilDay: '2026-12-02' });
  await add({ kind: 'sale', unitCents: 6000 });
};

describe('the papers of a sale', () => {
  it('share the price out by the lines until the day of the sale, not by the balance in TowBook', async () => {
    const id = await sold(99_900);
    await charge(id);
    await yard.call('notices.prepare', { vehicleId: id, kind: 'PROCEEDS' });
    // Price; claimed, paid and open of charges, expenses and both parts of the fee; what is left over.
    expect(amounts()).toEqual(
      ['$900.00', '$750.00 $750.00 $0.00', '$60.00 $60.00 $0.00', '$25.00 $25.00 $0.00', '$15.00 $15.00 $0.00', '$50.00'].flatMap((row) =>
        row.split(' '),
      ),
    );
    await yard.call('notices.prepare', { vehicleId: id, kind: 'RELEASE' });
    expect(amounts()).toEqual(['$900.00', '$750.00']);
  });

  it('use the balance in TowBook where there is no line, and say what is missing where there is neither', async () => {
    await yard.call('notices.prepare', { vehicleId: await sold(80_000), kind: 'PROCEEDS' });
    expect(amounts().slice(1, 4)).toEqual(['$800.00', '$800.00', '$0.00']);
    expect(await yard.refusal('notices.prepare', { vehicleId: await sold(null), kind: 'PROCEEDS' })).toBe('NO_CHARGES');
  });

  it('list in the case file each line and what is owed by them', async () => {
    const id = await sold(null);
    await charge(id);
    await yard.call('vehicles.caseFile', { id });
    expect(amounts()).toEqual(expect.arrayContaining(['$150.00', '$620.00', '$60.00', '$830.00']));
    expect(printed).toContain('Owed by these lines');
  });
});

it('the auction list shows what is owed on each vehicle', async () => {
  const { vehicle } = await yard.call('vehicles.create', {
    callNumber: '900',
    make: 'Ford',
    towedAt: '2026-11-02T14:10:00-05:00',
    balanceCents: 99_900,
  });
  await charge(vehicle.id);
  await yard.call('fees.add', { vehicleId: vehicle.id, kind: 'payment', unitCents: 3000, fromDay: '2026-11-20' });
  await yard.call('sheets.prepare', { kind: 'AUCTION_LIST', vehicleIds: [vehicle.id], saleAt: '2026-12-14T10:00:00-05:00' });
  expect(amounts()).toEqual(['$800.00']);
});
