import { z } from 'zod';
import { day, id, moment, operation, page, text } from './common';
import { eventForms } from './events';
import { towType } from './law';
import { vehicleSummary } from './vehicles';

/** What is asked about the vehicles of a first import, in the order of asking. A vehicle stands under the first one that is open for it. */
export const takeoverQuestions = ['account', 'gone', 'old', 'told', 'untold', 'agency', 'police', 'marks', 'ready', 'look'] as const;
export const takeoverQuestion = z.enum(takeoverQuestions);
export type TakeoverQuestion = z.infer<typeof takeoverQuestion>;

const choicesOf = (type: 'police_notified') =>
  (eventForms[type].fields.find(({ name }) => name === 'how')?.choices ?? []).map(({ value }) => value);

/** One answer for all vehicles under a question. A day left out is the day of each vehicle's own tow, or of its leaving. */
export const takeoverAnswer = z.discriminatedUnion('kind', [
  /** What the vehicles of one account are; null leaves them as their reasons have it. */
  z.object({ kind: z.literal('tow_type'), towType: towType.nullable() }),
  /** The police were told; `written`: the TOP in writing too. */
  z.object({
    kind: z.literal('told'),
    at: day.nullable().default(null),
    how: z.enum(choicesOf('police_notified')).nullable().default(null),
    written: z.boolean().default(true),
  }),
  /** They have left. */
  z.object({ kind: z.literal('left'), how: z.enum(['released', 'sold', 'scrapped', 'transferred']), at: day }),
  /** What follows a disposition was reported and paid. */
  z.object({ kind: z.literal('reported'), at: day.nullable().default(null) }),
  z.object({ kind: z.literal('agency'), agency: id }),
  /** They are looked at one by one; those towed within the last days go to the queue at once. */
  z.object({ kind: z.literal('look'), recentDays: z.int().min(0).max(365).default(0) }),
  /** A person has looked. */
  z.object({ kind: z.literal('looked') }),
  /** Nothing is assumed: the steps go to the queue. */
  z.object({ kind: z.literal('queue') }),
]);
export type TakeoverAnswer = z.output<typeof takeoverAnswer>;
export type TakeoverKind = TakeoverAnswer['kind'];

const group = z.object({
  question: takeoverQuestion,
  title: z.string(),
  /** What is assumed of these vehicles, as a sentence. */
  assumed: z.string(),
  vehicles: z.int(),
  /** Those of them whose police agency is not known. */
  withoutAgency: z.int(),
  answers: z.array(z.enum(takeoverAnswer.options.map(({ shape }) => shape.kind.value))),
  /** By account, where the answer may differ by it; the largest first. */
  accounts: z.array(z.object({ account: z.string().nullable(), vehicles: z.int(), towTypes: z.array(towType) })),
});
export type TakeoverGroup = z.infer<typeof group>;

const act = z.object({
  id,
  at: moment,
  by: z.string(),
  question: takeoverQuestion.nullable(),
  sentence: z.string(),
  vehicles: z.int(),
  undone: z.object({ at: moment, by: z.string() }).nullable(),
});
export type TakeoverAct = z.infer<typeof act>;

const counts = {
  /** Vehicles that wait for an answer. */
  waiting: z.int(),
  /** Vehicles that wait to be looked at one by one. */
  look: z.int(),
};

/** Which vehicles of a question are meant: of these accounts and lots, null for those without one. Empty: all. */
const selection = {
  question: takeoverQuestion,
  accounts: z.array(text(200).nullable()).max(1000).default([]),
  lots: z.array(text(200).nullable()).max(1000).default([]),
};

/** *Bring the yard up to date*: what a first import left open, answered in bulk. */
export const takeover = {
  'takeover.state': operation('viewer', 'reads', z.object({}), z.object({ ...counts, acts: z.int() })),
  'takeover.groups': operation('viewer', 'reads', z.object({}), z.object({ ...counts, groups: z.array(group), acts: z.array(act) })),
  'takeover.vehicles': operation(
    'viewer',
    'reads',
    z.object({ ...selection, ...page }),
    z.object({
      rows: z.array(
        vehicleSummary
          .pick({ id: true, callNumber: true, complaintNumber: true, description: true, plate: true, plateState: true, towType: true })
          .extend({
            towedAt: vehicleSummary.shape.towedAt,
            agencyName: z.string().nullable(),
            account: z.string().nullable(),
            lot: z.string().nullable(),
            /** The steps that the queue would show of it. */
            steps: z.array(z.string()),
          }),
      ),
      total: z.int(),
    }),
  ),
  /** Answers for all vehicles under a question but the named exceptions, as one act. Those it cannot be recorded for stay under it. */
  'takeover.act': operation(
    'clerk',
    'changes',
    z.object({
      ...selection,
      /** Only these; empty: all. */
      only: z.array(id).max(5000).default([]),
      except: z.array(id).max(5000).default([]),
      answer: takeoverAnswer,
    }),
    z.object({
      act: id,
      sentence: z.string(),
      vehicles: z.int(),
      events: z.int(),
      refused: z.array(z.object({ vehicleId: id, description: z.string(), reason: z.string() })),
      ...counts,
    }),
  ),
  /** Takes an act back as a whole: its events are voided, fields get the values they had, and its vehicles wait again. */
  'takeover.undo': operation(
    'clerk',
    'changes',
    z.object({ act: id }),
    /** `kept`: values changed by someone since, which stay. */
    z.object({ vehicles: z.int(), events: z.int(), kept: z.int(), ...counts }),
  ),
  /** Every vehicle goes to the queue as it is; undone like any other act. */
  'takeover.dismiss': operation('clerk', 'changes', z.object({}), z.object({ act: id, vehicles: z.int() })),
} as const;
