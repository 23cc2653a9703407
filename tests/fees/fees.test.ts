import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import type { Session } from '../../main/office/ports';
import { temporaryFolder } from '../temporary';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';

const viewer: Session = { name: 'Vic V.', role: 'viewer' };
let yard: TestOffice;
let calls = 100;
beforeAll(async () => {
  yard = await openTestOffice(temporaryFolder('fees'), { clock: testClock('2026-11-23T11:13:00-05:00') });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
});
afterAll(() => yard.office.stop());

const tow = async () => {
  const { vehicle } = await yard.call('vehicles.create', {
    callNumber: String((calls += 1)),
    make: 'Ford',
    towedAt: '2026-11-02T14:10:00-05:00',
    balanceCents: 31_000,
  });
  return vehicle.id;
};
const listOf = (vehicleId: number) => yard.call('fees.list', { vehicleId });
const storageOf = (vehicleId: number, unitCents: number) =>
  ({ vehicleId, kind: 'storage', quantityThousandths: 12_000, unitCents, fromDay: '2026-11-02', untilDay: '2026-11-13' }) as const;

describe('the ledger of a vehicle', () => {
  it('keeps each line with its amount, who entered it and when, and adds them up', async () => {
    const id = await tow();
    await yard.call('fees.add', { vehicleId: id, kind: 'towing', detail: 'Hook-up', unitCents: 15_000, fromDay: '2026-11-02' });
    await yard.call('fees.add', storageOf(id, 2000));
    await yard.call('fees.add', { vehicleId: id, kind: 'payment', unitCents: 10_000, fromDay: '2026-11-20' });
    const { rows, total, sums, towbookBalanceCents } = await listOf(id);
    expect(total).toBe(3);
    expect(rows[1]).toEqual({
      id: rows[1]!.id,
      vehicleId: id,
      kind: 'storage',
      detail: '',
      quantityThousandths: 12_000,
      unitCents: 2000,
      amountCents: 24_000,
      fromDay: '2026-11-02',
      untilDay: '2026-11-13',
      source: 'hand',
      recordedAt: '2026-11-23T11:13:00-05:00',
      recordedBy: 'Dana R.',
      reverses: null,
      takenBackBy: null,
    });
    expect(sums).toEqual({
      chargedCents: 39_000,
      paidCents: 10_000,
      owedCents: 29_000,
      byKind: [
        { kind: 'towing', amountCents: 15_000 },
        { kind: 'storage', amountCents: 24_000 },
        { kind: 'payment', amountCents: -10_000 },
      ],
    });
    expect(towbookBalanceCents).toBe(31_000);
    expect((await yard.call('fees.list', { vehicleId: id, until: '2026-11-06' })).sums.owedCents).toBe(25_000);
  });

  it('takes a line back by another with the reason, once', async () => {
    const id = await tow();
    const kept = await yard.call('fees.add', { vehicleId: id, kind: 'towing', unitCents: 15_000, fromDay: '2026-11-02' });
    const before = (await listOf(id)).sums;
    const wrong = await yard.call('fees.add', storageOf(id, 2500));
    const back = await yard.call('fees.takeBack', { id: wrong.id, reason: 'The rate is 20' });
    expect(back).toMatchObject({ amountCents: -wrong.amountCents, detail: 'The rate is 20', reverses: wrong.id, kind: 'storage' });
    const { rows, sums } = await listOf(id);
    expect(sums).toEqual(before);
    expect(rows.map(({ takenBackBy }) => takenBackBy)).toEqual([null, back.id, null]);
    expect(await yard.refusal('fees.takeBack', { id: wrong.id, reason: 'Again' })).toBe('TAKEN_BACK');
    expect(await yard.refusal('fees.takeBack', { id: back.id, reason: 'Again' })).toBe('TAKES_BACK');
    expect(await yard.refusal('fees.takeBack', { id: kept.id, reason: ' ' })).toBe('BAD_INPUT');
    expect(await yard.refusal('fees.takeBack', { id: 9999, reason: 'None' })).toBe('NOT_FOUND');
  });

  it.each([
    ['a day that has not come', { kind: 'towing', unitCents: 100, fromDay: '2026-11-24' }, 'DAY_AHEAD'],
    ['an amount of nothing', { kind: 'towing', unitCents: 0, fromDay: '2026-11-02' }, 'BAD_INPUT'],
    ['a waiver without a reason', { kind: 'credit', unitCents: 100, fromDay: '2026-11-02' }, 'BAD_INPUT'],
    ['a last day before the first', { kind: 'storage', unitCents: 100, fromDay: '2026-11-02', untilDay: '2026-11-01' }, 'BAD_INPUT'],
  ] as const)('refuses %s', async (_what, line, code) => {
    const id = await tow();
    expect(await yard.refusal('fees.add', { vehicleId: id, ...line })).toBe(code);
    expect((await listOf(id)).total).toBe(0);
  });

  it('is read by everyone and written by a clerk, and each line is in the audit', async () => {
    const id = await tow();
    const line = { vehicleId: id, kind: 'gate', detail: 'Opened at night', unitCents: 5000, fromDay: '2026-11-20' } as const;
    expect(await yard.refusal('fees.add', line, viewer)).toBe('NOT_ALLOWED');
    const { id: lineId } = await yard.call('fees.add', line);
    expect(await yard.refusal('fees.takeBack', { id: lineId, reason: 'Wrong car' }, viewer)).toBe('NOT_ALLOWED');
    await yard.call('fees.takeBack', { id: lineId, reason: 'Wrong car' });
    expect((await yard.call('fees.list', { vehicleId: id }, viewer)).rows).toHaveLength(2);
    const { rows } = await yard.call('audit.list', { vehicleId: id });
    expect(rows.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(['entered Gate, after hours, $50.00: Opened at night', 'took back Gate, after hours, -$50.00: Wrong car']),
    );
  });

  it('tells the law the storage that has accrued', async () => {
    const id = await tow();
    const asked = async () => (await yard.call('queue.list', { vehicleId: id })).rows.map(({ rule }) => rule);
    expect(await asked()).not.toContain('OFFICE-STORAGE');
    const { id: lineId } = await yard.call('fees.add', storageOf(id, 7000));
    expect(await asked()).toContain('OFFICE-STORAGE');
    await yard.call('fees.takeBack', { id: lineId, reason: 'The rate is 20' });
    expect(await asked()).not.toContain('OFFICE-STORAGE');
  });

  it('refuses to change or delete a line in the database', async () => {
    await yard.call('fees.add', { vehicleId: await tow(), kind: 'towing', unitCents: 100, fromDay: '2026-11-02' });
    const { sqlite } = openStore(yard.ports.databaseFile);
    expect(() => sqlite.exec('UPDATE fee_lines SET amount_cents = 1')).toThrow(/append-only/);
    expect(() => sqlite.exec('DELETE FROM fee_lines')).toThrow(/append-only/);
    sqlite.close();
  });
});
