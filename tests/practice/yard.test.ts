import { expect, it } from 'vitest';
import { towTypes } from '../../preload/contract/law';
import { makePracticeYard, practiceAgencies, practiceSettings } from '../../main/practice/yard/yard';
import { vinCheckDigit } from '../../main/practice/yard/vin';

const now = '2026-11-21T15:04:05.000Z';
const yard = makePracticeYard({ now });
const privateTows = yard.vehicles.filter(({ towType }) => towType === 'private_property');
const dayOf = (at: string): string => at.slice(0, 10);

it('is the same for the same seed and moment, and another one for another', () => {
  expect(makePracticeYard({ seed: 1, now })).toEqual(yard);
  expect(makePracticeYard({ seed: 2, now }).calls).not.toEqual(yard.calls);
  expect(makePracticeYard({ seed: 1, now: '2027-02-03T08:00:00.000Z' }).calls).not.toEqual(yard.calls);
});

it('has at least 70 vehicles over all tow types and 1,500 history entries', () => {
  expect(yard.vehicles.length).toBeGreaterThanOrEqual(70);
  expect(yard.history.length).toBeGreaterThanOrEqual(1_500);
  expect(new Set(yard.vehicles.map(({ towType }) => towType))).toEqual(new Set(towTypes));
});

it.each(['2026-01-01T05:30:00.000Z', '2027-03-14T08:00:00.000Z', '2028-11-05T06:30:00.000Z'])('keeps its size at %s', (at) => {
  const other = makePracticeYard({ now: at });
  expect(other.vehicles).toHaveLength(yard.vehicles.length);
  expect(other.history.length).toBeGreaterThanOrEqual(1_500);
  expect(other.vehicles.filter(({ towedAt }) => towedAt > at)).toEqual([]);
});

it('lists 24 to 30 private tows of the last 60 days, some of them of the last day and of the day before', () => {
  const recent = privateTows.filter(({ call }) => call.impoundDay >= '2026-09-22');
  expect(recent.length).toBeGreaterThanOrEqual(24);
  expect(recent.length).toBeLessThanOrEqual(30);
  expect(recent.every(({ call }) => call.account === '.PPI')).toBe(true);
  expect(recent.filter(({ call }) => call.impoundDay === '2026-11-21').length).toBeGreaterThan(0);
  expect(recent.filter(({ call }) => call.impoundDay === '2026-11-20').length).toBeGreaterThan(1);
});

it('makes as many private tows as a bench asks for', () => {
  const large = makePracticeYard({ now, calls: 500 });
  const recent = large.calls.filter((call) => call.account === '.PPI' && call.impoundDay >= '2026-09-22');
  expect(recent).toHaveLength(500);
  expect(new Set(large.calls.map(({ callNumber }) => callNumber)).size).toBe(large.calls.length);
  expect(large.calls.every(({ callNumber }) => /^\d{5}$/.test(callNumber))).toBe(true);
});

it('numbers calls, impounds and pages of TowBook each in their own way, without a double', () => {
  for (const [name, shape] of [
    ['callNumber', /^\d{5}$/],
    ['stockNumber', /^\d{7}$/],
    ['internalId', /^\d{9}$/],
  ] as const) {
    const numbers = yard.calls.map((call) => call[name]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !shape.test(number))).toEqual([]);
  }
});

it('gives every VIN that is not broken on purpose a valid check digit and a mark that it is made up', () => {
  const whole = yard.calls.map(({ vin }) => vin).filter((vin) => vin.length === 17);
  const wrong = whole.filter((vin) => /[IOQ]/.test(vin) || vinCheckDigit(vin) !== vin.charAt(8));
  expect(whole.length - wrong.length).toBeGreaterThan(60);
  expect(wrong).toHaveLength(2);
  expect(whole.filter((vin) => !/^...PR(ACT|C7T)/.test(vin))).toEqual([]);
});

it('knows the check digit of published examples', () => {
  expect(['1M8GDM9AXKP042788', '1HGCM82633A004352', '5GZCZ43D13S812715', '11111111111111111'].map((vin) => vinCheckDigit(vin))).toEqual([
    'X',
    '3',
    '1',
    '1',
  ]);
});

it('leaves out what clerks leave out, and holds text that tries to do harm', () => {
  const listed = privateTows.map(({ call }) => call);
  expect(listed.filter(({ vin }) => vin === '' || vin === 'N/A').length).toBeGreaterThanOrEqual(3);
  expect(listed.filter(({ year }) => year === '').length).toBeGreaterThanOrEqual(3);
  expect(
    privateTows.filter(({ call, towedAt, events }) => call.impoundTime === null && towedAt.length === 10 && events[0]?.at === towedAt)
      .length,
  ).toBeGreaterThanOrEqual(2);
  const hostile = JSON.stringify(yard.calls.filter((call) => call.hostile));
  expect(hostile).toContain('<script>alert(1)</script>');
  expect(hostile).toContain('=HYPERLINK(');
  expect(hostile).toContain('🚗');
  expect(hostile).toContain('تويوتا');
  expect(Math.max(...yard.calls.map(({ towFrom }) => towFrom.length))).toBeGreaterThanOrEqual(10_000);
});

it('tells each story in the order of time, from the tow to at most now', () => {
  for (const { events, towedAt } of yard.vehicles) {
    expect(events[0]).toMatchObject({ type: 'towed', at: towedAt });
    const days = events.map(({ at }) => dayOf(at));
    expect(days).toEqual(days.toSorted());
    expect(events.every(({ at }) => at <= now)).toBe(true);
  }
});

it('shows every stage: each kind of event happened to somebody', () => {
  const types = new Set(yard.vehicles.flatMap(({ events }) => events.map(({ type }) => type)));
  expect([...types].toSorted()).toEqual([
    'abandonment_reported',
    'ad_published',
    'disposition_reported',
    'fee_remitted',
    'hearing_decided',
    'hold_placed',
    'note',
    'owner_searched',
    'petition_filed',
    'police_notified',
    'police_released',
    'register_entered',
    'released',
    'sale_scheduled',
    'scrapped',
    'sold',
    'state_notice_mailed',
    'state_release_received',
    'state_release_requested',
    'towed',
    'transferred',
  ]);
});

it('names only agencies that the office lists, under 555 numbers and addresses that reach nobody', () => {
  const names = new Set(practiceAgencies.map(({ name }) => name));
  expect(yard.vehicles.filter(({ agencyName }) => !names.has(agencyName))).toEqual([]);
  expect(
    practiceAgencies.filter(({ email, phone }) => !(email ?? '.example').endsWith('.example') || !/-555-/.test(phone ?? '-555-')),
  ).toEqual([]);
  expect(practiceSettings).toMatchObject({ officeName: 'Practice Yard Towing', phone: expect.stringMatching(/-555-/) });
  const spellings = practiceAgencies.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(spellings).size).toBe(spellings.length);
});

it('writes its history in the order of time, none after now, and but paperwork of a vehicle that has left', () => {
  const moments = yard.history.map(({ at }) => at);
  expect(moments).toEqual(moments.toSorted());
  expect(moments.at(-1)! <= now).toBe(true);
  const numbers = new Set(yard.calls.map(({ callNumber }) => callNumber));
  expect(yard.history.filter(({ callNumber }) => callNumber !== null && !numbers.has(callNumber))).toEqual([]);
  const endings = ['released', 'sold', 'scrapped', 'transferred'];
  for (const { call, events } of yard.vehicles) {
    const end = events.find(({ type }) => endings.includes(type))?.at;
    const own = yard.history.filter(({ callNumber }) => callNumber === call.callNumber);
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(own.filter(({ at, action }) => at > (end ?? now) && action !== 'UPDATE')).toEqual([]);
  }
});

it('has a vehicle gone from TowBook and open here, and one the other way round', () => {
  const hasLeft = (events: readonly { type: string }[]): boolean =>
    events.some(({ type }) => ['released', 'sold', 'scrapped', 'transferred'].includes(type));
  expect(yard.vehicles.filter(({ call, events }) => call.releasedAt !== null && !hasLeft(events))).toHaveLength(1);
  expect(yard.vehicles.filter(({ call, events }) => call.releasedAt === null && hasLeft(events))).toHaveLength(1);
});
