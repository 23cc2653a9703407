import { z } from 'zod';
import { statuses, towTypes } from './caseWords';
import { day, fieldSource, givenMoment, givenMomentOrDay, moment, momentOrDay, operation } from './common';
import { lawOffice } from './lawOffice';

export { towTypes, type TowType } from './caseWords';
export const towType = z.enum(towTypes);

export const eventTypes = [
  'towed',
  'type_changed',
  'police_notified',
  'register_entered',
  'state_notice_mailed',
  'owner_searched',
  'petition_filed',
  'hearing_set',
  'hearing_decided',
  'hold_placed',
  'police_released',
  'abandonment_reported',
  'state_release_requested',
  'state_release_received',
  'sale_scheduled',
  'ad_published',
  'sold',
  'scrapped',
  'transferred',
  'released',
  'disposition_reported',
  'fee_remitted',
  'note',
  'corrected',
] as const;
export const eventType = z.enum(eventTypes);
export type EventType = z.infer<typeof eventType>;

export { statuses, type Status } from './caseWords';
export const status = z.enum(statuses);

export const levels = ['OVERDUE', 'TODAY', 'SOON', 'WAIT'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

/** `late` is past its due instant: done after it when `doneAt` is set, still open when not. */
export const stepStates = ['done', 'late', 'due', 'waiting', 'not-applicable'] as const;
/** How well a statement is known: official text read; partly read, partly from memory; second hand; from memory; the office's own. */
export const evidenceMark = z.enum(['S', 'S/K', 'S2', 'K', 'office']);
export const actor = z.enum(['yard', 'police', 'state', 'court', 'owner', 'secured_party', 'property_owner', 'newspaper', 'buyer']);

/** What the row's one button does. */
export const stepAction = z.object({
  label: z.string(),
  kind: z.enum(['record', 'notice', 'open', 'edit']),
  event: eventType.optional(),
  notice: z.string().optional(),
  field: z.string().optional(),
  /** Where `open` leads when it is not the vehicle's own page. */
  path: z.string().optional(),
  /** What the form of a `record` is filled with beforehand, by field. */
  data: z.record(z.string(), z.string()).optional(),
});
export type StepAction = z.infer<typeof stepAction>;

/** A number of the law that the office changed, kept apart from the rule and shown wherever the rule shows. */
export const ruleOverride = z.object({
  rule: z.string().min(1).max(40),
  /** Replaces the rule's count, in the rule's own unit. */
  amount: z.int().min(0).max(3650).optional(),
  /** Replaces the far end of a window. */
  until: z.int().min(0).max(3650).optional(),
  reason: z.string().trim().min(1).max(1000),
  by: z.string().max(200),
  at: moment,
});
export type RuleOverride = z.infer<typeof ruleOverride>;

const step = z.object({
  rule: z.string(),
  title: z.string(),
  state: z.enum(stepStates),
  opensAt: moment.nullable(),
  dueAt: moment.nullable(),
  doneAt: momentOrDay.nullable(),
  citation: z.string(),
  why: z.string(),
  mark: evidenceMark,
  actor,
  /** What to do, as a verb phrase: `Tell Burton Police about the tow (TOP)`. */
  verb: z.string(),
  level: level.nullable(),
  /** A duty of before the office knew of the vehicle, not yet recorded: to be confirmed rather than overdue. */
  toConfirm: z.boolean(),
  action: stepAction.nullable(),
  /** The paper of this step, such as `TR-52LR`; null when it has none. */
  document: z.string().nullable().optional(),
  /** What proves the step done. */
  evidence: z.array(z.string()).optional(),
  /** Set when the office changed the rule's number: what it was, why, who, when. */
  override: ruleOverride.extend({ was: z.string() }).nullable().optional(),
});
export type Step = z.infer<typeof step>;

/** Asks for something, or waits for someone; neither done nor ahead of its time. */
export const isOpenStep = ({ doneAt, state }: Pick<Step, 'doneAt' | 'state'>): boolean =>
  doneAt === null && (state === 'late' || state === 'due');

/** One reason why a release or a sale is not allowed. Codes are stable. */
const block = z.object({ code: z.string(), rule: z.string(), text: z.string(), citation: z.string() });
export type Block = z.infer<typeof block>;

/** `missing` is `blocks` as plain sentences, in the same order. */
const gate = z.object({ allowed: z.boolean(), missing: z.array(z.string()), blocks: z.array(block) });
const saleGate = gate.extend({
  earliestAt: moment.nullable(),
  safeAt: moment.nullable(),
  /** The sale that is scheduled, as an ad for it names it; the place is empty where it is not told. */
  scheduled: z.object({ saleAt: momentOrDay, place: z.string() }).nullable(),
  /** The ad that counts for it. */
  ad: z.object({ ranOn: momentOrDay, newspaper: z.string().nullable() }).nullable(),
});

/** What is seen and written down before keys are handed over. */
const releaseItem = z.object({ text: z.string(), citation: z.string() });
const releaseGate = gate.extend({ checklist: z.array(releaseItem).optional() });

/** What the rules ask about a vehicle besides its events; every one may be unknown. */
const caseFacts = z
  .object({
    towedAt: givenMomentOrDay.nullable(),
    /** When the office first heard of the vehicle; a duty of before is to be confirmed rather than overdue. */
    knownAt: givenMoment.nullable(),
    plateState: z.string().nullable(),
    modelYear: z.int().nullable(),
    inoperable: z.boolean().nullable(),
    damageExceedsValue: z.boolean().nullable(),
    ownerKnown: z.boolean().nullable(),
    ownerIsIndividual: z.boolean().nullable(),
    isCommercial: z.boolean().nullable(),
    agencyName: z.string().nullable(),
    photographs: z.int().min(0).nullable(),
    /** What is wrong with the VIN, as a sentence; null when nothing is. */
    vinProblem: z.string().nullable(),
    plateMissing: z.boolean().nullable(),
    /** The storage accrued so far, in cents. */
    storageCents: z.int().min(0).nullable(),
    /** False where the agency has neither e-mail, fax nor telephone on record. */
    agencyReachable: z.boolean().nullable(),
    /** What TowBook says otherwise than the case, as a sentence; null when nothing. */
    towbookMatter: z.string().nullable(),
    /** A letter that came back or was not claimed, as a sentence; null when none did. */
    mailReturned: z.string().nullable(),
  })
  .partial();
export type CaseFacts = z.infer<typeof caseFacts>;

const caseEvent = z.object({
  id: z.int().optional(),
  type: eventType,
  at: givenMomentOrDay,
  recordedAt: givenMoment.optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  /** Who told it; without it, a person. */
  source: fieldSource.optional(),
});
export type CaseEvent = z.infer<typeof caseEvent>;

export const assessment = z.object({
  status,
  /** The most urgent level of the open steps; null when nothing is open. */
  level: level.nullable(),
  steps: z.array(step),
  release: releaseGate,
  sale: saleGate,
  warnings: z.array(z.string()),
  /** The next moment at which this result changes by itself; null when it never does. */
  changesAt: moment.nullable(),
});
export type Assessment = z.infer<typeof assessment>;

/** One line of a count: a day (or a point of an hours clock), and whether it counts. */
const countedLine = z.object({
  /** The day, or the moment of an hours clock. */
  at: momentOrDay,
  weekday: z.string(),
  /** Which day of the count it is; null for one that is not counted. */
  count: z.int().nullable(),
  note: z.string(),
});
export type CountedLine = z.infer<typeof countedLine>;

/** How a rule comes to its dates: what it counts from, each day, the rule's words and their source. */
export const explanation = z.object({
  rule: z.string(),
  title: z.string(),
  text: z.string(),
  citation: z.string(),
  mark: evidenceMark,
  /** What about the rule is not certain; empty when nothing is known to be. */
  doubt: z.string(),
  /** The days on which the rule holds; null where it is open. */
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  override: ruleOverride.extend({ was: z.string() }).nullable(),
  state: z.enum(stepStates).nullable(),
  why: z.string(),
  trigger: z.object({ what: z.string(), at: momentOrDay }).nullable(),
  counted: z.array(countedLine),
  opensAt: moment.nullable(),
  dueAt: moment.nullable(),
  doneAt: momentOrDay.nullable(),
});
export type Explanation = z.infer<typeof explanation>;

/** What is to come for a vehicle if nothing further happens. */
export const calendarEntry = z.object({ at: moment, rule: z.string(), what: z.string(), kind: z.enum(['opens', 'due']) });
export type CalendarEntry = z.infer<typeof calendarEntry>;

/**
 * A moment at which a vehicle could be sold. The text of its ad is at the newspaper by `handInBy` (null where the ad has run already)
 * and appears on `printsOn`, the last print day early enough before the sale.
 */
export const auctionDay = z.object({ at: moment, handInBy: moment.nullable(), printsOn: day });

const lawCase = z.object({
  /** The state whose law is meant; only the one in force is known. */
  state: z.string().length(2).optional(),
  towType,
  facts: caseFacts.default({}),
  events: z.array(caseEvent).max(2000).default([]),
  office: lawOffice.partial().optional(),
  overrides: z.array(ruleOverride).max(200).default([]),
  now: givenMoment.optional(),
});

export const law = {
  'law.assess': operation('viewer', 'reads', lawCase, assessment),
  /** The next auction days on which this vehicle could be sold, each with the last moment and print day for its ad. */
  'law.auctions': operation(
    'viewer',
    'reads',
    lawCase,
    z.object({
      auctions: z.array(auctionDay),
      /** What stands in the way of any sale, whatever its day. */
      blocks: z.array(block),
    }),
  ),
  /** Why one rule gives the dates it gives, and what else is to come. */
  'law.explain': operation(
    'viewer',
    'reads',
    lawCase.extend({ rule: z.string().max(40) }),
    z.object({ explanation, calendar: z.array(calendarEntry) }),
  ),
} as const;
