import { z } from 'zod';
import { momentOrDay, moment, operation } from './common';

export const towTypes = [
  'private_property',
  'public_abandoned',
  'police_impound',
  'crash',
  'hold',
  'scrap_registered',
  'scrap_unregistered',
  'owner_request',
] as const;
export const towType = z.enum(towTypes);
export type TowType = z.infer<typeof towType>;

export const eventTypes = [
  'towed',
  'type_changed',
  'police_notified',
  'lein_entered',
  'state_notice_mailed',
  'petition_filed',
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

/** Where a vehicle stands; always derived from its events, never set. */
export const statuses = [
  'new',
  'police_told',
  'impounded',
  'on_hold',
  'police_released',
  'abandonment_reported',
  'lein_entered',
  'notice_mailed',
  'contested',
  'redemption_over',
  'ready_for_disposition',
  'sale_scheduled',
  'released',
  'sold',
  'scrapped',
  'transferred',
] as const;
export const status = z.enum(statuses);
export type Status = z.infer<typeof status>;

export const levels = ['OVERDUE', 'TODAY', 'SOON', 'WAIT'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

/** `late` is past its due instant: done after it when `doneAt` is set, still open when not. */
export const stepStates = ['done', 'late', 'due', 'waiting', 'not-applicable'] as const;
export const evidenceMark = z.enum(['S', 'S2', 'K', 'office']);
export const actor = z.enum(['yard', 'police', 'state', 'court', 'owner', 'secured_party', 'property_owner', 'newspaper', 'buyer']);

/** What the row's one button does. */
export const stepAction = z.object({
  label: z.string(),
  kind: z.enum(['record', 'notice', 'open', 'edit']),
  event: eventType.optional(),
  notice: z.string().optional(),
  field: z.string().optional(),
});
export type StepAction = z.infer<typeof stepAction>;

export const step = z.object({
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
});
export type Step = z.infer<typeof step>;

export const gate = z.object({ allowed: z.boolean(), missing: z.array(z.string()) });
export const saleGate = gate.extend({ earliestAt: moment.nullable(), safeAt: moment.nullable() });

/** What the rules ask about a vehicle besides its events; every one may be unknown. */
export const caseFacts = z
  .object({
    towedAt: momentOrDay.nullable(),
    /** When the office first heard of the vehicle; a duty of before is to be confirmed rather than overdue. */
    knownAt: moment.nullable(),
    plateState: z.string().nullable(),
    modelYear: z.int().nullable(),
    inoperable: z.boolean().nullable(),
    damageExceedsValue: z.boolean().nullable(),
    ownerKnown: z.boolean().nullable(),
    ownerIsIndividual: z.boolean().nullable(),
    isCommercial: z.boolean().nullable(),
    agencyName: z.string().nullable(),
    photographs: z.int().min(0).nullable(),
  })
  .partial();
export type CaseFacts = z.infer<typeof caseFacts>;

export const caseEvent = z.object({
  id: z.int().optional(),
  type: eventType,
  at: momentOrDay,
  recordedAt: moment.optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type CaseEvent = z.infer<typeof caseEvent>;

export const assessment = z.object({
  status,
  /** The most urgent level of the open steps; null when nothing is open. */
  level: level.nullable(),
  steps: z.array(step),
  release: gate,
  sale: saleGate,
  warnings: z.array(z.string()),
  /** The next moment at which this result changes by itself; null when it never does. */
  changesAt: moment.nullable(),
});
export type Assessment = z.infer<typeof assessment>;

export const law = {
  'law.assess': operation(
    'viewer',
    'reads',
    z.object({
      state: z.literal('MI').default('MI'),
      towType,
      facts: caseFacts.default({}),
      events: z.array(caseEvent).max(2000).default([]),
      now: moment.optional(),
    }),
    assessment,
  ),
} as const;
