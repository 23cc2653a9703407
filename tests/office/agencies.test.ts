import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesNoAgency } from '../../main/office/agencies/names';
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

const named = async (name: string) => (await yard.call('agencies.list', {})).rows.find((agency) => agency.name === name)!;
let call = 100;
/** The agency that a vehicle gets whose place is so spelled. */
const agencyFor = async (spelling: string) =>
  (await yard.call('vehicles.create', { callNumber: String((call += 1)), make: 'Ford', agency: spelling })).vehicle.agencyName;

describe('the spellings of one place', () => {
  it.each([
    ['Flint TWP', 'Flint Township Police Department'],
    ['Flint Township', 'Flint Township Police Department'],
    ['FLINT TOWNSHIP PD', 'Flint Township Police Department'],
    ['Flint Charter Township', 'Flint Township Police Department'],
    ['Flint Twp.', 'Flint Township Police Department'],
    ['flint township police department', 'Flint Township Police Department'],
    ['MMTWP', 'Mount Morris Township Police Department'],
    ['Mt. Morris Twp', 'Mount Morris Township Police Department'],
    ['Mount Morris', 'Mount Morris Police Department'],
    ['GBTWP', 'Grand Blanc Township Police Department'],
    ['City of Flint', 'Flint Police Department'],
    ['City of Burton', 'Burton Police Department'],
    ['Genesee Twp Police Dept', 'Genesee Township Police Department'],
    ['GCSO', "Genesee County Sheriff's Office"],
    ['Genesee County Sheriffs Office', "Genesee County Sheriff's Office"],
    ['MSP Flint Post', 'Michigan State Police - Flint Post'],
    ['Michigan State Police – Flint Post', 'Michigan State Police - Flint Post'],
    ['METRO STATION / FLINT', 'Metro Station - Flint'],
  ])('%s is %s', async (spelling, name) => {
    expect(await agencyFor(spelling)).toBe(name);
  });

  it('keep a city and the township of its name apart', async () => {
    expect(await agencyFor('Davison')).toBe('Davison Police Department');
    expect(await agencyFor('Davison Township')).toBe('Davison Township Police Department');
  });

  it('with a remark typed in, or of a place nobody knows, are refused rather than guessed', async () => {
    for (const spelling of ['Flint Twp - fax only after 5pm', 'Atlantis PD'])
      expect(await yard.refusal('vehicles.create', { make: 'Ford', agency: spelling })).toBe('AGENCY_UNKNOWN');
  });

  it('that name nothing are no agency', () => {
    for (const spelling of ['', ' ', 'N/A', 'na', 'None', 'UNKNOWN', null, undefined]) expect(namesNoAgency(spelling)).toBe(true);
    expect(namesNoAgency('Nashville')).toBe(false);
  });
});

describe('an agency that a clerk changes', () => {
  it('goes by a new alias at once, on every vehicle to come', async () => {
    const { id, version, aliases } = await named('Clio Police Department');
    await yard.call('agencies.save', { id, expectedVersion: version, fields: { aliases: [...aliases, 'Vienna Twp'] } });
    expect(await agencyFor('VIENNA TOWNSHIP')).toBe('Clio Police Department');
  });

  it('keeps its vehicles under its new name, and answers to it', async () => {
    const { id, version } = await named('Linden Police Department');
    const { vehicle } = await yard.call('vehicles.create', { callNumber: 'L1', make: 'Ford', agency: 'Linden' });
    await yard.call('agencies.save', { id, expectedVersion: version, fields: { name: 'Linden Public Safety' } });
    expect((await yard.call('vehicles.get', { id: vehicle.id })).vehicle.agencyName).toBe('Linden Public Safety');
    expect(await agencyFor('linden public safety')).toBe('Linden Public Safety');
    expect(await agencyFor('Linden')).toBe('Linden Public Safety');
  });

  it('meanwhile changed by somebody else stays as it is', async () => {
    const { id, version } = await named('Fenton Police Department');
    await yard.call('agencies.save', { id, expectedVersion: version, fields: { phone: '810-555-0101' } });
    expect(await yard.refusal('agencies.save', { id, expectedVersion: version, fields: { phone: '810-555-0199' } })).toBe('CONFLICT');
    expect((await named('Fenton Police Department')).phone).toBe('810-555-0101');
  });

  it.each([
    ['an alias that names another agency', { aliases: ['Burton'] }],
    ['a name that another agency has, however it is spelled', { name: 'BURTON PD' }],
    ['exactly the name of another agency', { name: 'Burton Police Department' }],
  ])('may not take %s', async (_what, fields) => {
    const before = await named('Flushing Police Department');
    expect(await yard.refusal('agencies.save', { id: before.id, expectedVersion: before.version, fields })).toBe('AGENCY_NAME_TAKEN');
    expect(await named('Flushing Police Department')).toEqual(before);
    expect(await yard.refusal('agencies.save', { fields: { name: 'New Agency', ...fields } })).toBe('AGENCY_NAME_TAKEN');
    expect(await named('New Agency')).toBeUndefined();
  });

  it('needs a name when it is new, and an id that is there when it is not', async () => {
    expect(await yard.refusal('agencies.save', { fields: { phone: '1' } })).toBe('BAD_INPUT');
    expect(await yard.refusal('agencies.save', { id: 9999, fields: { phone: '1' } })).toBe('NOT_FOUND');
  });
});
