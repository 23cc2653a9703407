import type { z } from 'zod';
import { type RuleOverride, type TowType } from '../../../../preload/contract/law';
import { lawOffice, type LawOffice } from '../../../../preload/contract/lawOffice';
import { units, type Unit } from './counting/counting';
import { readWhen } from './counting/when';
import type { Day } from './counting/day';
import { zoneOf, type Zone } from './counting/zone';
import { createBusinessCalendar, type BusinessCalendar } from './counting/holidays';
import type { RulePack, TowTraits } from './pack';
import type { RuleRole } from './roles';
import type { Rule } from './rules';
import { anchorTitles, type Anchor } from './timeline/anchors';

/** A rule as it holds for one tow type on one day, with the office's number in place of its own. */
export type CaseRule = Readonly<{
  rule: Rule;
  citation: string;
  amount: number;
  until: number;
  /** The clock's unit; meaningless for a standing rule. */
  unit: Unit;
  override: (RuleOverride & { was: string }) | null;
}>;

/** The numbers the gates compute with, each from the rule that owns it. What the pack must have for a kind of tow is checked when it is loaded. */
export type GateNumbers = Readonly<{
  noticeDays: number;
  windowDays: number;
  windowRolls: boolean;
  saleDays: number;
  redeemDays: number;
  /** Null where the kind of tow knows no report of abandonment. */
  reportDays: number | null;
  adDays: number;
  unknownOwnerAdDays: number;
  scrapYears: number;
  scrapPhotographs: number;
  bondDollars: number;
  storageCapDollars: number;
  storageWarnDollars: number;
}>;

/** The rules of one tow type on one day. */
export type Track = Readonly<{
  rules: readonly CaseRule[];
  standing: readonly CaseRule[];
  /** Any rule by its id, also one without a step in this track. */
  byId: ReadonlyMap<string, CaseRule>;
  /** The rule of each role: the track's own, else another kind of tow's. */
  byRole: ReadonlyMap<RuleRole, CaseRule>;
  numbers: GateNumbers;
  /** The day from which other rules hold; null when these hold on. */
  until: Day | null;
}>;

/** A rule pack made ready: with the office's settings and overrides. */
export type Law = Readonly<{
  pack: RulePack;
  office: LawOffice;
  zone: Zone;
  calendar: BusinessCalendar;
  traits: Readonly<Record<TowType, TowTraits>>;
  /** How a sentence names each moment of a case. */
  titles: Readonly<Record<Anchor, string>>;
  track: (towType: TowType, day: Day) => Track;
}>;

/** Joins a pack with the office's settings and overrides. Tracks are made when first asked for and kept. */
export function compileLaw(
  pack: RulePack,
  settings: Readonly<{ office?: z.input<typeof lawOffice> | undefined; overrides?: readonly RuleOverride[] | undefined }> = {},
): Law {
  const office = lawOffice.parse(settings.office ?? {});
  const zone = zoneOf(pack.zone);
  const calendar = createBusinessCalendar(office.holidays ?? pack.holidays, pack.weekendHolidays, zone);
  const overrides = latestById(settings.overrides ?? []);
  const changes = changeDays(pack, zone);
  const tracks = new Map<string, Track>();
  const track = (towType: TowType, day: Day): Track => {
    let index = 0;
    while (index < changes.length && (changes[index] ?? Infinity) <= day) index += 1;
    const key = `${towType} ${index}`;
    const known = tracks.get(key);
    if (known) return known;
    const made = makeTrack({ pack, zone, office, overrides, towType, day, until: changes[index] ?? null });
    tracks.set(key, made);
    return made;
  };
  return { pack, office, zone, calendar, traits: pack.towTypes, titles: { ...anchorTitles, ...pack.words.moments }, track };
}

function latestById(overrides: readonly RuleOverride[]): ReadonlyMap<string, RuleOverride> {
  const byDay = [...overrides].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return new Map(byDay.map((override) => [override.rule, override]));
}

/** The days on which some rule begins or ends, in order. */
function changeDays(pack: RulePack, zone: Zone): readonly Day[] {
  const days = pack.rules.flatMap((rule) => [dayOfText(rule.effectiveFrom, zone), dayOfText(rule.effectiveTo, zone)]);
  return [...new Set(days.filter((day) => day !== null))].sort((one, other) => one - other);
}

const dayOfText = (text: string | null, zone: Zone): Day | null => (text === null ? null : (readWhen(text, zone)?.day ?? null));

type Making = Readonly<{
  pack: RulePack;
  zone: Zone;
  office: LawOffice;
  overrides: ReadonlyMap<string, RuleOverride>;
  towType: TowType;
  day: Day;
  until: Day | null;
}>;

function makeTrack(making: Making): Track {
  const { pack, zone, towType, day, until } = making;
  const holds = (rule: Rule) =>
    (dayOfText(rule.effectiveFrom, zone) ?? -Infinity) <= day && day < (dayOfText(rule.effectiveTo, zone) ?? Infinity);
  const current = pack.rules.filter(holds).map((rule) => makeRule(rule, making));
  const own = current.filter(({ rule }) => rule.towTypes.includes(towType));
  const byId = new Map([...current, ...own].map((one) => [one.rule.id, one]));
  const byRole = new Map<RuleRole, CaseRule>();
  for (const one of [...own, ...current]) if (one.rule.role !== undefined && !byRole.has(one.rule.role)) byRole.set(one.rule.role, one);
  return {
    rules: own.filter(({ rule }) => rule.kind !== 'standing'),
    standing: own.filter(({ rule }) => rule.kind === 'standing'),
    byId,
    byRole,
    numbers: gateNumbers(byRole, own),
    until,
  };
}

function makeRule(rule: Rule, making: Making): CaseRule {
  const { office, overrides, towType } = making;
  const override = overrides.get(rule.id);
  const amount = (rule.setting === undefined ? undefined : office[rule.setting]) ?? rule.amount;
  const was = rule.until === undefined ? `${amount}` : `${amount} to ${rule.until}`;
  return {
    rule,
    citation: rule.citations[towType] ?? rule.citation,
    amount: override?.amount ?? amount,
    until: override?.until ?? rule.until ?? 0,
    unit: units.find((unit) => unit === rule.unit) ?? 'calendar_days',
    override: override ? { ...override, was } : null,
  };
}

function gateNumbers(byRole: Track['byRole'], own: readonly CaseRule[]): GateNumbers {
  const amount = (role: RuleRole) => byRole.get(role)?.amount ?? 0;
  return {
    noticeDays: amount('notice'),
    windowDays: amount('redemption'),
    windowRolls: byRole.get('redemption')?.rule.roll ?? false,
    saleDays: amount('sale_gate'),
    redeemDays: amount('redemption_after_decision'),
    reportDays: own.find(({ rule }) => rule.role === 'abandonment_report')?.amount ?? null,
    adDays: amount('ad_days'),
    unknownOwnerAdDays: amount('unknown_owner_ad_days'),
    scrapYears: amount('scrap_age'),
    scrapPhotographs: amount('scrap_photographs'),
    bondDollars: amount('bond'),
    storageCapDollars: byRole.get('storage_cap')?.amount ?? Infinity,
    storageWarnDollars: byRole.get('storage_warning')?.amount ?? Infinity,
  };
}
