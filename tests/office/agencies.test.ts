import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openTestOffice, testClock, type TestOffice } from './testOffice';

let yard: TestOffice;
beforeAll(async () => {
  yard = await openTestOffice(temporaryFolder('agencies'), { clock: testClock('2026-11-23T11:13:00-05:00') });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
});
afterAll(() => yard.office.stop());

it('counts the vehicles of each agency, whichever of its names they came with', async () => {
  for (const [callNumber, agency] of [
    ['1', 'Burton Police Department'],
    ['2', 'BURTON PD'],
    ['3', 'Clio Police Department'],
  ] as const)
    await yard.call('vehicles.create', { callNumber, make: 'Ford', agency });
  const { rows } = await yard.call('agencies.list', {});
  const counted = rows.filter((agency) => agency.vehicles > 0).map(({ name, vehicles }) => [name, vehicles]);
  expect(counted).toEqual([
    ['Burton Police Department', 2],
    ['Clio Police Department', 1],
  ]);
});
