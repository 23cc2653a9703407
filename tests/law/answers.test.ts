import { describe, expect, it } from 'vitest';
import type { CaseEvent, CaseFacts, TowType } from '../../preload/contract/law';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import { auctionsFor } from '../../main/office/law/engine/auctions';
import { assessed, caseOf, event, ordinary, readyForSale, rowsAt, stepOf } from './kit';

/** Ready for a sale; the ad names none, and none is scheduled. */
const ripe = [...readyForSale, event('ad_published', '2026-11-25', { newspaper: 'Flint Daily' })] as const;
const far = '2027-06-01T12:00:00-04:00';
const at = (events: readonly CaseEvent[], now = far, towType: TowType = 'private_property', facts: CaseFacts = {}) =>
  assessed(caseOf(towType, events, facts), now);
const codes = (...given: Parameters<typeof at>) => at(...given).sale.blocks.map(({ code }) => code);

describe('each petition needs its own decision', () => {
  const owner = event('petition_filed', '2026-11-16', { petitioner: 'owner' });
  const bank = event('petition_filed', '2026-11-18', { petitioner: 'secured_party' });
  const decided = (day: string, data = {}) => event('hearing_decided', day, { outcome: 'complied', ...data });

  it('two open petitions and one decision that names none: both stay open, with a sentence and a row', () => {
    const events = [...ripe, owner, bank, decided('2026-12-08')];
    expect(codes(events)).toEqual(['PETITION']);
    expect(at(events).warnings.join(' ')).toContain('it is not told which petition it answers, so it answers none');
    expect(rowsAt(caseOf('private_property', events), far)).toContain('TODAY OFFICE-ANSWERS');
  });
  it('a decision that names one leaves the other open; each decided, the days count from the last', () => {
    const one = [...ripe, owner, bank, decided('2026-12-08', { answers: owner.id })];
    expect(codes(one)).toEqual(['PETITION']);
    const both = [...one, decided('2026-12-15')];
    expect(codes(both)).toEqual([]);
    expect(at(both, '2026-12-20T12:00:00-05:00').sale.safeAt).toBe('2027-01-05T00:00:00-05:00');
  });
  it('a correction says later which petition was decided', () => {
    const decision = decided('2026-12-08');
    const said = event('corrected', '2026-12-09T09:00:00-05:00', { event: decision.id, answers: owner.id, reason: 'Order read' });
    const events = [...ripe, owner, bank, decision, said];
    expect(at(events).warnings.join(' ')).not.toContain('not told');
    expect(codes([...events, decided('2026-12-10')])).toEqual([]);
  });
  it('a decision against the yard outweighs one for it', () =>
    expect(
      codes([...ripe, owner, bank, decided('2026-12-08', { answers: owner.id, outcome: 'not_complied' }), decided('2026-12-15')]),
    ).toEqual(['COURT_RELEASE']));
  it.each(['dismissed', 'withdrawn'])('a petition that was %s is decided, and the days count from then', (outcome) => {
    const events = [...ripe, owner, decided('2026-12-08', { outcome })];
    expect(codes(events, '2026-12-28T23:59:59-05:00')).toEqual(['HEARING_DAYS']);
    expect(codes(events, '2026-12-29T00:00:00-05:00')).toEqual([]);
    expect(stepOf(caseOf('private_property', events), 'MI-26', '2026-12-10T12:00:00-05:00').dueAt).toBe('2026-12-18T23:59:59-05:00');
  });
});

describe('the hearing', () => {
  const petition = event('petition_filed', '2026-11-16');
  const set = event('hearing_set', '2026-11-20', { hearingAt: '2026-12-10T09:30:00-05:00' });
  const now = '2026-11-21T12:00:00-05:00';
  it('is an event of its own, and no second petition', () => {
    const input = caseOf('private_property', [...ordinary, petition, set]);
    expect(stepOf(caseOf('private_property', [...ordinary, petition]), 'MI-24', now).action).toMatchObject({ event: 'hearing_set' });
    expect([stepOf(input, 'MI-24', now).doneAt, stepOf(input, 'MI-25', now).dueAt]).toEqual(['2026-11-20', '2026-12-10T09:30:00-05:00']);
    expect(codes([...ripe, petition, set, event('hearing_decided', '2026-12-10', { outcome: 'complied' })])).toEqual([]);
  });
  it('set anew it moves; one told with the petition, as it used to be, still counts', () => {
    const moved = event('hearing_set', '2026-11-25', { hearingAt: '2026-12-17T09:30:00-05:00' });
    const due = (events: readonly CaseEvent[]) =>
      stepOf(caseOf('private_property', [...ordinary, ...events]), 'MI-25', '2026-11-26T12:00:00-05:00').dueAt;
    expect(due([petition, set, moved])).toBe('2026-12-17T09:30:00-05:00');
    expect(due([event('petition_filed', '2026-11-16', { hearingAt: '2026-12-10T09:30:00-05:00' })])).toBe('2026-12-10T09:30:00-05:00');
  });
  it('without a petition on record shows that there is one', () => expect(codes([...ripe, set])).toEqual(['PETITION']));
});

describe('each hold needs its own release', () => {
  const holds = [
    event('hold_placed', '2026-11-20', { officer: 'Burton' }),
    event('hold_placed', '2026-11-20', { officer: 'Flint' }),
  ] as const;
  const freed = (day: string, data = {}) => event('police_released', day, { officer: 'Reyes', ...data });
  it('two agencies on the same day, without hours: one release that names none lifts none', () => {
    expect(codes([...ripe, ...holds, freed('2026-11-20')])).toEqual(['HOLD']);
    expect(at([...ripe, ...holds, freed('2026-11-20')]).warnings.join(' ')).toContain('which hold it answers');
  });
  it('one that names a hold lifts that one; the other needs its own', () => {
    const one = [...ripe, ...holds, freed('2026-11-21', { answers: holds[0].id })];
    expect(codes(one)).toEqual(['HOLD']);
    expect(codes([...one, freed('2026-11-22')])).toEqual([]);
  });
  it('a new hold after a release needs a new release, and that one is no repetition', () => {
    const events = [
      event('towed', '2026-11-02T10:00:00-05:00'),
      freed('2026-11-10'),
      event('hold_placed', '2026-11-12'),
      freed('2026-11-20'),
    ];
    const input = caseOf('crash', events);
    expect(stepOf(input, 'MI-13', '2026-11-21T12:00:00-05:00')).toMatchObject({
      opensAt: '2026-12-10T00:00:00-05:00',
      dueAt: '2026-12-20T23:59:59-05:00',
    });
    expect(rowsAt(input, '2026-11-21T12:00:00-05:00')).not.toContain('TODAY OFFICE-TWICE');
  });
});

describe('the form that came', () => {
  const scrapForm = event('state_release_received', '2026-11-18', { form: 'scrap_release' });
  const others = ripe.filter(({ type }) => type !== 'state_release_received');
  const facts = { modelYear: 2012, inoperable: true, photographs: 2 };
  it('a scrap release form opens no sale on the auction track, nor a TR-52L the scrap track', () => {
    expect(codes([...others, scrapForm])).toEqual(['STATE_RELEASE']);
    expect(codes(ripe, far, 'scrap_registered', facts)).toEqual(['SCRAP_FORM']);
    expect(at([...others, scrapForm]).warnings.join(' ')).toContain('a scrap release form is not a TR-52L');
  });
  it('after a change of the tow type the right one counts', () => {
    const changed = event('type_changed', '2026-11-20', { towType: 'scrap_registered', reason: 'Too far gone' });
    expect(codes([...others, scrapForm, changed], far, 'private_property', facts)).toEqual([]);
    expect(codes([...ripe, changed], far, 'private_property', facts)).toEqual(['SCRAP_FORM']);
  });
  it('one recorded without its form counts for neither, and says so', () => {
    const untold = event('state_release_received', '2026-11-18');
    expect(codes([...others, untold])).toEqual(['STATE_RELEASE']);
    expect(at([...others, untold]).warnings.join(' ')).toContain('not told which form it is');
  });
});

describe('an owner who cannot be determined', () => {
  const now = '2026-11-20T12:00:00-05:00';
  const searched = (day: string, owner: string) => event('owner_searched', day, { owner, reason: 'No record under the VIN' });
  it('is told by an event: the sale then needs 30 days after the public notice', () => {
    const events = [...ripe, searched('2026-11-10', 'unknown')];
    expect(stepOf(caseOf('private_property', events), 'MI-47', '2026-11-26T12:00:00-05:00').opensAt).toBe('2026-12-25T00:00:00-05:00');
    expect(stepOf(caseOf('private_property', events), 'MI-47-AD', now).title).toContain('unknown owner');
    expect(codes(events, '2026-12-24T23:59:59-05:00')).toEqual(['AD_DAYS']);
    expect(codes(events, '2026-12-25T00:00:00-05:00')).toEqual([]);
    expect(auctionsFor(caseOf('private_property', [...ordinary, searched('2026-11-10', 'unknown')]), law, now, 1).auctions[0]?.at).toBe(
      '2027-01-04T10:00:00-05:00',
    );
  });
  it('found out certainly later, the shorter notice counts again', () => {
    expect(codes([...ripe, searched('2026-11-10', 'unknown'), searched('2026-11-11', 'known')], '2026-11-30T10:00:00-05:00')).toEqual([]);
    expect(codes([...ripe, searched('2026-11-10', 'unknown'), searched('2026-11-10', 'known')], '2026-11-30T10:00:00-05:00')).toEqual([
      'AD_DAYS',
    ]);
  });
});

describe('a crash vehicle entered in LEIN before day 20 after the police release', () => {
  const crash = [
    ...ripe.filter(({ type }) => type !== 'towed' && type !== 'police_notified'),
    event('towed', '2026-10-20T10:00:00-04:00'),
    event('police_released', '2026-10-22'),
  ];
  const word = event('note', '2026-11-25T09:00:00-05:00', { about: 'early_entry', text: 'Sgt. Doe' });
  it('is warned of, and the sale asks for the word of a person', () => {
    expect(codes(crash, '2026-11-30T10:00:00-05:00', 'crash')).toEqual(['REGISTER_EARLY']);
    expect(at(crash, far, 'crash').warnings.join(' ')).toContain('lies before day 20 after the police release, Wed Nov 11, 2026');
    expect(rowsAt(caseOf('crash', crash), far)).toContain('TODAY OFFICE-LEIN-EARLY');
  });
  it('once confirmed it may be sold, and the warning says so', () => {
    expect(codes([...crash, word], '2026-11-30T10:00:00-05:00', 'crash')).toEqual([]);
    expect(at([...crash, word], far, 'crash').warnings.join(' ')).toContain('It was confirmed that it stands.');
    expect(rowsAt(caseOf('crash', [...crash, word]), far)).not.toContain('TODAY OFFICE-LEIN-EARLY');
  });
  it('entered on day 20 it is in order', () =>
    expect(
      codes(
        crash.map((one) => (one.type === 'police_released' ? { ...one, at: '2026-10-14' } : one)),
        '2026-11-30T10:00:00-05:00',
        'crash',
      ),
    ).toEqual([]));
});
