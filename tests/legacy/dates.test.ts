import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readDateAndTime, shapeOf } from '../../main/office/legacy/dates';

const two = (value: number) => String(value).padStart(2, '0');
const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
const iso = ({ year, month, day }: { year: number; month: number; day: number }) => `${year}-${two(month)}-${two(day)}`;

describe('a day as the old program wrote it', () => {
  it('is the same day in every way of writing it', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const text of [
          iso(day),
          `${day.month}/${day.day}/${day.year}`,
          `${two(day.month)}/${two(day.day)}/${day.year}`,
          `${iso(day)}T00:00:00`,
        ])
          expect(readDate(text)).toEqual({ at: iso(day), doubt: null });
      }),
    );
  });

  it('without a year is the first such day after the tow, and says so', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 300 }), (tow, later) => {
        const then = new Date(Date.UTC(tow.year, tow.month - 1, tow.day + later));
        const day = { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() };
        const read = readDate(`${day.month}/${day.day}`, { after: iso(tow) });
        expect(read.at).toBe(iso(day));
        expect(read.doubt).toContain('has no year');
      }),
    );
  });

  it('without a year and without anything that tells it is not guessed', () => {
    expect(readDate('5/13')).toEqual({ at: null, doubt: expect.stringContaining('nothing else tells it') });
    expect(readDate('2/29', { year: 2025 })).toMatchObject({ at: null });
    expect(readDate('12/30', { year: 2025, before: '2025-01-02' })).toMatchObject({ at: '2024-12-30' });
  });

  it('at midday is that moment in the zone of the office, with or without an offset', () => {
    expect(readDate('2025-05-13T14:20:07.123456').at).toBe('2025-05-13T18:20:07.000Z');
    expect(readDate('2025-01-13 14:20').at).toBe('2025-01-13T19:20:00.000Z');
    expect(readDate('2025-05-13T14:20:07Z').at).toBe('2025-05-13T14:20:07.000Z');
    expect(readDate('2025-05-13 14:20:07+02:00').at).toBe('2025-05-13T12:20:07.000Z');
    expect(readDate('5/13/2025 2:20 PM').at).toBe('2025-05-13T18:20:00.000Z');
  });

  it.each(['N/A', 'n/a', '', '  ', 'None', 'null', 'unknown'])('written as %j is no day, and no doubt', (text) => {
    expect(readDate(text)).toEqual({ at: null, doubt: null });
  });

  it.each(['13/45/2025', '2025-02-30', 'next week', '2025-05-13T99:00', '0000-00-00', '1/1/0001', '2025-05-13T10:00:00+99:99'])(
    'written as %j cannot be read, and says so',
    (text) => {
      expect(readDate(text)).toEqual({ at: null, doubt: expect.stringContaining(text) });
      expect(shapeOf(text)).toBe('unreadable');
    },
  );

  it('of any text at all is a moment, a day or nothing', () => {
    const part = fc.constantFrom('2025', '-', '/', ' ', 'T', '05', '13', ':', '5', 'Z', 'AM', '.', '+', '١', '\0');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')),
        ),
        fc.string(),
        (text, time) => {
          const read = [readDate(text), readDate(text, { year: 2025 }), readDateAndTime(text, time, { after: '2025-01-31' })];
          const moments = read.flatMap(({ at }) => at ?? []);
          expect(moments.filter((at) => !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/.test(at))).toEqual([]);
          shapeOf(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a day with a time in its own column', () => {
  it.each([
    ['14:30', '2025-05-13T18:30:00.000Z'],
    ['2:30 PM', '2025-05-13T18:30:00.000Z'],
    ['1430', '2025-05-13T18:30:00.000Z'],
    ['14:30:00.5', '2025-05-13T18:30:00.000Z'],
    ['N/A', '2025-05-13'],
    ['00:00', '2025-05-13'],
  ])('%s', (time, at) => {
    expect(readDateAndTime('5/13/2025', time)).toEqual({ at, doubt: null });
  });

  it('keeps the day where the time cannot be read', () => {
    expect(readDateAndTime('2025-05-13', 'noonish')).toEqual({ at: '2025-05-13', doubt: expect.stringContaining('noonish') });
  });
});
