import { assert, integer, oneof, property } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, dayStart, daysBetween, inWords, localDay, stored, utc, withOffset, zone } from '../../main/office/zone';

const instants = integer({ min: Date.parse('1990-01-01T00:00:00Z'), max: Date.parse('2080-01-01T00:00:00Z') });
const zoned = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

describe('moments and days of the office', () => {
  it('are what the calendar of the zone says, at any instant', () => {
    assert(
      property(instants, (instant) => {
        const moment = utc(instant);
        expect(withOffset(moment)).toBe(zoned(instant).toString({ timeZoneName: 'never', smallestUnit: 'second' }));
        expect(localDay(moment)).toBe(zoned(instant).toPlainDate().toString());
        expect(dayStart(localDay(moment))).toBe(utc(zoned(instant).startOfDay().epochMilliseconds));
        expect(stored(withOffset(moment))).toBe(utc(Math.floor(instant / 1000) * 1000));
      }),
      { numRuns: 300 },
    );
  });

  it('count days by the calendar and minutes by elapsed time', () => {
    assert(
      property(instants, integer({ min: -900, max: 900 }), (instant, count) => {
        const moment = utc(instant);
        const later = zoned(instant).toPlainDate().add({ days: count }).toString();
        expect(addDays(moment, count)).toBe(later);
        expect(daysBetween(moment, later)).toBe(count);
        expect(addMinutes(moment, count)).toBe(utc(instant + count * 60_000));
      }),
      { numRuns: 300 },
    );
  });

  it('keep both hours of the night the clocks go back apart', () => {
    expect(withOffset('2026-11-01T05:30:00.000Z')).toBe('2026-11-01T01:30:00-04:00');
    expect(withOffset('2026-11-01T06:30:00.000Z')).toBe('2026-11-01T01:30:00-05:00');
    expect(stored('2026-11-01T01:30:00-05:00')).toBe('2026-11-01T06:30:00.000Z');
  });

  it('leave a day a day, and refuse what is neither', () => {
    expect(withOffset('2026-11-01')).toBe('2026-11-01');
    expect(stored('2026-11-01')).toBe('2026-11-01');
    expect(() => withOffset('soon')).toThrow(RangeError);
    expect(() => addDays('2026-13-01', 1)).toThrow(RangeError);
  });

  it('have a text that reads back as the same moment in any year, also before Detroit had a zone', () => {
    const anyTime = integer({ min: Date.parse('0001-01-02T00:00:00Z'), max: Date.parse('9999-12-30T00:00:00Z') });
    const around1883 = integer({ min: Date.parse('1880-01-01T00:00:00Z'), max: Date.parse('1920-01-01T00:00:00Z') });
    assert(
      property(oneof(anyTime, around1883), integer({ min: -5_000_000, max: 5_000_000 }), (instant, count) => {
        const text = withOffset(utc(instant));
        expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
        expect(stored(text)).toBe(utc(Math.floor(instant / 1000) * 1000));
        expect(dayStart(addDays(localDay(text), count))).toMatch(/Z$/);
        expect(inWords(text)).toMatch(/ [AP]M$/);
      }),
      { numRuns: 300 },
    );
  });
});
