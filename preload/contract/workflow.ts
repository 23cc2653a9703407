import { z } from 'zod';
import { day, givenMoment, id, moment, operation, page, text } from './common';
import { calendarEntry, explanation, level } from './law';

/** How far the office goes by itself with a rule: nothing, a row in the queue, the document made, or made and queued for sending. */
export const automationModes = ['off', 'remind', 'prepare', 'queue'] as const;
export const automationMode = z.enum(automationModes);
export type AutomationMode = z.infer<typeof automationMode>;

export const workflow = {
  'workflow.run': operation(
    'clerk',
    'changes',
    z.object({}),
    z.object({ assessed: z.int(), changed: z.int(), prepared: z.int(), queued: z.int(), alerts: z.int(), ms: z.number() }),
  ),
  /** Why a step of a vehicle has its dates, and what is to come if nothing further happens. */
  'vehicles.explain': operation(
    'viewer',
    'reads',
    z.object({ id, rule: z.string().max(40), now: givenMoment.optional() }),
    z.object({ explanation, calendar: z.array(calendarEntry) }),
  ),
  /** The office's next auction days on which the sale of a vehicle is allowed, with the last day of the ad for each. None while something else stands in the way. */
  'vehicles.saleOptions': operation(
    'viewer',
    'reads',
    z.object({ id }),
    z.object({
      missing: z.array(z.string()),
      earliestAt: moment.nullable(),
      safeAt: moment.nullable(),
      auctions: z.array(z.object({ at: moment, adBy: day, basis: z.enum(['earliest', 'safe']) })),
    }),
  ),
  /** Hides a row until a moment, which is never after its legal due time. */
  'queue.snooze': operation(
    'clerk',
    'changes',
    z.object({ vehicleId: id, rule: z.string().max(40), until: givenMoment, reason: text(500).min(1) }),
    z.object({ until: moment }),
  ),
  'queue.wake': operation('clerk', 'changes', z.object({ vehicleId: id, rule: z.string().max(40) }), z.object({})),
  'queue.snoozed': operation(
    'viewer',
    'reads',
    z.object({ ...page }),
    z.object({
      rows: z.array(
        z.object({ vehicleId: id, description: z.string(), rule: z.string(), level, until: moment, reason: z.string(), by: z.string() }),
      ),
      total: z.int(),
    }),
  ),
  /** Each rule with how far the office goes by itself, and what it may be set to. */
  'workflow.rules': operation(
    'viewer',
    'reads',
    z.object({}),
    z.object({
      rules: z.array(
        z.object({
          rule: z.string(),
          title: z.string(),
          text: z.string(),
          citation: z.string(),
          mark: z.string(),
          towTypes: z.array(z.string()),
          count: z.string(),
          /** The count has two ends. */
          isWindow: z.boolean(),
          override: z.string().nullable(),
          mode: automationMode,
          allowed: z.array(automationMode),
        }),
      ),
    }),
  ),
  /** Sets how far the office goes by itself with a rule. A legal duty cannot be turned off. */
  'workflow.setMode': operation(
    'manager',
    'changes',
    z.object({ rule: z.string().max(40), mode: automationMode }),
    z.object({ mode: automationMode }),
  ),
} as const;
