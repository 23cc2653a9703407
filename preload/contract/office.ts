import { z } from 'zod';
import { id, moment, operation, page, role, text } from './common';

export const jobNames = ['workflow', 'status', 'outbox', 'towbook', 'backup'] as const;
export const jobName = z.enum(jobNames);
export type JobName = z.infer<typeof jobName>;

export const job = z.object({
  name: jobName,
  title: z.string(),
  enabled: z.boolean(),
  /** Why it is off, or what it waits for; null when nothing is in its way. */
  blockedBy: z.string().nullable(),
  everyMinutes: z.int(),
  running: z.boolean(),
  nextRunAt: moment.nullable(),
  lastRunAt: moment.nullable(),
  lastResult: z.enum(['done', 'failed', 'interrupted']).nullable(),
  lastMessage: z.string().nullable(),
});
export type Job = z.infer<typeof job>;

export const schedule = {
  'schedule.list': operation(
    'viewer',
    'reads',
    z.object({}),
    z.object({
      jobs: z.array(job),
      history: z.array(z.object({ job: jobName, startedAt: moment, endedAt: moment.nullable(), result: z.string(), message: z.string() })),
    }),
  ),
  'schedule.runNow': operation('clerk', 'changes', z.object({ job: jobName }), z.object({ job, message: z.string() })),
  'schedule.pause': operation('clerk', 'changes', z.object({ paused: z.boolean() }), z.object({ paused: z.boolean() })),
} as const;

export const settingEntry = z.object({
  key: z.string(),
  group: z.string(),
  title: z.string(),
  help: z.string(),
  /** `lines` is a list of words, one a line; `json` has a form of its own by its key. */
  kind: z.enum(['text', 'longtext', 'number', 'switch', 'choice', 'secret', 'email', 'time', 'lines', 'json']),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** Null for a secret: it goes in and never comes out. */
  value: z.unknown(),
  /** What counts while nothing is set. */
  initial: z.unknown(),
  /** What an empty value stands for, such as the built-in table; null where it stands for nothing. */
  builtIn: z.unknown(),
  isSet: z.boolean(),
  isDefault: z.boolean(),
});
export type SettingEntry = z.infer<typeof settingEntry>;

export const settings = {
  'settings.get': operation('viewer', 'reads', z.object({ key: z.string().optional() }), z.object({ settings: z.array(settingEntry) })),
  'settings.set': operation(
    'manager',
    'changes',
    z.object({
      values: z.record(z.string(), z.unknown()).default({}),
      /** Settings whose own value goes: the initial one counts again. */
      reset: z.array(z.string()).max(200).default([]),
    }),
    z.object({ settings: z.array(settingEntry) }),
  ),
} as const;

export const healthCheck = z.object({
  name: z.string(),
  title: z.string(),
  state: z.enum(['good', 'warning', 'bad']),
  message: z.string(),
});

export const health = {
  'health.check': operation(
    'viewer',
    'reads',
    z.object({ thorough: z.boolean().default(false) }),
    z.object({ state: z.enum(['good', 'warning', 'bad']), checks: z.array(healthCheck), version: z.string() }),
  ),
} as const;

export const officeMode = z.enum(['practice', 'office']);

export const office = {
  /** What every screen shows around its content: who, how fresh, what the machine does. */
  'office.status': operation(
    'nobody',
    'reads',
    z.object({}),
    z.object({
      mode: officeMode.nullable(),
      officeName: z.string(),
      /** The person at this PC; the id is null before anyone is named, and while nobody is signed in. */
      staff: z.object({ id: id.nullable(), name: z.string(), role, hasPassword: z.boolean() }),
      /** Minutes without a key or the pointer after which a window locks; 0 for never. */
      lockMinutes: z.int(),
      now: moment,
      zone: z.string(),
      lastImportAt: moment.nullable(),
      nextImportAt: moment.nullable(),
      importState: z.string(),
      outboxWaiting: z.int(),
      outboxTrouble: z.int(),
      lastBackupAt: moment.nullable(),
      paused: z.boolean(),
      rulesOf: z.string(),
      inYard: z.int(),
      /** Sentences a person must see at once, such as a restored database. */
      alerts: z.array(
        z.object({
          id,
          level: z.enum(['warning', 'bad']),
          message: z.string(),
          at: moment,
          /** The screen where something can be done about it. */
          screen: z.enum(['towbook', 'outbox', 'schedule', 'health']).nullable(),
        }),
      ),
    }),
  ),
  /** First start: the practice yard with made-up data, or the office's own empty database. */
  'office.begin': operation(
    'nobody',
    'changes',
    z.object({ mode: officeMode, officeName: text(200).optional(), staffName: text(120).optional() }),
    z.object({ mode: officeMode }),
  ),
  'office.dismissAlert': operation('clerk', 'changes', z.object({ id }), z.object({})),
  'audit.list': operation(
    'manager',
    'reads',
    z.object({ vehicleId: id.optional(), ...page }),
    z.object({
      rows: z.array(z.object({ id, at: moment, by: z.string(), operation: z.string(), vehicleId: id.nullable(), summary: z.string() })),
      total: z.int(),
    }),
  ),
} as const;
