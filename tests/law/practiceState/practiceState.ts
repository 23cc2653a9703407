import type { TowType } from '../../../preload/contract/law';
import { worded, type WordedKind } from '../../../preload/contract/notices';
import type { Pack, TowTraits } from '../../../main/office/law/engine/pack';
import type { RuleData } from '../../../main/office/law/engine/rules';

/** Every kind of tow is sold alike in Practice State, but for what its owner asked for. */
const impounded: TowTraits = { isPrivate: true, policeRelease: 'not_needed', entersRegister: true, ownerNotified: true, sale: 'auction' };
const towTypes: Readonly<Record<TowType, TowTraits>> = {
  private_property: impounded,
  public_abandoned: { ...impounded, isPrivate: false },
  police_impound: { ...impounded, isPrivate: false },
  crash: { ...impounded, isPrivate: false },
  hold: { ...impounded, isPrivate: false, policeRelease: 'held' },
  scrap_registered: impounded,
  scrap_unregistered: { ...impounded, entersRegister: false },
  owner_request: { ...impounded, entersRegister: false, ownerNotified: false, sale: 'none' },
};
const sold: TowType[] = [
  'private_property',
  'public_abandoned',
  'police_impound',
  'crash',
  'hold',
  'scrap_registered',
  'scrap_unregistered',
];

/** A duty of Practice State; each of its numbers differs from those of any real state. */
const rule = (
  id: string,
  citation: string,
  rest: Omit<RuleData, 'id' | 'title' | 'text' | 'citation' | 'mark' | 'towTypes'>,
): RuleData => ({
  id: `PS-${id}`,
  title: rest.verb,
  text: `${rest.verb}.`,
  citation: `Practice Code ${citation}`,
  mark: 'S',
  towTypes: sold,
  ...rest,
});

const rules: RuleData[] = [
  rule('1', '10.1', {
    role: 'police_telling',
    verb: 'Tell {agency} of the tow',
    kind: 'due_by',
    from: 'towed',
    amount: 6,
    unit: 'business_hours',
    doneBy: ['policeNotified'],
  }),
  rule('2', '10.2', {
    role: 'register_entry',
    verb: 'Enter the vehicle in the Tow Ledger',
    kind: 'due_by',
    from: 'policeNotified',
    amount: 15,
    doneBy: ['registerEntered'],
    blocks: ['sale'],
  }),
  rule('3', '11.1', {
    role: 'notice',
    verb: 'Mail form PS-9 to the owner',
    kind: 'due_by',
    from: 'registerEntered',
    amount: 2,
    unit: 'business_days',
    doneBy: ['noticeMailed'],
    document: 'PS-9',
  }),
  rule('4', '11.2', {
    role: 'redemption',
    verb: 'The owner may redeem',
    kind: 'due_by',
    from: 'noticeMailed',
    amount: 9,
    actor: 'owner',
    lapses: true,
    doneBy: ['petitionFiled'],
  }),
  rule('5', '11.3', { role: 'redemption_after_decision', verb: 'The owner may redeem', kind: 'standing', actor: 'owner', amount: 4 }),
  rule('6', '12.1', { role: 'sale_gate', verb: 'The sale may be offered', kind: 'sale_gate', amount: 11, blocks: ['sale'] }),
  rule('7', '12.2', {
    role: 'state_release',
    verb: 'The county lets the vehicle go (PS-70)',
    ask: 'Ask the county for form PS-70',
    kind: 'due_by',
    from: 'windowEnded',
    amount: 48,
    unit: 'hours',
    actor: 'state',
    doneBy: ['stateReleaseReceived'],
  }),
  rule('8', '12.3', { role: 'ad_days', verb: 'The ad allows the sale', kind: 'not_before', from: 'adPublished', amount: 3 }),
  rule('9', '12.4', {
    role: 'ad',
    verb: 'Hand in the ad',
    kind: 'due_before',
    from: 'sale',
    amount: 3,
    doneBy: ['adHandedIn', 'adPublished'],
  }),
  rule('10', '13.1', {
    role: 'disposition_report',
    verb: 'Report the sale to the county',
    when: ['report_due'],
    afterDisposal: true,
    kind: 'due_by',
    from: 'disposed',
    amount: 36,
    unit: 'hours',
    doneBy: ['dispositionReported'],
  }),
  rule('11', '14.1', {
    role: 'storage_cap',
    verb: 'Collect at most 12 days of storage at $20',
    kind: 'standing',
    amount: 240,
    unit: 'dollars',
  }),
  rule('12', '14.2', {
    role: 'storage_warning',
    verb: 'Decide: the storage is near its cap',
    when: ['storage_near_cap'],
    kind: 'alert',
    amount: 200,
    unit: 'dollars',
    openLevel: 'SOON',
  }),
];

const papers = Object.fromEntries(
  worded.options.map((kind) => [
    kind,
    { title: `Form ${kind}`, lead: 'To the county.', citation: 'Practice Code 15', mark: 'office', footnote: 'Under {citation}.' },
  ]),
) as Record<WordedKind, Pack['papers'][WordedKind]>;

/** A made-up state: its own clocks, holidays, zone, register and forms. */
export const practiceState = {
  state: 'PS',
  name: 'Practice State, Practice Code 10 to 14',
  version: '1',
  zone: 'America/Phoenix',
  holidays: [
    { name: 'Founding Day', month: 11, day: 7 },
    { name: 'Lantern Monday', month: 11, weekday: 1, nth: 3 },
  ],
  weekendHolidays: { saturday: -1, sunday: 1 },
  plates: ['PS', 'PRACTICE STATE'],
  cited: { code: 'Practice Code ', act: 'Practice Code 1' },
  towTypes,
  gates: {
    GONE: { role: 'disposition_report' },
    NOT_ABANDONED: { role: 'sale_gate' },
    HOLD: { role: 'police_telling' },
    POLICE_RELEASE: { role: 'police_telling' },
    REGISTER: { role: 'register_entry', text: 'The vehicle is not in the Tow Ledger.' },
    REGISTER_EARLY: { role: 'register_entry' },
    PETITION: { role: 'redemption' },
    OUTCOME_UNKNOWN: { role: 'redemption_after_decision' },
    COURT_RELEASE: { role: 'redemption_after_decision' },
    NOTICE_UNKNOWN: { role: 'sale_gate' },
    NOTICE_DAYS: { role: 'sale_gate' },
    HEARING_DAYS: { role: 'sale_gate' },
    STATE_RELEASE: { role: 'state_release', text: 'Form PS-70 is not in hand.' },
    AD: { role: 'ad' },
    AD_OTHER_SALE: { role: 'ad' },
    AD_DAYS: { role: 'ad_days' },
    SCRAP_AGE: { role: 'sale_gate' },
    SCRAP_CONDITION: { role: 'sale_gate' },
    SCRAP_PHOTOGRAPHS: { role: 'sale_gate' },
    SCRAP_FORM: { role: 'sale_gate' },
  },
  words: { moments: { registerEntered: 'the entry in the Tow Ledger' } },
  releaseForms: { 'PS-70': { name: 'a PS-70', sale: 'auction' } },
  papers,
  abandonedFees: [{ stateCents: 1100, custodianCents: 300, citation: 'Practice Code 16', effectiveFrom: null }],
  saleExpenses: ['sale'],
  agencies: [{ name: 'Practice Police', kind: 'police', aliases: [] }],
  rules,
  bills: [],
} satisfies Pack;
