import { createHash } from 'node:crypto';
import type { Assessment, CaseEvent, Step } from '../../../preload/contract/law';
import type { LawOffice } from '../../../preload/contract/lawOffice';
import { Problem } from '../../../preload/contract/problem';
import type { FieldSource } from '../../../preload/contract/vehicles';
import { assess, stepInWords } from '../law/engine/assess/assess';
import { evaluate } from '../law/engine/assess/evaluate';
import { compileLaw, type Law } from '../law/engine/compile';
import { dayText } from '../law/engine/counting/day';
import { packInForce as pack } from '../law/packs/inForce';
import { queueSteps } from '../law/engine/queue';
import { validateEvent } from '../law/engine/validate';
import type { Base, Noun } from '../noun';
import { readWhen, utc } from '../zone';
import { lawOperations } from './operations';
import { heldBackBy, type Assessor, type CaseOfVehicle, type Standing } from '../law/standing';

export type CandidateEvent = Readonly<{ type: CaseEvent['type']; at: string; data?: Readonly<Record<string, unknown>> | undefined }>;

/** The rules in force in this office, as its settings and overrides have them. */
export type Rulebook = Assessor &
  Readonly<{
    law: () => Law;
    assess: (one: CaseOfVehicle, now: string) => Assessment;
    /** The steps of these rules only, in words: a queue shows one of a vehicle's many. */
    steps: (one: CaseOfVehicle, now: string, rules: ReadonlySet<string>) => readonly Step[];
    /** Throws with the reason when the event cannot be; answers what is doubtful about an event that is kept, and which blocks a reason overrode. */
    checkEvent: (
      one: CaseOfVehicle,
      event: CandidateEvent,
      now: string,
      source: FieldSource,
    ) => Readonly<{ warnings: readonly string[]; overridden: readonly string[] }>;
    /** Rules whose open step asks for a document of this kind. */
    noticeRules: (kind: string) => readonly string[];
    /** Name and version of the rules in force, for the foot of the window. */
    rulesOf: () => string;
    /** The legal holiday kept on a local day (`YYYY-MM-DD`), or null. */
    holidayOn: (day: string) => string | null;
  }>;

const gone = new Set<string>(['released', 'sold', 'scrapped', 'transferred']);

/** The law of Michigan as this office applies it; the next look at any vehicle uses the settings as they are then. */
export function openRulebook({ settings }: Pick<Base, 'settings'>): Noun<keyof typeof lawOperations> & Rulebook {
  let compiled: Readonly<{ law: Law; key: string; silent: ReadonlySet<string> }> | null = null;

  const compile = () => {
    const office: Partial<LawOffice> = {
      auctionWeekday: settings.get('law.auctionWeekday'),
      auctionTime: settings.get('law.auctionTime'),
      adHandInWeekday: settings.get('law.adHandInWeekday'),
      adHandInTime: settings.get('law.adHandInTime'),
      adPrintWeekday: settings.get('law.adPrintWeekday'),
      soonDays: settings.get('law.soonDays'),
      writtenNoticeHours: settings.get('law.writtenNoticeHours'),
    };
    const holidays = settings.get('law.holidays');
    if (holidays !== null) office.holidays = holidays;
    const overrides = settings.get('law.overrides');
    const automation = settings.get('automation.rules');
    const key = createHash('sha256')
      .update(JSON.stringify([pack, office, overrides, automation]))
      .digest('hex')
      .slice(0, 16);
    const silent = new Set(Object.keys(automation).filter((rule) => automation[rule] === 'off'));
    return { law: compileLaw(pack, { office, overrides }), key, silent };
  };
  const current = () => (compiled ??= compile());
  settings.whenSet((keys) => {
    if (keys.some((key) => key.startsWith('law.') || key.startsWith('automation.'))) compiled = null;
  });

  const standing = (one: CaseOfVehicle, nowMs: number): Standing => {
    const { law, silent } = current();
    const result = evaluate(one, law, nowMs);
    const heldBack = heldBackBy(one.takeover ?? null);
    const open = heldBack === null ? queueSteps(result).filter((step) => !silent.has(step.rule)) : [];
    const { towed } = result.line;
    return {
      status: result.status,
      towType: result.line.towType,
      towedAt: towed === null ? null : towed.dateOnly ? dayText(towed.day) : utc(towed.instant),
      inYard: !gone.has(result.status),
      level: open[0]?.level ?? null,
      open,
      saleAllowed: result.saleAllowed,
      heldBack,
      changesAtMs: result.changesAt,
    };
  };

  return {
    operations: lawOperations,
    law: () => current().law,
    rulesKey: () => current().key,
    standing,
    assess: (one, now) => assess(one, current().law, now),
    steps(one, now, rules) {
      const { law } = current();
      const { line, steps } = evaluate(one, law, Date.parse(now));
      return steps.filter(({ rule }) => rules.has(rule.rule.id)).map((step) => stepInWords(step, line, law));
    },
    checkEvent(one, event, now, source) {
      const verdict = validateEvent(one, event as CaseEvent, current().law, now, source === 'hand' ? 'hand' : 'import');
      if (!verdict.accepted) throw new Problem(verdict.code, verdict.message, verdict.fields ? { fields: verdict.fields } : {});
      return verdict;
    },
    noticeRules: (kind) => pack.rules.filter((rule) => rule.action?.notice === kind).map((rule) => rule.id),
    rulesOf: () => `${pack.name.split(',')[0] ?? pack.state} rules ${pack.version}`,
    holidayOn(day) {
      const when = readWhen(day);
      return when === null ? null : current().law.calendar.holidayOn(when.day);
    },
  };
}
