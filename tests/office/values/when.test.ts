import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readSeconds, readWhen } from '../../../main/office/values/when';
import { zone } from '../../../main/office/zone';

describe('a date of TowBook', () => {
  it.each([
    ['9/24/2020 2:49 PM', '2020-09-24T18:49:00.000Z'],
    ['1/29/2024 12:05 AM', '2024-01-29T05:05:00.000Z'],
    ['6/18/2024 12:00 PM', '2024-06-18T16:00:00.000Z'],
    ['2026-05-08 13:05', '2026-05-08T17:05:00.000Z'],
    ['5/8/26', '2026-05-08'],
    ['05/08/2026', '2026-05-08'],
  ])('%s is %s in the zone of the office', (text, at) => {
    expect(readWhen(text)).toEqual({ at, doubt: null });
  });

  it('at midnight tells only the day, because TowBook shows midnight where nobody entered a time', () => {
    expect(readWhen('10/21/2021 12:00 AM').at).toBe('2021-10-21');
  });

  it('in the hour that the clocks skip in spring is read an hour later', () => {
    expect(readWhen('3/8/2026 2:30 AM').at).toBe('2026-03-08T07:30:00.000Z');
    expect(readWhen('3/8/2026 3:30 AM').at).toBe('2026-03-08T07:30:00.000Z');
  });

  it('in the hour that comes twice in autumn is the first of them', () => {
    expect(readWhen('11/1/2026 1:30 AM').at).toBe('2026-11-01T05:30:00.000Z');
  });

  it.each(['11/21', '2/30/2026', '13/1/2026 1:00 PM', '1/1/2026 13:00 PM', '1/1/2026 1:75 PM', '1/1/0026', 'yesterday', '=1+1'])(
    'that cannot be read, %s, stays empty and is told',
    (text) => {
      expect(readWhen(text).at).toBeNull();
      expect(readWhen(text).doubt).toContain(text);
    },
  );

  it.each(['', 'N/A', ' ', null, undefined])('that is not there, %j, is nothing', (text) => {
    expect(readWhen(text)).toEqual({ at: null, doubt: null });
  });

  it('keeps every minute of the local day', () => {
    const minute = fc.date({ min: new Date('1990-01-02'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(minute, (date) => {
        const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(date.getTime() / 60_000) * 60_000).toZonedDateTimeISO(zone);
        const hour = local.hour % 12 === 0 ? 12 : local.hour % 12;
        const text = `${local.month}/${local.day}/${local.year} ${hour}:${String(local.minute).padStart(2, '0')} ${local.hour < 12 ? 'AM' : 'PM'}`;
        const { at } = readWhen(text);
        const isMidnight = local.hour === 0 && local.minute === 0;
        const read = isMidnight ? at : Temporal.Instant.from(at!).toZonedDateTimeISO(zone).toPlainDateTime().toString();
        expect(read).toBe((isMidnight ? local.toPlainDate() : local.toPlainDateTime()).toString());
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => [readWhen(text), readSeconds(text)]).not.toThrow();
      }),
    );
  });
});

describe('the seconds by which a list sorts', () => {
  it('tell the full moment', () => {
    expect(readSeconds('1763650000').at).toBe('2025-11-20T14:46:40.000Z');
  });

  it.each(['0', '0N/A', '', '12', '99999999999999'])('%j tell nothing', (text) => {
    expect(readSeconds(text)).toEqual({ at: null, doubt: null });
  });
});
