import { describe, expect, it } from 'vitest';
import { besideCountdown, formatAge, formatCountdown } from '../../renderer/format/countdown';
import { formatLongDay, formatMoment, formatNear, formatTime } from '../../renderer/format/moment';
import { formatMany, formatMoney, parseMoney } from '../../renderer/format/money';
import { formatPlate } from '../../renderer/format/plate';
import { fromWallClock, toWallClock } from '../../renderer/format/wall-clock';

const now = '2026-11-23T11:13:00-05:00';

describe('times on screen', () => {
  it('are the yard’s wall clock of twelve hours, whatever zone a moment is written in', () => {
    expect(formatTime('2026-11-22T20:52:00.000Z')).toBe('3:52 PM');
    expect(formatTime('2026-11-22T05:00:00.000Z')).toBe('12:00 AM');
    expect(formatTime('2026-07-04T16:05:00.000Z')).toBe('12:05 PM');
  });

  it('name the day, and the year only when it is another one', () => {
    expect(formatMoment('2026-11-22T15:52:00-05:00', now)).toBe('Sun Nov 22, 3:52 PM');
    expect(formatMoment('2025-11-22T15:52:00-05:00', now)).toBe('Sat Nov 22, 2025, 3:52 PM');
    expect(formatMoment('2026-11-22', now)).toBe('Sun Nov 22');
    expect(formatLongDay(now)).toBe('Monday, November 23, 2026');
  });

  it('say today, tomorrow and yesterday by the yard’s midnight', () => {
    expect(formatNear('2026-11-23T23:59:00-05:00', now)).toBe('today 11:59 PM');
    expect(formatNear('2026-11-24T00:00:00-05:00', now)).toBe('tomorrow 12:00 AM');
    expect(formatNear('2026-11-22', now)).toBe('yesterday');
    expect(formatNear('2026-11-30T09:00:00-05:00', now)).toBe('Mon Nov 30, 9:00 AM');
  });
});

describe('countdowns', () => {
  it('count hours and minutes below 48 hours, both ways', () => {
    expect(formatCountdown('2026-11-23T16:15:00-05:00', now)).toBe('in 5 h 02 min');
    expect(formatCountdown('2026-11-23T08:03:00-05:00', now)).toBe('3 h 10 min ago');
    expect(formatCountdown('2026-11-23T11:53:00-05:00', now)).toBe('in 40 min');
    expect(formatCountdown('2026-11-25T11:12:59-05:00', now)).toBe('in 47 h 59 min');
  });

  it('name the date from 48 hours on, and count days once long past', () => {
    expect(formatCountdown('2026-11-25T11:13:00-05:00', now)).toBe('Wed Nov 25');
    expect(formatCountdown('2026-11-14T09:00:00-05:00', now)).toBe('9 days ago');
    expect(formatCountdown('2026-11-22', now)).toBe('1 day ago');
  });

  it('leave the date or the time to the line below, and no time for the end of a day', () => {
    expect(besideCountdown('2026-11-23T16:15:00-05:00', now)).toBe('Mon 4:15 PM');
    expect(besideCountdown('2026-11-23T23:59:59-05:00', now)).toBe('Mon Nov 23');
    expect(besideCountdown('2026-11-14T09:00:00-05:00', now)).toBe('Sat Nov 14');
    expect(besideCountdown('2026-11-30T09:00:00-05:00', now)).toBe('9:00 AM');
    expect(besideCountdown('2026-11-30T23:59:59-05:00', now)).toBe('');
  });

  it('tell the age of an import', () => {
    expect(formatAge('2026-11-23T11:12:40-05:00', now)).toBe('just now');
    expect(formatAge('2026-11-23T11:01:00-05:00', now)).toBe('12 min ago');
    expect(formatAge('2026-11-20T11:01:00-05:00', now)).toBe('3 days ago');
  });
});

describe('a typed date and time', () => {
  it('is the yard’s wall clock, on both sides of a clock change', () => {
    expect(fromWallClock({ date: '2026-11-22', time: '15:52' })).toBe('2026-11-22T20:52:00.000Z');
    expect(fromWallClock({ date: '2026-07-04', time: '15:52' })).toBe('2026-07-04T19:52:00.000Z');
    expect(fromWallClock({ date: '2026-03-08', time: '02:30' })).toBe('2026-03-08T07:30:00.000Z');
    expect(fromWallClock({ date: '2026-11-01', time: '01:30' })).toBe('2026-11-01T05:30:00.000Z');
  });

  it('is a day where the time is not known, and nothing without a day', () => {
    expect(fromWallClock({ date: '2026-11-22', time: '' })).toBe('2026-11-22');
    expect(fromWallClock({ date: '', time: '10:00' })).toBe('');
  });

  it('comes back as it was typed', () => {
    expect(toWallClock('2026-11-22T20:52:00.000Z')).toEqual({ date: '2026-11-22', time: '15:52' });
    expect(toWallClock('2026-11-22')).toEqual({ date: '2026-11-22', time: '' });
    expect(toWallClock('')).toEqual({ date: '', time: '' });
  });
});

describe('amounts and numbers', () => {
  it('show cents as dollars and read dollars as cents', () => {
    expect(formatMoney(102_550)).toBe('$1,025.50');
    expect(parseMoney('$1,025.50')).toBe(102_550);
    expect(parseMoney('225')).toBe(22_500);
    expect(parseMoney('0.1')).toBe(10);
    expect(parseMoney('1.005')).toBeUndefined();
    expect(parseMoney('twelve')).toBeUndefined();
  });

  it('count in words', () => {
    expect(formatMany(1, 'vehicle')).toBe('1 vehicle');
    expect(formatMany(1204, 'vehicle')).toBe('1,204 vehicles');
  });

  it('show a plate with its state where both are known', () => {
    expect(formatPlate('EKD 4471', 'MI')).toBe('MI · EKD 4471');
    expect(formatPlate('EKD 4471', null)).toBe('EKD 4471');
    expect(formatPlate('', 'MI')).toBeUndefined();
  });
});
