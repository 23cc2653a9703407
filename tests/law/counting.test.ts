import * as fc from 'fast-check';
import { usualLaw } from '../../main/office/rulebook/operations';
import { dayOf, instantAt, momentText, readWhen, startOfDay } from '../../main/office/zone';
import { describe, expect, it } from 'vitest';
import { lawOffice } from '../../preload/contract/lawOffice';
import { nextAuction } from '../../main/office/law/engine/counting/auction';
import { businessHoursAfter, dueAfter, opensAfter } from '../../main/office/law/engine/counting/counting';
import { civilOf, dayNumber, dayText, weekdayName, weekdayOf } from '../../main/office/law/engine/counting/day';
import { createBusinessCalendar } from '../../main/office/law/engine/counting/holidays';

const { calendar, zone } = usualLaw;
const when = (text: string) => readWhen(text)!;
const day = (text: string) => when(text).day;
const due = (from: string, amount: number, unit: 'hours' | 'calendar_days' | 'business_days' | 'business_hours', rolled = false) =>
  momentText(dueAfter(when(from), amount, unit, rolled, calendar));

describe('a day is a local calendar day', () => {
  it('counts days as integers and back again, through leap years and centuries', () => {
    for (const text of ['1970-01-01', '1999-12-31', '2000-02-29', '2026-11-21', '2028-02-29', '2100-03-01'])
      expect(dayText(day(text))).toBe(text);
    for (let number = day('1995-01-01'); number < day('2041-01-01'); number += 1) {
      const civil = civilOf(number);
      expect(dayNumber(civil.year, civil.month, civil.day)).toBe(number);
    }
  });
  it('knows the weekday', () => {
    expect(weekdayName(day('2026-11-26'))).toBe('Thursday');
    expect(weekdayName(day('1969-12-31'))).toBe('Wednesday');
  });
  it('places an instant in the day of Detroit, not of Greenwich', () => {
    expect(dayText(dayOf(when('2026-11-03T03:30:00Z').instant))).toBe('2026-11-02');
    expect(dayText(dayOf(when('2026-07-01T03:59:59Z').instant))).toBe('2026-06-30');
    expect(dayText(dayOf(when('2026-07-01T04:00:00Z').instant))).toBe('2026-07-01');
  });
});

describe('reading and writing moments', () => {
  it('reads offsets, fractions and Z as one instant', () => {
    const instant = Date.parse('2026-11-02T19:10:05.120Z');
    for (const text of ['2026-11-02T19:10:05.120Z', '2026-11-02T14:10:05.12-05:00', '2026-11-02T21:10:05.120+02:00'])
      expect(when(text).instant).toBe(instant);
    expect(when('2026-11-02T19:10Z').instant).toBe(Date.parse('2026-11-02T19:10Z'));
  });
  it('knows a day alone from a moment, and takes its start', () => {
    expect(when('2026-11-02')).toEqual({ instant: Date.parse('2026-11-02T05:00:00Z'), day: day('2026-11-02'), dateOnly: true, zone });
  });
  it.each(['', 'yesterday', '2026-13-01', '2026-11-02T14:10', '2026-11-02 14:10:00Z', '11/02/2026'])('reads %o as nothing', (text) =>
    expect(readWhen(text)).toBeNull(),
  );
  it('writes moments with the offset of their day', () => {
    expect(momentText(Date.parse('2026-07-01T04:00:00Z'))).toBe('2026-07-01T00:00:00-04:00');
    expect(momentText(Date.parse('2026-11-01T05:30:00Z'))).toBe('2026-11-01T01:30:00-04:00');
    expect(momentText(Date.parse('2026-11-01T06:30:00Z'))).toBe('2026-11-01T01:30:00-05:00');
    expect(momentText(Date.parse('2026-03-08T07:00:00.250Z'))).toBe('2026-03-08T03:00:00.250-04:00');
  });
  it('finds a time of the wall clock on a day of a clock change', () => {
    expect(momentText(instantAt(day('2026-03-08'), 600))).toBe('2026-03-08T10:00:00-04:00');
    expect(momentText(instantAt(day('2026-11-02'), 600))).toBe('2026-11-02T10:00:00-05:00');
  });
});

describe('hours are elapsed time, across clock changes', () => {
  it('24 h after 2026-10-31 20:10 is 2026-11-01 19:10', () =>
    expect(due('2026-10-31T20:10:00-04:00', 24, 'hours')).toBe('2026-11-01T19:10:00-05:00'));
  it('24 h after 2026-03-07 20:10 is 2026-03-08 21:10', () =>
    expect(due('2026-03-07T20:10:00-05:00', 24, 'hours')).toBe('2026-03-08T21:10:00-04:00'));
});

describe('N days after a day leave the day out', () => {
  it('a due by days ends with that day, at 23:59:59', () =>
    expect(due('2026-11-03T09:05:00-05:00', 7, 'calendar_days')).toBe('2026-11-10T23:59:59-05:00'));
  it('a not-before by days opens with that day, at 00:00:00', () =>
    expect(momentText(opensAfter(when('2026-11-06'), 10, 'calendar_days', calendar))).toBe('2026-11-16T00:00:00-05:00'));
  it('passes through a leap day', () => {
    expect(due('2028-02-22', 7, 'calendar_days')).toBe('2028-02-29T23:59:59-05:00');
    expect(due('2027-02-22', 7, 'calendar_days')).toBe('2027-03-01T23:59:59-05:00');
  });
  it('ends at 23:59:59 on the days of both clock changes', () => {
    expect(due('2026-03-01', 7, 'calendar_days')).toBe('2026-03-08T23:59:59-04:00');
    expect(due('2026-10-25', 7, 'calendar_days')).toBe('2026-11-01T23:59:59-05:00');
  });
});

describe('rolling to the next business day', () => {
  it('passes Thanksgiving: 20 days after Nov 6 end on Fri Nov 27', () =>
    expect(due('2026-11-06', 20, 'calendar_days', true)).toBe('2026-11-27T23:59:59-05:00'));
  it('passes a weekend', () => expect(due('2026-11-22', 20, 'calendar_days', true)).toBe('2026-12-14T23:59:59-05:00'));
  it('passes New Year and the weekend after it', () =>
    expect(due('2026-12-12', 20, 'calendar_days', true)).toBe('2027-01-04T23:59:59-05:00'));
  it('counts business days without the trigger day', () =>
    expect(due('2026-11-25T16:00:00-05:00', 1, 'business_days')).toBe('2026-11-27T23:59:59-05:00'));
});

describe('legal holidays', () => {
  const kept = (year: number) => {
    const days: string[] = [];
    for (let number = dayNumber(year, 1, 1); number < dayNumber(year + 1, 1, 1); number += 1)
      if (calendar.holidayOn(number)) days.push(`${dayText(number).slice(5)} ${calendar.holidayOn(number)}`);
    return days;
  };
  it('of 2026', () =>
    expect(kept(2026)).toEqual([
      "01-01 New Year's Day",
      '01-19 Martin Luther King Day',
      "02-16 Presidents' Day",
      '05-25 Memorial Day',
      '06-19 Juneteenth',
      '07-04 Independence Day',
      '09-07 Labor Day',
      '11-11 Veterans Day',
      '11-26 Thanksgiving',
      '12-25 Christmas Day',
    ]));
  it('one that falls on a Sunday is kept on the Monday, one on a Saturday is not moved', () => {
    expect(kept(2027)).toContain('07-05 Independence Day');
    expect(kept(2023)).toContain("01-02 New Year's Day");
    expect(kept(2027)).toContain('12-25 Christmas Day');
    expect(calendar.isBusinessDay(day('2027-12-24'))).toBe(true);
    expect(calendar.isBusinessDay(day('2027-12-27'))).toBe(true);
  });
  it('are a list the office may change', () => {
    const own = createBusinessCalendar([{ name: 'Day after Thanksgiving', month: 11, day: 27 }], { saturday: 0, sunday: 1 }, zone);
    expect(own.isBusinessDay(day('2026-11-26'))).toBe(true);
    expect(own.isBusinessDay(day('2026-11-27'))).toBe(false);
  });
});

describe('24 hours excluding Saturdays, Sundays and legal holidays', () => {
  it.each([
    ['from Friday 15:00 to Monday 15:00', '2026-11-20T15:00:00-05:00', '2026-11-23T15:00:00-05:00'],
    ['from the Wednesday before Thanksgiving 16:00 to Friday 16:00', '2026-11-25T16:00:00-05:00', '2026-11-27T16:00:00-05:00'],
    ['from a Saturday 10:00 to the end of Monday', '2026-11-21T10:00:00-05:00', '2026-11-23T23:59:59-05:00'],
    ['from Friday 15:00 over the spring clock change to Monday 15:00', '2026-03-06T15:00:00-05:00', '2026-03-09T15:00:00-04:00'],
    ['from Friday 15:00 over the autumn clock change to Monday 15:00', '2026-10-30T15:00:00-04:00', '2026-11-02T15:00:00-05:00'],
    ["from New Year's Eve 12:00 over the holiday and the weekend", '2026-12-31T12:00:00-05:00', '2027-01-04T12:00:00-05:00'],
    ['from midnight on a Tuesday to the end of Tuesday', '2026-11-17T00:00:00-05:00', '2026-11-17T23:59:59-05:00'],
  ])('%s', (_name, from, to) => expect(momentText(businessHoursAfter(when(from).instant, 24, calendar))).toBe(to));
});

describe('hand-in, print day and auction', () => {
  const office = lawOffice.parse({});
  const next = (opens: string, from: string | null = null, changed = office) => {
    const auction = nextAuction(startOfDay(day(opens)), changed, calendar, 5, from === null ? null : when(from).instant);
    return [momentText(auction.handInBy), dayText(auction.printsOn), momentText(auction.at)];
  };
  it('text by Wed Nov 25, paper Sun Nov 29, sale from Fri Dec 4, auction Mon Dec 7', () =>
    expect(next('2026-12-04', '2026-11-24T09:00:00-05:00')).toEqual([
      '2026-11-25T16:00:00-05:00',
      '2026-11-29',
      '2026-12-07T10:00:00-05:00',
    ]));
  it('after the hour on the hand-in day the next week counts', () => {
    expect(next('2026-11-28', '2026-11-25T16:00:00-05:00')[2]).toBe('2026-12-07T10:00:00-05:00');
    expect(next('2026-11-28', '2026-11-25T16:00:01-05:00')).toEqual([
      '2026-12-02T16:00:00-05:00',
      '2026-12-06',
      '2026-12-14T10:00:00-05:00',
    ]);
  });
  it("is not before the sale's own opening", () =>
    expect(next('2026-12-08', '2026-11-24T09:00:00-05:00')[2]).toBe('2026-12-14T10:00:00-05:00'));
  it('is any auction after the opening where the ad is not in question', () =>
    expect(next('2026-11-28')[2]).toBe('2026-11-30T10:00:00-05:00'));
  it('passes over a legal holiday', () => expect(next('2026-09-05')[2]).toBe('2026-09-14T10:00:00-04:00'));
  it('never counts a paper of the very day its text is handed in', () => {
    const sameDay = { ...office, adHandInWeekday: 0, adPrintWeekday: 0 };
    expect(next('2026-12-04', '2026-11-24T09:00:00-05:00', sameDay)).toEqual([
      '2026-11-29T16:00:00-05:00',
      '2026-12-06',
      '2026-12-14T10:00:00-05:00',
    ]);
  });
  it('offers the first auction on or after print day + 5 and the opening, whatever the three days are', () =>
    fc.assert(
      fc.property(
        fc.record({ adHandInWeekday: fc.nat(6), adPrintWeekday: fc.nat(6), auctionWeekday: fc.nat(6) }),
        fc.integer({ min: day('2026-01-01'), max: day('2027-12-31') }),
        fc.nat(60),
        fc.nat(86_399),
        (days, today, opensIn, second) => {
          const own = { ...office, ...days };
          const now = startOfDay(today) + second * 1000;
          const opens = startOfDay(today + opensIn);
          const found = nextAuction(opens, own, calendar, 5, now);
          // Day by day, as the convention says it.
          let handIn = today;
          while (weekdayOf(handIn) !== own.adHandInWeekday || instantAt(handIn, 960) < now) handIn += 1;
          let print = handIn + 1;
          while (weekdayOf(print) !== own.adPrintWeekday) print += 1;
          let auction = Math.max(print + 5, dayOf(opens));
          while (weekdayOf(auction) !== own.auctionWeekday || calendar.holidayOn(auction) !== null) auction += 1;
          expect(found.day).toBe(auction);
          expect([found.handInBy >= now, found.printsOn <= auction - 5, dayOf(found.handInBy) < found.printsOn]).toEqual([
            true,
            true,
            true,
          ]);
        },
      ),
      { numRuns: 500, seed: 14 },
    ));
});
