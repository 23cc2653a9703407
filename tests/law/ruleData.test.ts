import { describe, expect, it } from 'vitest';
import { readWhen } from '../../main/office/zone';
import { towTypes, type CaseEvent, type CaseFacts } from '../../preload/contract/law';
import { bills } from '../../main/office/law/packs/michigan/bills/bills';
import { billList, type BillData } from '../../main/office/law/engine/bill';
import { michigan } from '../../main/office/law/packs/michigan/michigan';
import { usualLaw } from '../../main/office/rulebook/operations';
import { assessed, caseOf, event, ordinary, readyToSell, rowsAt, stepOf } from './kit';

const rule = (id: string) => michigan.rules.findLast((one) => one.id === id)!;
const track = (towed: string, towType: (typeof towTypes)[number] = 'private_property') => usualLaw.track(towType, readWhen(towed)!.day);

describe('what is read, and what is not', () => {
  it('no paper and no screen names a subsection for the state release and the unknown owner', () => {
    for (const { citation, citations } of michigan.rules)
      for (const one of [citation, ...Object.values(citations)]) expect(one).not.toMatch(/252a\((19|20)\)/);
    for (const id of ['MI-41', 'MI-47', 'MI-47-AD'])
      expect([rule(id).citation, rule(id).doubt]).toEqual(['MCL 257.252a', expect.stringContaining('not read')]);
  });

  it.each([
    ['MI-02', 'S/K'],
    ['MI-05', 'S/K'],
    ['MI-21', 'S/K'],
    ['MI-22', 'S'],
    ['MI-29', 'S/K'],
    ['MI-50', 'S2'],
  ])('%s is marked %s', (id, mark) => expect(rule(id).mark).toBe(mark));

  it('what is marked as partly read says which part is not', () =>
    expect(michigan.rules.filter(({ mark, doubt }) => mark === 'S/K' && doubt === '').map(({ id }) => id)).toEqual([]));
});

describe('the act of 2018 moved subsections', () => {
  const cited = (id: string, towed: string) => track(towed).byId.get(id)?.citation;
  it('of the route of private property: 252a(9) for tows before October 17, 2018, 252a(10) from then on', () => {
    expect([cited('MI-01-LOT', '2018-10-16'), cited('MI-01-LOT', '2018-10-17'), cited('MI-01-LOT', '2026-11-02')]).toEqual([
      'MCL 257.252a(9)',
      'MCL 257.252a(10)',
      'MCL 257.252a(10)',
    ]);
    expect([cited('MI-40', '2018-10-16'), cited('MI-40', '2018-10-17')]).toEqual(['MCL 257.252a(16)', 'MCL 257.252a(18)']);
  });
  it('without a number where the earlier one is not evidenced', () =>
    expect([cited('MI-02', '2018-10-16'), cited('MI-02', '2018-10-17')]).toEqual(['MCL 257.252a', 'MCL 257.252a(11)']));
  it("brought the secured party's contest, and its right from day 10 instead of 20", () => {
    const amount = (towed: string) => track(towed).byId.get('MI-28')?.amount;
    expect([amount('2018-10-16'), amount('2018-10-17')]).toEqual([20, 10]);
    expect([cited('MI-23', '2018-10-16'), cited('MI-23', '2018-10-17')]).toEqual([undefined, 'MCL 257.252a(14)']);
  });
  it('leaves every rule one version for the tows of today, and the gate computable in both times', () => {
    for (const towType of towTypes)
      for (const towed of ['2018-10-16', '2018-10-17', '2026-11-02'])
        expect(track(towed, towType).numbers).toMatchObject({ windowDays: 20, adDays: 5, bondDollars: 40, storageCapDollars: 1000 });
    const now = michigan.rules.filter(({ effectiveTo }) => effectiveTo === null).map(({ id }) => id);
    expect(new Set(now).size).toBe(now.length);
  });
});

describe('a petition and its bond', () => {
  const rows = (data: Record<string, unknown>, ...more: readonly CaseEvent[]) =>
    rowsAt(caseOf('private_property', [...ordinary, event('petition_filed', '2026-11-20', data), ...more]), '2026-11-21T12:00:00-05:00');
  it('without it, or with less than $40, says so', () => {
    expect(rows({})).toContain('SOON OFFICE-BOND');
    expect(rows({ bondCents: 3999 })).toContain('SOON OFFICE-BOND');
    expect(rows({ bondCents: 4000 })).not.toContain('SOON OFFICE-BOND');
    expect(rows({}, event('hearing_decided', '2026-11-21', { outcome: 'complied' }))).not.toContain('SOON OFFICE-BOND');
  });
  it('an open petition keeps the sale shut, with its bond or without', () => {
    for (const data of [{}, { bondCents: 61_500 }]) {
      const petition = event('petition_filed', '2026-11-20', data);
      const { sale } = assessed(caseOf('private_property', [...readyToSell, petition]), '2026-11-30T10:00:00-05:00');
      expect(sale.blocks.map(({ code }) => code)).toEqual(['PETITION']);
    }
  });
});

describe('the $25 on the court route', () => {
  const after = (outcome: string | null) => {
    const contest = [event('petition_filed', '2026-11-10', { bondCents: 61_500 }), event('hearing_decided', '2026-11-20', { outcome })];
    const released = event('released', '2026-11-25T10:00:00-05:00', { to: 'A. Kowal' });
    return caseOf('private_property', [...ordinary, ...(outcome === null ? [] : contest), released]);
  };
  it.each(['complied', 'fees_reduced'])('are forwarded by the court after a decision "%s": the yard is not asked again', (outcome) => {
    const input = after(outcome);
    expect(stepOf(input, 'MI-29', '2026-12-24T12:00:00-05:00')).toMatchObject({
      state: 'not-applicable',
      level: null,
      why: expect.stringContaining('the court forwards the $25 of the fee (MCL 257.252f(3)(a))'),
    });
    expect(rowsAt(input, '2026-12-24T12:00:00-05:00').join()).not.toContain('MI-29');
  });
  it('are remitted by the yard where nobody went to court', () =>
    expect(rowsAt(after(null), '2026-12-24T12:00:00-05:00')).toContain('SOON MI-29'));
});

describe('the limit of storage', () => {
  const rows = (storageCents: number, facts: CaseFacts = {}) =>
    rowsAt(caseOf('private_property', ordinary, { storageCents, ...facts }), '2026-11-20T12:00:00-05:00').filter((row) =>
      row.includes('STORAGE'),
    );
  it('shows from $800 on, and at $1,000', () =>
    expect([79_999, 80_000, 99_999, 100_000].map((cents) => rows(cents))).toEqual([
      [],
      ['SOON OFFICE-STORAGE'],
      ['SOON OFFICE-STORAGE'],
      ['TODAY OFFICE-STORAGE-CAP'],
    ]));
  it('holds for an individual, and for an owner who is not known, not for an entity nor a commercial vehicle', () => {
    expect(rows(80_000, { ownerIsIndividual: null })).toEqual(['SOON OFFICE-STORAGE']);
    expect([rows(120_000, { ownerIsIndividual: false }), rows(120_000, { isCommercial: true })]).toEqual([[], []]);
  });
});

describe('rules that stand without a clock', () => {
  it.each([
    ['MI-31-LITTER', 'MCL 324.8905a(4)', '$500 to $2,500'],
    ['MI-03-POOL', 'MCL 257.252a(2)(c)', '60 days'],
    ['MI-32', 'Auto Club v Farmington Hills, 220 Mich App 92 (1996), on MCL 257.252d', 'whole time'],
    ['MI-33', 'MCL 257.252i(2)', '$1,000'],
  ])('%s (%s) says %s', (id, citation, words) =>
    expect(rule(id)).toMatchObject({ citation, kind: 'standing', text: expect.stringContaining(words) }),
  );
});

describe('bills that are not in force', () => {
  it('stand with their names, course and source', () =>
    expect(bills.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'HB 5147 open',
      'MIB00027967 open',
      'MIB00028571 open',
      'HB 6062 dead',
      'HB 6063 dead',
    ]));
  it('hold the figures of House Bill 6063', () =>
    expect(bills.find(({ id }) => id === 'HB 6063')?.changes.map(({ amount }) => amount)).toEqual([175, 25, 250, 40, 360, 75, 150]));
  it('name only rules of the pack, and count nowhere', () => {
    const changes = bills.flatMap((bill) => bill.changes);
    const known = new Set(michigan.rules.map(({ id }) => id));
    expect(changes.filter((change) => change.rule !== null && !known.has(change.rule))).toEqual([]);
    expect(changes.find((change) => change.rule === 'MI-20')?.amount).toBe(3);
    expect(stepOf(caseOf('private_property', ordinary.slice(0, 3)), 'MI-20', '2026-11-05T12:00:00-05:00').dueAt).toBe(
      '2026-11-10T23:59:59-05:00',
    );
  });
  it('are refused with an amount without its unit, or twice', () => {
    const [first] = bills as readonly BillData[];
    const faults = (list: readonly BillData[]) => billList.safeParse(list).error?.issues.map(({ message }) => message) ?? [];
    expect(faults([first!, first!])).toEqual(['HB 5147: stands twice']);
    const change = { rule: null, title: 'Fee', text: 'A fee.', amount: 5, unit: null };
    expect(faults([{ ...first!, changes: [change] }])).toEqual(['HB 5147: Fee has an amount without its unit']);
  });
});
