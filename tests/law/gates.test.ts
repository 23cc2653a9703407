import { describe, expect, it } from 'vitest';
import type { CaseEvent, CaseFacts, TowType } from '../../preload/contract/law';
import { auctionsFor } from '../../main/office/law/engine/auctions';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import { assessed, caseOf, event, ordinary, readyForSale, readyToSell } from './kit';

const sale = (events: readonly CaseEvent[], now: string, towType: TowType = 'private_property', facts: CaseFacts = {}) =>
  assessed(caseOf(towType, events, facts), now).sale;
const codes = (events: readonly CaseEvent[], now: string, towType: TowType = 'private_property', facts: CaseFacts = {}) =>
  sale(events, now, towType, facts).blocks.map(({ code }) => code);

const saleDay = '2026-11-30T10:00:00-05:00';

describe('the sale gate', () => {
  it('lets a vehicle be sold when everything is there', () => {
    expect(sale(readyToSell, saleDay)).toEqual({
      allowed: true,
      missing: [],
      blocks: [],
      earliestAt: '2026-11-30T00:00:00-05:00',
      safeAt: '2026-11-30T00:00:00-05:00',
      scheduled: { saleAt: saleDay, place: '' },
      ad: { ranOn: '2026-11-25', newspaper: 'Flint Daily' },
    });
  });

  it.each([
    ['the LEIN entry', 'register_entered', 'REGISTER'],
    ['the TR-52L', 'state_release_received', 'STATE_RELEASE'],
    ['the ad', 'ad_published', 'AD'],
  ])('stays shut without %s', (_what, type, code) =>
    expect(
      codes(
        readyToSell.filter((one) => one.type !== type),
        saleDay,
      ),
    ).toContain(code),
  );

  it('names what is missing in sentences, with the rule and its section', () => {
    const [block] = sale(
      readyToSell.filter(({ type }) => type !== 'state_release_received'),
      saleDay,
    ).blocks;
    expect(block).toEqual({
      code: 'STATE_RELEASE',
      rule: 'MI-41',
      text: 'The TR-52L (release for disposition) is not in hand.',
      citation: 'MCL 257.252a',
    });
  });

  it('opens with the day after the petition window, not a second before', () => {
    const ad = [...readyToSell.slice(0, 6), event('ad_published', '2026-11-18', { saleAt: saleDay })];
    expect(codes(ad, '2026-11-27T23:59:59-05:00')).toEqual(['NOTICE_DAYS']);
    expect(codes(ad, '2026-11-28T00:00:00-05:00')).toEqual([]);
  });

  it('without a notice date it waits for the safe date and says which dates it goes by', () => {
    const sale7 = { saleAt: '2026-12-07T10:00:00-05:00' };
    const known = readyToSell.slice(0, 5).filter(({ type }) => type !== 'state_notice_mailed');
    const events = [...known, event('sale_scheduled', '2026-11-19T09:00:00-05:00', sale7), event('ad_published', '2026-11-25')];
    const blocked = sale(events, saleDay);
    expect(blocked.blocks.map(({ code }) => code)).toEqual(['NOTICE_UNKNOWN']);
    expect(blocked.missing[0]).toBe(
      'The notice date is not known: the sale is safe from Tue Dec 1, 2026, at the earliest Tue Nov 24, 2026 once the date is recorded.',
    );
    expect(codes(events, '2026-12-01T00:00:00-05:00')).toEqual([]);
  });

  it('shuts while the police hold the vehicle, and opens when they release it', () => {
    const held = [...readyToSell, event('hold_placed', '2026-11-20T10:00:00-05:00')];
    expect(codes(held, saleDay)).toEqual(['HOLD']);
    expect(codes([...held, event('police_released', '2026-11-24T10:00:00-05:00')], saleDay)).toEqual([]);
    expect(codes([...held, event('police_released', '2026-11-20T10:00:00-05:00')], saleDay), 'at the same instant the hold stands').toEqual(
      ['HOLD'],
    );
  });

  it('needs the longer public notice where the owner is not known', () => {
    const sale = { saleAt: '2026-12-21T10:00:00-05:00' };
    const events = [...readyToSell.slice(0, 5), event('sale_scheduled', '2026-11-16', sale), event('ad_published', '2026-11-18', sale)];
    expect(codes(events, '2026-12-17T23:59:59-05:00', 'private_property', { ownerKnown: false })).toEqual(['AD_DAYS']);
    expect(codes(events, '2026-12-18T00:00:00-05:00', 'private_property', { ownerKnown: false })).toEqual([]);
  });

  it('after a sale was moved, counts only an ad published since', () => {
    const moved = [...readyToSell, event('sale_scheduled', '2026-11-27T09:00:00-05:00', { saleAt: '2026-12-07T10:00:00-05:00' })];
    expect(codes(moved, '2026-12-07T10:00:00-05:00')).toEqual(['AD_OTHER_SALE']);
    expect(codes([...moved, event('ad_published', '2026-12-02')], '2026-12-07T10:00:00-05:00')).toEqual([]);
  });

  it("a tow at the owner's request is never sold under this law", () =>
    expect(codes(readyToSell, saleDay, 'owner_request')).toEqual(['NOT_ABANDONED']));

  it('a vehicle that has left cannot be sold again', () =>
    expect(codes([...readyToSell, event('released', '2026-11-29T10:00:00-05:00')], saleDay)).toEqual(['GONE']));
});

describe('petitions and hearings', () => {
  // Sold long after, so that nothing but the contest stands in the way.
  const set = { saleAt: '2027-06-07T10:00:00-04:00' };
  const readyToSell = [...readyForSale, event('sale_scheduled', '2026-11-19', set), event('ad_published', '2026-11-25', set)];
  const petition = event('petition_filed', '2026-11-20', { hearingAt: '2026-12-08T09:30:00-05:00' });
  const decided = (outcome: string) => [...readyToSell, petition, event('hearing_decided', '2026-12-08', { outcome })];

  it('an open petition shuts the gate, without any date', () =>
    expect(sale([...readyToSell, petition], saleDay)).toMatchObject({
      allowed: false,
      earliestAt: null,
      safeAt: null,
      missing: ['A petition is open; the hearing is Tue Dec 8, 2026 9:30 AM.'],
    }));

  it('a decision for the yard gives 10 days to redeem, and the gate opens 20 days after it, the longer way of counting', () => {
    expect(sale(decided('complied'), '2026-12-10T12:00:00-05:00')).toMatchObject({
      earliestAt: '2026-12-19T00:00:00-05:00',
      safeAt: '2026-12-29T00:00:00-05:00',
    });
    expect(codes(decided('complied'), '2026-12-28T23:59:59-05:00')).toEqual(['HEARING_DAYS']);
    expect(codes(decided('complied'), '2026-12-29T00:00:00-05:00')).toEqual([]);
  });

  it('reduced fees count the same days', () => expect(codes(decided('fees_reduced'), '2026-12-29T00:00:00-05:00')).toEqual([]));

  it('a decision against the yard shuts the gate for good and asks for the release', () => {
    const result = assessed(caseOf('private_property', decided('not_complied')), '2027-06-01T12:00:00-04:00');
    expect(result.sale.blocks.map(({ code }) => code)).toEqual(['COURT_RELEASE']);
    expect(result.steps.find(({ rule }) => rule === 'MI-27')).toMatchObject({ level: 'OVERDUE' });
    expect(result).toMatchObject({ status: 'contested', release: { allowed: true } });
  });

  it('a decision without its outcome keeps the gate shut', () => {
    const events = [...readyToSell, petition, event('hearing_decided', '2026-12-08')];
    expect(codes(events, '2027-06-01T12:00:00-04:00')).toEqual(['OUTCOME_UNKNOWN']);
  });

  it('a later petition opens the contest again', () =>
    expect(codes([...decided('complied'), event('petition_filed', '2026-12-15')], '2027-06-01T12:00:00-04:00')).toEqual(['PETITION']));
});

describe('the release gate', () => {
  const release = (towType: TowType, events: readonly CaseEvent[]) => assessed(caseOf(towType, events), saleDay).release;
  const towed = event('towed', '2026-11-02T10:00:00-05:00');

  it('is open for an ordinary tow, also while a petition runs', () =>
    expect(release('private_property', [...ordinary, event('petition_filed', '2026-11-20')]).allowed).toBe(true));
  it.each(['crash', 'hold'] as const)('needs the police release for the tow type %s', (towType) => {
    expect(release(towType, [towed])).toMatchObject({ allowed: false, blocks: [{ rule: 'OFFICE-HOLD' }] });
    expect(release(towType, [towed, event('police_released', '2026-11-20')]).allowed).toBe(true);
  });
  it('shuts again when the police place another hold', () =>
    expect(release('hold', [towed, event('police_released', '2026-11-20'), event('hold_placed', '2026-11-22')]).allowed).toBe(false));
});

describe('the release check-list', () => {
  const items = (events: readonly CaseEvent[]) =>
    assessed(caseOf('private_property', events), saleDay).release.checklist?.map(({ text }) => text) ?? [];
  it('asks for the $40 fee only once the vehicle is in LEIN', () => {
    expect(items(ordinary.slice(0, 2)).join()).not.toContain('$40');
    expect(items(ordinary).join()).toContain('$40');
  });
  it('asks for nothing once the vehicle is gone', () => expect(items([...ordinary, event('released', '2026-11-20')])).toEqual([]));
});

describe('the auction days offered', () => {
  const offered = (events: readonly CaseEvent[], now: string) => auctionsFor(caseOf('private_property', events), law, now, 2);
  it('are the Mondays after the window whose ad can still run', () => {
    expect(offered(ordinary, '2026-11-18T12:00:00-05:00').auctions).toEqual([
      { at: '2026-11-30T10:00:00-05:00', handInBy: '2026-11-18T16:00:00-05:00', printsOn: '2026-11-22' },
      { at: '2026-12-07T10:00:00-05:00', handInBy: '2026-11-25T16:00:00-05:00', printsOn: '2026-11-29' },
    ]);
    expect(offered(ordinary, '2026-11-20T12:00:00-05:00').auctions[0]?.at).toBe('2026-12-07T10:00:00-05:00');
  });
  it('keep the scheduled sale whose ad has run, and for any other day ask for an ad of its own', () =>
    expect(offered(readyToSell, '2026-11-26T12:00:00-05:00').auctions).toEqual([
      { at: saleDay, handInBy: null, printsOn: '2026-11-25' },
      { at: '2026-12-14T10:00:00-05:00', handInBy: '2026-12-02T16:00:00-05:00', printsOn: '2026-12-06' },
    ]));
  it('are none, with the reason, while the police hold the vehicle or nothing is entered in LEIN', () => {
    const held = offered([...ordinary, event('hold_placed', '2026-11-20')], '2026-11-21T12:00:00-05:00');
    expect([held.auctions, held.blocks.map(({ code }) => code)]).toEqual([[], ['HOLD']]);
    expect(offered(ordinary.slice(0, 2), '2026-11-21T12:00:00-05:00').blocks.map(({ code }) => code)).toEqual(['REGISTER']);
  });
});

describe('the scrap track', () => {
  const facts = { modelYear: 2019, inoperable: true, damageExceedsValue: null, photographs: 2 };
  const events = [
    event('towed', '2026-11-02T10:00:00-05:00'),
    event('register_entered', '2026-11-02T20:00:00-05:00'),
    event('state_release_received', '2026-11-03', { form: 'scrap_release' }),
  ];
  const now = '2026-11-04T12:00:00-05:00';
  const unregistered = (changed: CaseFacts) => codes(events, now, 'scrap_unregistered', { ...facts, ...changed });

  it('lets a seven-year-old inoperable vehicle with two photographs and its form go, without any ad', () =>
    expect(unregistered({})).toEqual([]));
  it.each([
    ['too young', { modelYear: 2020 }, ['SCRAP_AGE']],
    ['of unknown age', { modelYear: null }, ['SCRAP_AGE']],
    ['running and whole', { inoperable: false }, ['SCRAP_CONDITION']],
    ['with one photograph', { photographs: 1 }, ['SCRAP_PHOTOGRAPHS']],
    ['running but damaged above its value', { inoperable: false, damageExceedsValue: true }, []],
  ])('a vehicle %s: %o', (_what, changed, expected) => expect(unregistered(changed)).toEqual(expected));

  it('a registered one waits for the notice and its days too', () => {
    const registered = [...events, event('state_notice_mailed', '2026-11-06')];
    expect(codes(registered, '2026-11-27T23:59:59-05:00', 'scrap_registered', facts)).toEqual(['NOTICE_DAYS']);
    expect(codes(registered, '2026-11-28T00:00:00-05:00', 'scrap_registered', facts)).toEqual([]);
  });
  it('a vehicle that does not fit says so as a warning and as a row', () => {
    const result = assessed(caseOf('scrap_unregistered', events, { ...facts, modelYear: 2024 }), now);
    expect(result.warnings.join(' ')).toContain('does not fit the scrap track');
    expect(result.steps.find(({ rule }) => rule === 'OFFICE-SCRAP')).toMatchObject({ level: 'TODAY' });
  });
});
