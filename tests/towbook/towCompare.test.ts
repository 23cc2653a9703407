import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { towBases, type TowBasis } from '../../preload/contract/towBases';
import { compareTow } from '../../main/office/towbook/tow/compare';
import { rankOf, towMoment, type ToldTow } from '../../main/office/towbook/tow/moment';
import type { StandingTow } from '../../main/office/towbook/tow/standing';

const at = (text: string) => new Date(`${text}-04:00`).toISOString();
const four = at('2026-06-01T16:00');
const half = at('2026-06-01T18:34');
const seconds = (moment: string) => String(Date.parse(moment) / 1000);
const standing = (moment: string, basis: TowBasis | null, isTyped = false): StandingTow => ({ eventId: 1, at: moment, basis, isTyped });

describe('the moment of a tow', () => {
  const list = { callSeconds: seconds(four), completedSeconds: seconds(half) };
  const editor = { ...list, impoundDate: '6/1/2026', impoundTime: '6:20 PM' };

  it.each([
    ["is the editor's impound date and time", editor, at('2026-06-01T18:20'), 'editor'],
    ["is the export's impound date", { impoundDate: '6/1/2026 6:20 PM' }, at('2026-06-01T18:20'), 'export'],
    ['is else when the call was completed', list, half, 'completed'],
    ['is else when the call came in', { ...list, completedSeconds: '0' }, four, 'received'],
    ['is else when the call came in, where N/A stands for the other', { ...list, completedSeconds: '0N/A' }, four, 'received'],
    [
      'is else the date of service of an editor without an impound',
      { callSeconds: '0', serviceDate: '6/1/2026', serviceTime: '4:00 PM' },
      four,
      'received',
    ],
    [
      'is never the date of service where the call has one',
      { ...list, completedSeconds: '0', serviceDate: '5/1/2026', serviceTime: '4:00 PM' },
      four,
      'received',
    ],
    ['takes its time from the list where the impound tells the day alone', { ...editor, impoundTime: '' }, half, 'completed'],
    ['takes its time from the list where midnight stands for no time', { ...editor, impoundTime: '12:00 AM' }, half, 'completed'],
    [
      'keeps the day of the impound where the list has another',
      { ...editor, impoundDate: '6/3/2026', impoundTime: '' },
      '2026-06-03',
      'editor',
    ],
    ['is a day where the list sorts by midnight', { callSeconds: seconds(at('2026-06-01T00:00')) }, '2026-06-01', 'received'],
    ['is not a time without its day', { ...list, impoundDate: '', impoundTime: '5:15 PM' }, half, 'completed'],
    ['of a file is read from its columns', { callDate: '6/1/2026 4:00 PM', completedDate: '6/1/2026 6:34 PM' }, half, 'completed'],
    ['of a file is read from the seconds it has kept', { callDate: seconds(four), completedDate: seconds(half) }, half, 'completed'],
    [
      'of a file that lists no completion is when the call came in',
      { callDate: '6/1/2026 4:00 PM', completedDate: 'N/A' },
      four,
      'received',
    ],
  ] as const)('%s', (_what, row, moment, basis) => {
    expect(towMoment(row)).toEqual({ told: { at: moment, basis }, doubts: [] });
  });

  it('of a call completed before it came in is when it came in, and says so', () => {
    const { told, doubts } = towMoment({ callSeconds: seconds(half), completedSeconds: seconds(four) });
    expect(told).toEqual({ at: half, basis: 'received' });
    expect(doubts).toEqual([
      expect.stringContaining('before it came in on Mon Jun 1, 2026 6:34 PM; the time when it was completed was left out'),
    ]);
  });

  it('of a call completed days later is doubtful', () => {
    const { told, doubts } = towMoment({ callSeconds: seconds(four), completedSeconds: seconds(at('2026-06-05T09:00')) });
    expect(told?.basis).toBe('completed');
    expect(doubts).toEqual([expect.stringContaining('4 days after it came in')]);
  });

  it('that the editor has in unreadable words comes from the next source, and says both', () => {
    const { told, doubts } = towMoment({ ...list, impoundDate: '6/1', impoundTime: '' });
    expect(told).toEqual({ at: half, basis: 'completed' });
    expect(doubts[0]).toContain('"6/1" could not be read');
  });

  it('that nothing tells is not known', () => {
    expect(towMoment({ callSeconds: '0', completedSeconds: '0' })).toEqual({ told: null, doubts: [] });
    expect(towMoment({})).toEqual({ told: null, doubts: [] });
  });
});

describe('a tow on record', () => {
  it.each<[string, StandingTow, ToldTow, string]>([
    [
      'of when the call came in is corrected by when it was completed',
      standing(four, 'received'),
      { at: half, basis: 'completed' },
      'correct',
    ],
    [
      'of when the call came in is corrected over midnight',
      standing(at('2026-06-01T23:30'), 'received'),
      { at: at('2026-06-02T00:40'), basis: 'editor' },
      'correct',
    ],
    [
      'of when the call came in is not moved to another week',
      standing(four, 'received'),
      { at: at('2026-06-09T16:00'), basis: 'editor' },
      'ask',
    ],
    [
      'of when the call came in is not moved to the day before',
      standing(four, 'received'),
      { at: at('2026-05-31T16:00'), basis: 'editor' },
      'ask',
    ],
    [
      'of the list is not moved to another day by the editor',
      standing(half, 'completed'),
      { at: at('2026-06-02T00:10'), basis: 'editor' },
      'ask',
    ],
    ['of the editor is not touched by the list', standing(half, 'editor'), { at: four, basis: 'received' }, 'nothing'],
    [
      'of the editor is doubted where the list has another day',
      standing(half, 'editor'),
      { at: at('2026-06-04T16:00'), basis: 'completed' },
      'ask',
    ],
    ['of the export is asked about when the export has another time', standing(half, 'export'), { at: four, basis: 'export' }, 'ask'],
    ['of which only the day was known takes the time', standing('2026-06-01', 'editor'), { at: half, basis: 'completed' }, 'correct'],
    ['loses no time to a day', standing(half, 'received'), { at: '2026-06-01', basis: 'editor' }, 'nothing'],
    ['is told again by a better source', standing(half, 'received'), { at: half, basis: 'editor' }, 'correct'],
    ['typed by hand is asked about when the editor has another time', standing(four, null, true), { at: half, basis: 'editor' }, 'ask'],
    ['typed by hand stands against when the call came in', standing(half, null, true), { at: four, basis: 'received' }, 'nothing'],
    [
      'typed by hand stands against a call of the evening before',
      standing(at('2026-06-02T00:40'), null, true),
      { at: at('2026-06-01T23:30'), basis: 'received' },
      'nothing',
    ],
    [
      'typed by hand is asked about when the list has another day',
      standing(half, null, true),
      { at: at('2026-06-04T16:00'), basis: 'completed' },
      'ask',
    ],
    ['typed by hand as a day stays a day', standing('2026-06-01', null, true), { at: half, basis: 'editor' }, 'nothing'],
    ['of the old database takes the time of its day', standing('2026-06-01', null), { at: half, basis: 'completed' }, 'correct'],
    ['of the old database is not overruled', standing(four, null), { at: half, basis: 'export' }, 'ask'],
  ])('%s', (_what, here, told, verdict) => {
    expect(compareTow(here, told).do).toBe(verdict);
  });

  const moment = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.option(fc.integer({ min: 1, max: 1439 })))
    .map(([day, minute]) =>
      minute === null ? `2026-06-0${day + 1}` : new Date(Date.parse(`2026-06-0${day + 1}T00:00-04:00`) + minute * 60_000).toISOString(),
    );
  const told = fc.record({ at: moment, basis: fc.constantFrom(...towBases) });
  const anyStanding = fc.oneof(
    fc.record({ eventId: fc.constant(1), at: moment, basis: fc.constantFrom(...towBases), isTyped: fc.constant(false) }),
    fc.record({ eventId: fc.constant(1), at: moment, basis: fc.constant(null), isTyped: fc.boolean() }),
  );
  const after = (here: StandingTow, now: ToldTow): StandingTow =>
    compareTow(here, now).do === 'correct' ? { ...here, ...now, isTyped: false } : here;

  it('is changed by the same telling once at most', () => {
    fc.assert(
      fc.property(anyStanding, told, (here, now) => {
        expect(compareTow(after(here, now), now).do).not.toBe('correct');
      }),
    );
  });

  it('never gives way to a worse source, nor the word of a person to any', () => {
    const isTimeOfDay = (here: StandingTow, now: ToldTow) => here.at.length === 10 && now.at.length > 10;
    const mayNot = fc
      .tuple(anyStanding, told)
      .filter(([here, now]) => here.isTyped || (here.basis !== null && rankOf(now.basis) > rankOf(here.basis) && !isTimeOfDay(here, now)));
    fc.assert(
      fc.property(mayNot, ([here, now]) => {
        expect(after(here, now)).toEqual(here);
      }),
    );
  });

  it('is the best source of one day in whatever order they are learned', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 1, max: 1439 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(minutes, fc.shuffledSubarray([...towBases], { minLength: 1 }), (times, order) => {
        const tellings = order.map((basis) => ({
          basis,
          at: new Date(Date.parse('2026-06-01T00:00-04:00') + times[rankOf(basis)]! * 60_000).toISOString(),
        }));
        const [first, ...others] = tellings as [ToldTow, ...ToldTow[]];
        const last = others.reduce(after, standing(first.at, first.basis));
        const best = tellings.toSorted((one, other) => rankOf(one.basis) - rankOf(other.basis))[0]!;
        expect(last).toMatchObject(best);
      }),
    );
  });
});
