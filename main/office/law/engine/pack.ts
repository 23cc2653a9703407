import { z } from 'zod';
import { towType } from '../../../../preload/contract/law';
import { rule, type Rule } from './rules';
import { units } from './counting/counting';

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

/** The law of one state: its kinds of tow and its rules, checked when it is loaded. */
export const rulePack = z
  .strictObject({
    state: z.string().length(2),
    name: z.string(),
    version: z.string(),
    towTypes: z.record(towType, towTraits),
    rules: z.array(rule).min(1),
  })
  .superRefine((pack, context) => {
    for (const [index, one] of pack.rules.entries()) {
      const path = ['rules', index];
      const wrong = faultOf(one) ?? overlapOf(one, pack.rules.slice(0, index));
      if (wrong !== null) context.addIssue({ code: 'custom', path, message: `${one.id}: ${wrong}` });
    }
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
