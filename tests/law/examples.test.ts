import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../preload/contract/law';
import { auctionsFor } from '../../main/office/law/engine/auctions';
import { usualLaw } from '../../main/office/rulebook/operations';
import { assessed, caseOf, event, ordinary, stepIn, stepOf } from './kit';

describe('the worked examples of the counting conventions', () => {
  it('private property: towed Nov 2 14:10, police told 14:30, LEIN Nov 3 09:05, notice mailed Nov 6', () => {
    const result = assessed(caseOf('private_property', ordinary), '2026-11-20T12:00:00-05:00');
    const dates = ['MI-02', 'MI-11', 'MI-20', 'MI-28', 'MI-22', 'MI-42', 'MI-41', 'MI-40'].map((rule) => {
      const { opensAt, dueAt } = stepIn(result, rule);
      return `${rule} ${opensAt === null ? `by ${dueAt}` : `from ${opensAt}`}`;
    });
    expect(dates).toEqual([
      'MI-02 by 2026-11-02T14:10:00-05:00',
      'MI-11 by 2026-11-03T14:30:00-05:00',
      'MI-20 by 2026-11-10T23:59:59-05:00',
      'MI-28 from 2026-11-16T00:00:00-05:00',
      'MI-22 by 2026-11-27T23:59:59-05:00',
      'MI-42 from 2026-12-01T00:00:00-05:00',
      'MI-41 by 2026-12-18T23:59:59-05:00',
      'MI-40 from 2026-11-28T00:00:00-05:00',
    ]);
    expect(stepIn(result, 'MI-02')).toMatchObject({ state: 'late', why: expect.stringContaining('20 minutes late') });
    expect(stepIn(result, 'MI-22').why).toContain('Thanksgiving');
    expect(result.sale).toMatchObject({ allowed: false, earliestAt: '2026-11-28T00:00:00-05:00', safeAt: '2026-11-28T00:00:00-05:00' });
    const sale = { saleAt: '2026-11-30T10:00:00-05:00', place: 'the yard' };
    const paper = event('state_release_received', '2026-11-18', { form: 'TR-52L' });
    const scheduled = [...ordinary, paper, event('sale_scheduled', '2026-11-17T09:00:00-05:00', sale)];
    const adOn = (day: string) => [...scheduled, event('ad_published', day, { newspaper: 'Flint Daily', ...sale })];
    const on = (events: readonly CaseEvent[]) => assessed(caseOf('private_property', events), sale.saleAt).sale.allowed;
    expect([on(adOn('2026-11-25')), on(adOn('2026-11-26')), on(scheduled)], 'Monday auction Nov 30, if the ad ran by Nov 25').toEqual([
      true,
      false,
      false,
    ]);
    expect(auctionsFor(caseOf('private_property', adOn('2026-11-25')), usualLaw, '2026-11-27T12:00:00-05:00').auctions[0]).toEqual({
      at: sale.saleAt,
      handInBy: null,
      printsOn: '2026-11-25',
    });
  });

  it('LEIN on Sunday, Nov 22, notice date unknown: earliest Dec 15, safe Dec 22', () => {
    const events = [event('towed', '2026-11-21T10:00:00-05:00'), event('register_entered', '2026-11-22T09:00:00-05:00')];
    const result = assessed(caseOf('private_property', events), '2026-11-23T12:00:00-05:00');
    expect(stepIn(result, 'MI-20').dueAt).toBe('2026-11-29T23:59:59-05:00');
    expect(stepIn(result, 'MI-41').dueAt).toBe('2027-01-06T23:59:59-05:00');
    expect(result.sale).toMatchObject({ earliestAt: '2026-12-15T00:00:00-05:00', safeAt: '2026-12-22T00:00:00-05:00' });
    expect(result.warnings.join(' ')).toContain('notice date is not recorded');
  });

  it('learning the notice date moves both dates to the true one', () => {
    const events = [
      event('towed', '2026-11-21T10:00:00-05:00'),
      event('register_entered', '2026-11-22T09:00:00-05:00'),
      event('state_notice_mailed', '2026-11-25'),
    ];
    const { sale } = assessed(caseOf('private_property', events), '2026-12-01T12:00:00-05:00');
    expect(sale).toMatchObject({ earliestAt: '2026-12-16T00:00:00-05:00', safeAt: '2026-12-16T00:00:00-05:00' });
  });

  it('ordinary impound towed Feb 22, 2028: MI-12 by the end of Feb 29', () =>
    expect(
      stepOf(caseOf('police_impound', [event('towed', '2028-02-22T10:00:00-05:00')]), 'MI-12', '2028-02-23T12:00:00-05:00').dueAt,
    ).toBe('2028-02-29T23:59:59-05:00'));

  it('crash vehicle, police release Dec 5: MI-13 from Dec 25 00:00 until the end of Jan 4', () => {
    const events = [event('towed', '2026-11-20T10:00:00-05:00'), event('police_released', '2026-12-05')];
    expect(stepOf(caseOf('crash', events), 'MI-13', '2026-12-10T12:00:00-05:00')).toMatchObject({
      opensAt: '2026-12-25T00:00:00-05:00',
      dueAt: '2027-01-04T23:59:59-05:00',
      state: 'waiting',
    });
  });

  it('ad published on Wednesday, Dec 2: sale from Monday, Dec 7', () => {
    const events = [...ordinary, event('state_release_received', '2026-11-20', { form: 'TR-52L' }), event('ad_published', '2026-12-02')];
    const result = (now: string) => assessed(caseOf('private_property', events), now);
    expect(stepIn(result('2026-12-03T12:00:00-05:00'), 'MI-44').opensAt).toBe('2026-12-07T00:00:00-05:00');
    expect(result('2026-12-06T23:59:59-05:00').sale).toMatchObject({ allowed: false, earliestAt: '2026-12-07T00:00:00-05:00' });
    expect(result('2026-12-07T00:00:00-05:00').sale.allowed).toBe(true);
  });

  it('text by Wed Nov 25, paper Sun Nov 29, sale from Fri Dec 4, auction Mon Dec 7', () => {
    const ready = [...ordinary, event('state_release_received', '2026-11-20', { form: 'TR-52L' })];
    const offered = (now: string) => auctionsFor(caseOf('private_property', ready), usualLaw, now, 1).auctions[0];
    expect(offered('2026-11-25T16:00:00-05:00')).toEqual({
      at: '2026-12-07T10:00:00-05:00',
      handInBy: '2026-11-25T16:00:00-05:00',
      printsOn: '2026-11-29',
    });
    expect(offered('2026-11-25T16:00:01-05:00')?.at).toBe('2026-12-14T10:00:00-05:00');
    const sale = { saleAt: '2026-12-07T10:00:00-05:00', place: 'the yard' };
    const advertised = [...ready, event('sale_scheduled', '2026-11-24T09:00:00-05:00', sale), event('ad_published', '2026-11-29', sale)];
    const input = caseOf('private_property', advertised);
    expect(stepOf(input, 'MI-45', '2026-11-30T09:00:00-05:00')).toMatchObject({ dueAt: '2026-11-25T16:00:00-05:00', state: 'done' });
    expect(stepOf(input, 'MI-44', '2026-11-30T09:00:00-05:00').opensAt).toBe('2026-12-04T00:00:00-05:00');
    expect(assessed(input, sale.saleAt).sale.allowed).toBe(true);
  });
});
