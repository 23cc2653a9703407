import type { z } from 'zod';
import { lawOffice, type LawOffice, type RuleOverride, type TowType } from '../../../../preload/contract/law';
import { units, type Unit } from './counting/counting';
import { readWhen } from './counting/when';
import type { Day } from './counting/day';
import { createBusinessCalendar, type BusinessCalendar } from './counting/holidays';
import type { RulePack, TowTraits } from './pack';
import type { Rule } from './rules';

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

/** The numbers the sale gate computes with, each from the rule that owns it. */
export type GateNumbers = Readonly<{
  noticeDays: number;
  windowDays: number;
  windowRolls: boolean;
  saleDays: number;
  redeemDays: number;
  reportDays: number;
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
  numbers: GateNumbers;
  /** The day from which other rules hold; null when these hold on. */
  until: Day | null;
}>;

/** A rule pack made ready: with the office's settings and overrides. */
export type Law = Readonly<{
  pack: RulePack;
  office: LawOffice;
  calendar: BusinessCalendar;
  traits: Readonly<Record<TowType, TowTraits>>;
  track: (towType: TowType, day: Day) => Track;
}>;

const dayOfText = (text: string | null): Day | null => (text === null ? null : (readWhen(text)?.day ?? null));

/** Joins a pack with the office's settings and overrides. Tracks are made when first asked for and kept. */
export function compileLaw(
  pack: RulePack,
  settings: Readonly<{ office?: z.input<typeof lawOffice> | undefined; overrides?: readonly RuleOverride[] | undefined }> = {},
): Law {
  const office = lawOffice.parse(settings.office ?? {});
  const calendar = createBusinessCalendar(office.holidays);
  const overrides = latestById(settings.overrides ?? []);
  const changes = changeDays(pack);
  const tracks = new Map<string, Track>();
  const track = (towType: TowType, day: Day): Track => {
    let index = 0;
    while (index < changes.length && (changes[index] ?? Infinity) <= day) index += 1;
    const key = `${towType} ${index}`;
    const known = tracks.get(key);
    if (known) return known;
    const made = makeTrack({ pack, office, overrides, towType, day, until: changes[index] ?? null });
    tracks.set(key, made);
    return made;
  };
  return { pack, office, calendar, traits: pack.towTypes, track };
}

function latestById(overrides: readonly RuleOverride[]): ReadonlyMap<string, RuleOverride> {
  const byDay = [...overrides].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return new Map(byDay.map((override) => [override.rule, override]));
}

/** The days on which some rule begins or ends, in order. */
function changeDays(pack: RulePack): readonly Day[] {
  const days = pack.rules.flatMap((rule) => [dayOfText(rule.effectiveFrom), dayOfText(rule.effectiveTo)]);
  return [...new Set(days.filter((day) => day !== null))].sort((one, other) => one - other);
}

type Making = Readonly<{
  pack: RulePack;
  office: LawOffice;
  overrides: ReadonlyMap<string, RuleOverride>;
  towType: TowType;
  day: Day;
  until: Day | null;
}>;

function makeTrack(making: Making): Track {
  const { pack, towType, day, until } = making;
  const holds = (rule: Rule) => (dayOfText(rule.effectiveFrom) ?? -Infinity) <= day && day < (dayOfText(rule.effectiveTo) ?? Infinity);
  const current = pack.rules.filter(holds).map((rule) => makeRule(rule, making));
  const own = current.filter(({ rule }) => rule.towTypes.includes(towType));
  const byId = new Map([...current, ...own].map((one) => [one.rule.id, one]));
  return {
    rules: own.filter(({ rule }) => rule.kind !== 'standing'),
    standing: own.filter(({ rule }) => rule.kind === 'standing'),
    byId,
    numbers: gateNumbers(byId),
    until,
  };
}

function makeRule(rule: Rule, making: Making): CaseRule {
  const { office, overrides, towType } = making;
  const override = overrides.get(rule.id);
  const amount = rule.setting === undefined ? rule.amount : office[rule.setting];
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

function gateNumbers(byId: ReadonlyMap<string, CaseRule>): GateNumbers {
  const find = (id: string): CaseRule => {
    const found = byId.get(id);
    if (!found) throw new Error(`the rule pack lacks ${id}, which the sale gate computes with`);
    return found;
  };
  return {
    noticeDays: find('MI-20').amount,
    windowDays: find('MI-22').amount,
    windowRolls: find('MI-22').rule.roll,
    saleDays: find('MI-40').amount,
    redeemDays: find('MI-26').amount,
    reportDays: find('MI-13').amount,
    adDays: find('MI-44').amount,
    unknownOwnerAdDays: find('MI-47').amount,
    scrapYears: find('MI-60-AGE').amount,
    scrapPhotographs: find('MI-60-PHOTOS').amount,
    bondDollars: find('MI-22-BOND').amount,
    storageCapDollars: find('MI-33').amount,
    storageWarnDollars: find('OFFICE-STORAGE').amount,
  };
}
