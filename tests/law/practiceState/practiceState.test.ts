import { describe, expect, it } from 'vitest';
import { compileLaw } from '../../../main/office/law/engine/compile';
import { validateEvent } from '../../../main/office/law/engine/validate';
import { rulePack } from '../../../main/office/law/engine/pack';
import { assessed, caseOf, event, rowsAt, stepOf } from '../kit';
import { practiceState } from './practiceState';

const law = compileLaw(rulePack.parse(practiceState), {
  office: { adPrintWeekday: 3, adHandInWeekday: 1, adHandInTime: '12:00', auctionWeekday: 2, auctionTime: '09:00' },
});
// Thursday, November 5, 2026, 3 PM. The next day is kept as Founding Day, which is a Saturday.
const towed = event('towed', '2026-11-05T15:00:00-07:00');
const told = event('police_notified', '2026-11-09T08:00:00-07:00', { how: 'phone', officer: 'Ames' });
const entered = event('register_entered', '2026-11-12T10:00:00-07:00', { number: 'TL-4' });
const mailed = event('state_notice_mailed', '2026-11-17', { source: 'paper' });
const released = event('state_release_received', '2026-11-30T10:00:00-07:00', { form: 'PS-70' });
const sale = { saleAt: '2026-12-08T09:00:00-07:00', place: 'The yard' };
const scheduled = event('sale_scheduled', '2026-11-30T11:00:00-07:00', sale);
const ad = event('ad_published', '2026-12-02', { newspaper: 'Practice Herald', ...sale, proof: true });
const soldAt = event('sold', '2026-12-08T09:30:00-07:00', { priceCents: 90_000, buyer: 'A. Buyer', coversCosts: true });
const reported = event('disposition_reported', '2026-12-09T10:00:00-07:00', { confirmation: 'C-1' });

const soFar = (...events: readonly (typeof towed)[]) => caseOf('private_property', events, { agencyName: 'Practice Police' });
const step = (events: readonly (typeof towed)[], rule: string, now: string) => stepOf(soFar(...events), rule, now, law);
const blocks = (events: readonly (typeof towed)[], now: string) => assessed(soFar(...events), now, law).sale.blocks;

describe('a vehicle in Practice State, from its tow to its sale', () => {
  it('tells the police within six business hours: a holiday moved to the Friday and a weekend stand still', () => {
    expect(step([towed], 'PS-1', '2026-11-05T16:00:00-07:00')).toMatchObject({ dueAt: '2026-11-05T21:00:00-07:00', state: 'due' });
    const late = event('towed', '2026-11-05T20:00:00-07:00');
    expect(step([late], 'PS-1', '2026-11-05T21:00:00-07:00').dueAt).toBe('2026-11-09T02:00:00-07:00');
    expect(step([towed, told], 'PS-1', '2026-11-09T09:00:00-07:00').state).toBe('late');
  });

  it('is entered in its own register within fifteen days, which names the block until then', () => {
    expect(step([towed, told], 'PS-2', '2026-11-10T09:00:00-07:00').dueAt).toBe('2026-11-24T23:59:59-07:00');
    expect(blocks([towed, told], '2026-11-10T09:00:00-07:00')[0]).toEqual({
      code: 'REGISTER',
      rule: 'PS-2',
      text: 'The vehicle is not in the Tow Ledger.',
      citation: 'Practice Code 10.2',
    });
  });

  it('counts the notice by business days over its own holiday', () => {
    expect(step([towed, told, entered], 'PS-3', '2026-11-12T12:00:00-07:00').dueAt).toBe('2026-11-17T23:59:59-07:00');
    const { sale: gate, status } = assessed(soFar(towed, told, entered, mailed), '2026-11-18T12:00:00-07:00', law);
    expect([gate.safeAt, status]).toEqual(['2026-11-29T00:00:00-07:00', 'notice_mailed']);
  });

  it('asks the county for its form within 48 hours, and takes no other', () => {
    const open = [towed, told, entered, mailed];
    expect(step(open, 'PS-7', '2026-11-29T12:00:00-07:00').dueAt).toBe('2026-12-01T00:00:00-07:00');
    expect(step(open, 'PS-7', '2026-12-01T12:00:00-07:00').verb).toBe('Ask the county for form PS-70');
    const other = event('state_release_received', '2026-11-30T10:00:00-07:00', { form: 'another' });
    expect(blocks([...open, other], '2026-12-01T12:00:00-07:00').map(({ text }) => text)).toContain('Form PS-70 is not in hand.');
    expect(blocks([...open, released], '2026-12-01T12:00:00-07:00').map(({ code }) => code)).toEqual(['AD']);
  });

  it('is advertised three days before the sale and sold when nothing is missing', () => {
    const ready = [towed, told, entered, mailed, released, scheduled];
    expect(step(ready, 'PS-9', '2026-11-30T12:00:00-07:00').dueAt).toBe('2026-11-30T12:00:00-07:00');
    const verdict = (events: readonly (typeof towed)[]) => validateEvent(soFar(...events), soldAt, law, '2026-12-08T10:00:00-07:00');
    expect(verdict(ready)).toMatchObject({ accepted: false, code: 'SALE_BLOCKED' });
    expect(verdict([...ready, ad])).toEqual({ accepted: true, warnings: [], overridden: [] });
  });

  it('reports the sale within 36 hours, and then nothing is left to do', () => {
    const gone = [towed, told, entered, mailed, released, scheduled, ad, soldAt];
    expect(step(gone, 'PS-10', '2026-12-08T12:00:00-07:00').dueAt).toBe('2026-12-09T21:30:00-07:00');
    expect(rowsAt(soFar(...gone, reported), '2026-12-10T12:00:00-07:00', law)).toEqual([]);
    expect(assessed(soFar(...gone, reported), '2026-12-10T12:00:00-07:00', law)).toMatchObject({ status: 'sold', warnings: [] });
  });

  it('warns of its own cap of storage', () => {
    const stored = (storageCents: number) =>
      rowsAt(
        caseOf('private_property', [towed, told, entered], { agencyName: 'Practice Police', storageCents }),
        '2026-11-13T12:00:00-07:00',
        law,
      );
    expect(stored(19_900)).not.toContain('SOON PS-12');
    expect(stored(20_000)).toContain('SOON PS-12');
  });
});
