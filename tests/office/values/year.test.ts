import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenDay, givenMoment, givenMomentOrDay } from '../../../preload/contract/common';
import { likelyYear, yearQuestion } from '../../../preload/contract/year';
import { readDate } from '../../../main/office/legacy/dates';

describe('a year that cannot be', () => {
  it.each([
    [26, 2026],
    [206, 2026],
    [226, 2026],
    [25, 2025],
    [1026, 2026],
    [2206, 2026],
    [2062, 2026],
    [7, 2007],
    [3333, null],
  ])('%i was likely meant to be %s, in 2026', (year, meant) => expect(likelyYear(year, 2026)).toBe(meant));

  it('is asked about in words, and one that can be is not', () => {
    expect(yearQuestion(26, 2026)).toBe('0026: did you mean 2026?');
    expect(yearQuestion(3333, 2026)).toBe('3333 is no year this can be of.');
    expect([1900, 1999, 2026, 2199].map((year) => yearQuestion(year, 2026))).toEqual([null, null, null, null]);
    expect(yearQuestion(2062, 2026, 2027)).toBe('2062: did you mean 2026?');
  });

  it('is refused wherever somebody gives a moment or a day', () => {
    for (const shape of [givenMomentOrDay, givenDay]) {
      const { error } = shape.safeParse('0026-06-01');
      expect(error?.issues[0]?.message).toBe('0026: did you mean 2026?');
    }
    expect(givenMoment.safeParse('0206-06-01T10:00:00-05:00').success).toBe(false);
    expect(givenMomentOrDay.safeParse('2026-06-01').success).toBe(true);
  });

  it('is one near by whatever slip of a figure was made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (left) => {
        const typed = Number([...'2026'].toSpliced(left, 1).join(''));
        const meant = likelyYear(typed, 2026);
        expect([2026, 2020, 2022]).toContain(meant);
      }),
    );
  });

  it('of the old program stays empty, with the year likely meant', () => {
    expect(readDate('0206-05-13')).toEqual({
      at: null,
      doubt: expect.stringMatching(/^The date "0206-05-13" could not be read; it stays empty\. 0206: did you mean 20\d6\?$/),
    });
  });
});
