import { describe, expect, it } from 'vitest';
import type { CaseEvent, CaseFacts, EventType, TowType } from '../../preload/contract/law';
import { event, later, caseOf, stepOf } from './kit';
import { ruleRows } from './ruleRows';

type Setup = Readonly<{
  citation: string;
  towType: TowType;
  /** The event the rule counts from. */
  from: EventType;
  data?: Record<string, unknown>;
  /** What else happened, long before. */
  before?: readonly (readonly [EventType, number, Record<string, unknown>?])[];
  /** The event that does the step; none where time alone does. */
  act?: readonly [EventType, Record<string, unknown>?];
  facts?: CaseFacts;
}>;

const lein = [['register_entered', -60]] as const;

const setups: Readonly<Record<string, Setup>> = {
  'MI-02': { citation: 'MCL 257.252a(11)', towType: 'private_property', from: 'towed', act: ['police_notified'] },
  'OFFICE-TOP': {
    citation: 'Office rule beside MCL 257.252a(11)',
    towType: 'private_property',
    from: 'towed',
    act: ['police_notified', { how: 'email' }],
  },
  'MI-11': { citation: 'MCL 257.252a(11)', towType: 'private_property', from: 'police_notified', act: ['register_entered'] },
  'MI-10': { citation: 'MCL 257.252a(5)', towType: 'public_abandoned', from: 'towed', act: ['register_entered'] },
  'MI-12': { citation: 'MCL 257.252d', towType: 'police_impound', from: 'towed', act: ['register_entered'] },
  'MI-13': { citation: 'MCL 257.252d(6)', towType: 'crash', from: 'police_released', act: ['abandonment_reported'] },
  'MI-14': {
    citation: 'MCL 257.252d(6)',
    towType: 'hold',
    from: 'abandonment_reported',
    before: [['police_released', -25]],
    act: ['register_entered'],
  },
  'MI-20': { citation: 'MCL 257.252a(12)', towType: 'private_property', from: 'register_entered', act: ['state_notice_mailed'] },
  'MI-22': {
    citation: 'MCL 257.252a(13)',
    towType: 'private_property',
    from: 'state_notice_mailed',
    before: lein,
    act: ['petition_filed'],
  },
  'MI-24': {
    citation: 'MCL 257.252f(1)',
    towType: 'public_abandoned',
    from: 'petition_filed',
    before: lein,
    act: ['hearing_decided', { outcome: 'complied' }],
  },
  'MI-26': {
    citation: 'MCL 257.252f(3)(a)',
    towType: 'private_property',
    from: 'hearing_decided',
    data: { outcome: 'complied' },
    before: lein,
    act: ['released'],
  },
  'MI-27': {
    citation: 'MCL 257.252f(3)',
    towType: 'private_property',
    from: 'hearing_decided',
    data: { outcome: 'not_complied' },
    before: lein,
    act: ['released'],
  },
  'MI-28': { citation: 'MCL 257.252a(15)', towType: 'private_property', from: 'state_notice_mailed', before: lein },
  'MI-29': {
    citation: 'MCL 257.252a',
    towType: 'private_property',
    from: 'sold',
    data: { coversCosts: true },
    before: lein,
    act: ['fee_remitted'],
  },
  'MI-40': { citation: 'MCL 257.252a(17)', towType: 'public_abandoned', from: 'state_notice_mailed', before: lein },
  'MI-41': {
    citation: 'MCL 257.252a',
    towType: 'private_property',
    from: 'register_entered',
    act: ['state_release_received', { form: 'TR-52L' }],
  },
  'MI-42': { citation: 'MCL 257.252g(6)', towType: 'private_property', from: 'state_notice_mailed', before: lein },
  'MI-44': { citation: 'MCL 257.252g(1)(c)', towType: 'private_property', from: 'ad_published', before: lein },
  'MI-45': {
    citation: 'MCL 257.252g(1)(d)',
    towType: 'private_property',
    from: 'sale_scheduled',
    before: lein,
    act: ['note', { about: 'ad_handed_in' }],
  },
  'MI-47': {
    citation: 'MCL 257.252a',
    towType: 'public_abandoned',
    from: 'ad_published',
    before: lein,
    facts: { ownerKnown: false },
  },
  'MI-48': {
    citation: 'MCL 257.252g(2)',
    towType: 'private_property',
    from: 'sold',
    data: { surplusCents: 12_000 },
    before: lein,
    act: ['fee_remitted', { what: 'surplus' }],
  },
  'MI-52': { citation: 'MCL 257.252g(5)', towType: 'private_property', from: 'sold', before: lein, act: ['disposition_reported'] },
  'MI-61': { citation: 'MCL 257.252b', towType: 'scrap_registered', from: 'towed', act: ['register_entered'] },
  'MI-62': {
    citation: 'MCL 257.252b',
    towType: 'scrap_unregistered',
    from: 'towed',
    act: ['state_release_received', { form: 'scrap_release' }],
  },
  'MI-63': {
    citation: 'MCL 257.252b',
    towType: 'scrap_registered',
    from: 'state_notice_mailed',
    before: lein,
    act: ['state_release_received', { form: 'scrap_release' }],
  },
};

/** The case up to what the rule counts from. A sale counts from its own moment, set long before. */
function upTo(setup: Setup, from: string): CaseEvent[] {
  const before = (setup.before ?? []).map(([type, days, data]) => event(type, later(from, days * 1440), data));
  const trigger =
    setup.from === 'sale_scheduled'
      ? event('sale_scheduled', later(from, -40 * 1440), { saleAt: from })
      : event(setup.from, from, setup.data);
  return [event('towed', setup.from === 'towed' ? from : later(from, -90 * 1440)), ...before, ...(setup.from === 'towed' ? [] : [trigger])];
}

const setupOf = (rule: string): Setup => {
  const setup = setups[rule];
  if (!setup) throw new Error(`no setup for ${rule}`);
  return setup;
};

describe.each(Object.entries(setups).map(([rule, setup]) => [rule, setup.citation, setup] as const))(
  '%s (%s)',
  (rule, _citation, setup) => {
    it.each(ruleRows.filter(([of]) => of === rule))('%s %s, %s: from %s it is %s', (_rule, end, _occasion, from, expected) => {
      const step = stepOf(caseOf(setup.towType, upTo(setup, from), setup.facts), rule, from);
      expect(step.citation).toBe(setup.citation);
      expect(end === 'due' ? step.dueAt : step.opensAt).toBe(expected);
    });
  },
);

const dues = ruleRows.filter(([rule, end]) => end === 'due' && setupOf(rule).act);

describe('an act at the due instant is on time, one minute later it is late', () => {
  it.each(dues.map(([rule, , occasion, from, due]) => [rule, setupOf(rule).citation, occasion, from, due] as const))(
    '%s (%s) %s',
    (rule, _citation, _occasion, from, due) => {
      const setup = setupOf(rule);
      const [act, data] = setup.act!;
      const doneAt = (at: string) => {
        const events = [...upTo(setup, from), event(act, at, data)];
        return stepOf(caseOf(setup.towType, events, setup.facts), rule, later(due, 1440));
      };
      expect(doneAt(due).state).toBe('done');
      expect(doneAt(later(due, 1)).state).toBe('late');
      expect(doneAt(due.slice(0, 10)).state, 'with only its day recorded').toBe('done');
    },
  );
});

const openings = ruleRows.filter(([, end]) => end === 'opens');

describe('a not-before is closed until its day begins', () => {
  it.each(openings.map(([rule, , occasion, from, opens]) => [rule, setupOf(rule).citation, occasion, from, opens] as const))(
    '%s (%s) %s',
    (rule, _citation, _occasion, from, opens) => {
      const setup = setupOf(rule);
      const at = (now: string) => stepOf(caseOf(setup.towType, upTo(setup, from), setup.facts), rule, now).state;
      expect(at(later(opens, -1))).toBe('waiting');
      expect(['done', 'due']).toContain(at(opens));
    },
  );
});

describe('an open step past its due instant', () => {
  const others = new Set(['MI-11', 'MI-10', 'MI-12', 'MI-14', 'MI-20', 'MI-24', 'MI-41', 'MI-61', 'MI-62', 'MI-63']);
  const lapsing = new Set(['MI-22', 'MI-26']);
  it.each(dues.filter(([, , occasion]) => occasion === 'an ordinary week'))(
    "%s is late, overdue if it is the office's own",
    (rule, _end, _occasion, from, due) => {
      const setup = setupOf(rule);
      const at = (now: string) => stepOf(caseOf(setup.towType, upTo(setup, from), setup.facts), rule, now);
      const step = at(later(due, 1));
      const open = { state: 'late', level: others.has(rule) ? 'TODAY' : 'OVERDUE' };
      expect(step).toMatchObject(lapsing.has(rule) ? { state: 'done', level: null, doneAt: null } : open);
      expect(at(due).state).toBe(step.actor === 'yard' ? 'due' : 'waiting');
    },
  );
});
