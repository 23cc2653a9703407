import { z } from 'zod';
import { day } from '../../../../preload/contract/common';
import { actor, evidenceMark, level, stepAction, towType } from '../../../../preload/contract/law';
import { conditionNames } from './conditionNames';
import { units } from './counting/counting';
import { ruleRoles } from './roles';
import { anchorNames } from './timeline/anchors';

const ruleKinds = [
  /** Something must be done by an instant. */
  'due_by',
  /** An ad must be handed in for the last paper that appears at least so many days before the trigger. */
  'due_before',
  /** Something is allowed from an instant on. */
  'not_before',
  /** Not before one instant, and due by another. */
  'window',
  /** Opens with the sale gate: redemption and hearing days over. */
  'sale_gate',
  /** Shows as long as its conditions hold. */
  'alert',
  /** A standing duty without a clock, printed with the case file. */
  'standing',
] as const;

/** Where a row stands among rows of one level: legal deadlines first, then what blocks a release, money, paperwork, data. */
export const ruleGroups = ['deadline', 'release', 'money', 'paperwork', 'data'] as const;

/** Units a clock counts in, and those of numbers that are no clock. */
export const ruleUnits = [...units, 'years', 'photographs', 'dollars', 'miles'] as const;

const condition = z.enum(conditionNames);
const anchor = z.enum(anchorNames);

/** One rule of the law, or of the office, as data. Counts are numbers in `unit`; an office may overrule `amount` and `until`. */
export const rule = z.strictObject({
  id: z.string().regex(/^[A-Z]+(-[A-Z0-9]+)+$/),
  /** Where code needs to find it. */
  role: z.enum(ruleRoles).optional(),
  title: z.string().min(1),
  /** What to do, as a verb phrase; `{agency}` becomes the police agency's name. */
  verb: z.string().min(1),
  /** What to do when another's time has passed. */
  ask: z.string().optional(),
  text: z.string().min(1),
  citation: z.string().min(1),
  /** The section where it differs by tow type. */
  citations: z.partialRecord(towType, z.string()).default({}),
  mark: evidenceMark,
  /** What about it is not certain: unread, from memory, or told otherwise elsewhere. */
  doubt: z.string().default(''),
  effectiveFrom: day.nullable().default(null),
  /** The first day on which the rule no longer holds. */
  effectiveTo: day.nullable().default(null),
  towTypes: z.array(towType).min(1),
  /** All must hold, else the step does not show. */
  when: z.array(condition).default([]),
  /** All must hold, else the step shows as not applicable, with the reason. */
  informs: z.array(condition).default([]),
  afterDisposal: z.boolean().default(false),
  kind: z.enum(ruleKinds),
  from: anchor.optional(),
  /** Counts from here where `from` is not known. */
  fallback: z.strictObject({ from: anchor, amount: z.int().min(0) }).optional(),
  /** The step is open even where what it counts from is not known. */
  openWithoutTrigger: z.boolean().default(false),
  amount: z.int().min(0).default(0),
  until: z.int().min(0).optional(),
  unit: z.enum(ruleUnits).default('calendar_days'),
  roll: z.boolean().default(false),
  /** The number is an office setting rather than the rule's own. */
  setting: z.enum(['writtenNoticeHours']).optional(),
  actor: actor.default('yard'),
  doneBy: z.array(anchor).default([]),
  /** A right that ends unused: afterwards the step is over rather than late. */
  lapses: z.boolean().default(false),
  /** The level of an open step that has no due instant; without it the opening only informs. */
  openLevel: level.optional(),
  /** Days before the due day (of a window: before its opening) from which the step shows as SOON; for another's act it shows WAIT until then. */
  warnDays: z.int().min(0).optional(),
  /** Days before the due day from which the step shows as TODAY. */
  urgentDays: z.int().min(0).optional(),
  /** Never more urgent than this. */
  cap: level.optional(),
  group: z.enum(ruleGroups).default('deadline'),
  document: z.string().optional(),
  evidence: z.array(z.string()).default([]),
  blocks: z.array(z.enum(['release', 'sale'])).default([]),
  action: stepAction.optional(),
});
export type Rule = z.output<typeof rule>;
/** A rule as a pack writes it, defaults left out. */
export type RuleData = z.input<typeof rule>;
