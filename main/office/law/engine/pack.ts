import { z } from 'zod';
import { agency } from '../../../../preload/contract/agencies';
import { cents, day } from '../../../../preload/contract/common';
import { feeKind } from '../../../../preload/contract/fees';
import { towType, type TowType } from '../../../../preload/contract/law';
import { holiday } from '../../../../preload/contract/lawOffice';
import { billList } from './bill';
import { conditionNames } from './conditionNames';
import { units } from './counting/counting';
import { papersInWords } from './papers';
import { blockCodes, ruleRoles, type RuleRole } from './roles';
import { rule, type Rule } from './rules';
import { anchorNames } from './timeline/anchors';

/** What a law asks of a kind of tow; the engine reads these, never the tow type's name. */
const towTraits = z.strictObject({
  /** A private person had it towed; the police are told. */
  isPrivate: z.boolean(),
  /** Whether the police must let it go, and whether they hold it from the tow on. */
  policeRelease: z.enum(['not_needed', 'needed', 'held']),
  /** It is entered in the register of abandoned vehicles before it is sold. */
  entersRegister: z.boolean(),
  /** A notice gives its owner days to redeem and to contest. */
  ownerNotified: z.boolean(),
  /** How it leaves when nobody redeems it. */
  sale: z.enum(['auction', 'scrap', 'none']),
});
export type TowTraits = Readonly<z.output<typeof towTraits>>;

const sentence = z.string().min(1);

/** The rule behind each block, and its words where the law has its own: `{enteredAt}`, `{enteredFrom}` and `{reportDays}` stand for the case's. */
const gates = z.record(z.enum(blockCodes), z.strictObject({ role: z.enum(ruleRoles), text: sentence.optional() }));

/** What only this law calls by its name. */
const words = z.strictObject({
  /** How a sentence names a moment: `the entry in the register`. */
  moments: z.partialRecord(z.enum(anchorNames), sentence).default({}),
  /** Why a step does not apply, by the condition that does not hold. */
  notApplicable: z.partialRecord(z.enum(conditionNames), sentence).default({}),
});

/** The state's forms of a release for disposition, by what an event says came: how it is named, and for which way of leaving it counts. */
const releaseForms = z.record(z.string(), z.strictObject({ name: sentence, sale: z.enum(['auction', 'scrap']) }));

/** What is taken of a redemption or a sale for the state and the custodian, in cents, from a day on (`YYYY-MM-DD`); null is always. */
const abandonedFee = z.strictObject({
  stateCents: cents.min(0),
  custodianCents: cents.min(0),
  citation: sentence,
  effectiveFrom: day.nullable(),
});

/** The law of one state: its kinds of tow and its rules, checked when it is loaded. */
export const rulePack = z
  .strictObject({
    state: z.string().length(2),
    name: z.string(),
    version: z.string(),
    /** The IANA name of the zone in which its days are counted. */
    zone: z.string(),
    /** Legal holidays: no business days. */
    holidays: z.array(holiday),
    /** By how many days one is moved that falls on a weekend. */
    weekendHolidays: z.strictObject({ saturday: z.literal([-1, 0, 2]), sunday: z.literal([-2, 0, 1]) }),
    /** How a plate of the state is written, in capital letters. */
    plates: z.array(z.string()).min(1),
    /** How citations begin: the code, and the act in it that most of them are of. */
    cited: z.strictObject({ code: sentence, act: sentence }),
    towTypes: z.record(towType, towTraits),
    gates,
    words,
    releaseForms,
    papers: papersInWords,
    /** The newest last. */
    abandonedFees: z.array(abandonedFee).min(1),
    /** Kinds of charges that are paid out of a sale as expenses; the others, but for the fee of an abandoned vehicle, are towing and storage. */
    saleExpenses: z.array(feeKind),
    /** Police agencies that a new office begins with; it edits them. */
    agencies: z.array(agency.pick({ name: true, kind: true, aliases: true })),
    rules: z.array(rule).min(1),
    /** They are shown and never counted with. */
    bills: billList,
  })
  .superRefine((pack, context) => {
    for (const [index, one] of pack.rules.entries()) {
      const path = ['rules', index];
      const wrong = faultOf(one) ?? overlapOf(one, pack.rules.slice(0, index));
      if (wrong !== null) context.addIssue({ code: 'custom', path, message: `${one.id}: ${wrong}` });
    }
    for (const message of lacksOf(pack)) context.addIssue({ code: 'custom', path: ['rules'], message });
  });
export type RulePack = z.output<typeof rulePack>;
/** A law as its folder writes it, defaults left out. */
export type Pack = z.input<typeof rulePack>;

function faultOf(one: Rule): string | null {
  const counts = one.kind !== 'alert' && one.kind !== 'standing' && one.kind !== 'sale_gate';
  if (counts && one.from === undefined) return 'names nothing to count from';
  if (one.kind !== 'standing' && one.kind !== 'alert' && !units.some((unit) => unit === one.unit)) return 'a clock counts in hours or days';
  if (one.kind === 'window' && (one.until === undefined || one.until <= one.amount)) return 'a window needs an end after its opening';
  if (one.kind !== 'window' && one.until !== undefined) return 'only a window has two ends';
  if (one.effectiveFrom !== null && one.effectiveTo !== null && one.effectiveTo <= one.effectiveFrom) return 'ends before it begins';
  if (one.kind === 'not_before' && one.roll) return 'a not-before is never rolled';
  if (one.actor !== 'yard' && one.ask === undefined && one.kind === 'due_by' && !one.lapses) return 'says not how to ask';
  return null;
}

function overlapOf(one: Rule, before: readonly Rule[]): string | null {
  const overlaps = before.some(
    (other) =>
      other.id === one.id &&
      other.towTypes.some((type) => one.towTypes.includes(type)) &&
      (other.effectiveTo === null || one.effectiveFrom === null || one.effectiveFrom < other.effectiveTo) &&
      (one.effectiveTo === null || other.effectiveFrom === null || other.effectiveFrom < one.effectiveTo),
  );
  return overlaps ? 'stands twice on the same day' : null;
}

/** The rules without whose numbers the gates of a kind of tow cannot compute. */
function neededBy({ ownerNotified, sale }: TowTraits): readonly RuleRole[] {
  if (sale === 'none') return [];
  return [
    ...(ownerNotified ? (['notice', 'redemption', 'sale_gate', 'redemption_after_decision'] as const) : []),
    ...(sale === 'auction' ? (['ad_days'] as const) : (['scrap_age', 'scrap_photographs'] as const)),
  ];
}

/** What is missing for some kind of tow on some day, as sentences. */
function lacksOf({ rules, towTypes }: Readonly<{ rules: readonly Rule[]; towTypes: Readonly<Record<TowType, TowTraits>> }>): string[] {
  const days = [...new Set(['', ...rules.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom ?? '', effectiveTo ?? ''])])];
  return (Object.keys(towTypes) as TowType[]).flatMap((type) =>
    neededBy(towTypes[type]).flatMap((role) => {
      const own = rules.filter((one) => one.role === role && one.towTypes.includes(type));
      const holds = (day: string) =>
        own.some((one) => (one.effectiveFrom ?? '') <= day && (one.effectiveTo === null || day < one.effectiveTo));
      const missing = days.find((day) => !holds(day));
      return missing === undefined ? [] : [`no rule is the ${role} of ${type}${missing === '' ? '' : ` from ${missing} on`}`];
    }),
  );
}
