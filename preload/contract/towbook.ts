import { z } from 'zod';
import { cents, givenDay, id, moment, momentOrDay, operation, page, text } from './common';
import { smallFile, upload } from './files';
import { eventType } from './law';

export const importState = z.enum(['running', 'done', 'cancelled', 'failed', 'interrupted', 'undone']);
export const importSource = z.enum(['call_analysis', 'impounds_csv', 'call_analysis_file']);

export const importCounts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
});

export const importProgress = z.object({
  run: id.nullable(),
  state: importState.or(z.literal('idle')),
  source: importSource.nullable(),
  /** What it does now, for a person: `Reading call 18842`. */
  doing: z.string(),
  percentage: z.number().min(0).max(100),
  total: z.int().nullable(),
  counts: importCounts,
  currentCall: z.string().nullable(),
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  remainingSeconds: z.number().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

export const importRun = z.object({
  id,
  source: importSource,
  state: importState,
  detail: z.string(),
  startedAt: moment,
  endedAt: moment.nullable(),
  startedBy: z.string(),
  counts: importCounts,
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportRun = z.infer<typeof importRun>;

export const importResult = z.object({
  run: id,
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.array(z.object({ row: z.int(), reason: z.string() })),
  warnings: z.array(z.object({ row: z.int().nullable(), message: z.string() })),
});
export type ImportResult = z.infer<typeof importResult>;

export const importOutcome = z.enum(['created', 'updated', 'unchanged', 'skipped']);
export type ImportOutcome = z.infer<typeof importOutcome>;

export const matterKind = z.enum([
  'possible_duplicate',
  'possibly_released',
  'released_in_towbook',
  'released_here',
  'listed_twice',
  'tow_time_differs',
]);
export const matterDecision = z.enum(['merge', 'keep_apart', 'still_here', 'done', 'take_towbook', 'keep_ours']);

const matterVehicle = z.object({
  id,
  callNumber: z.string().nullable(),
  complaintNumber: z.string().nullable(),
  description: z.string(),
  color: z.string().nullable(),
  plate: z.string().nullable(),
  plateState: z.string().nullable(),
  vin: z.string().nullable(),
  towedAt: momentOrDay.nullable(),
  inYard: z.boolean(),
});

/** Something that an import left to a person: TowBook and the office disagree, or one vehicle may be here twice. */
export const matter = z.object({
  id,
  kind: matterKind,
  message: z.string(),
  openedAt: moment,
  vehicle: matterVehicle,
  /** The other of two that may be one; the one that would be merged into `vehicle`. */
  other: matterVehicle.nullable(),
  /** What a person may decide here, for the buttons. */
  decisions: z.array(z.object({ decision: matterDecision, label: z.string() })),
  /** Event whose recording settles it as well. */
  record: eventType.nullable(),
});
export type Matter = z.infer<typeof matter>;

/** What TowBook's own list says of a vehicle beyond its facts, as the newest file had it. */
export const toldByTowbook = z.object({
  run: id,
  at: moment,
  mileage: z.int().nullable(),
  totalCents: cents.nullable(),
  dailyStorageCents: cents.nullable(),
  /** Days in storage by TowBook's count. */
  daysHeld: z.int().nullable(),
  /** Whether TowBook says that it may be released to an insurance company. */
  insurerRelease: z.boolean().nullable(),
  /** Open tasks in TowBook: `2 overdue`. */
  tasks: z.array(z.string()),
  /** What stands in one of these columns and could not be read, as it stands there. */
  unread: z.array(z.object({ column: z.string(), text: z.string() })),
});
export type ToldByTowbook = z.infer<typeof toldByTowbook>;

const range = z.object({ from: givenDay, to: givenDay });

export const towbook = {
  /** Logs in and out; with no input it tries the stored credentials. */
  'towbook.check': operation(
    'clerk',
    'reads',
    z.object({ username: text(200).optional(), password: z.string().max(500).optional() }),
    z.object({ accepted: z.boolean(), message: z.string() }),
  ),
  'towbook.recommendRange': operation('viewer', 'reads', z.object({}), range.extend({ reason: z.string() })),
  /** Starts an import in the background and answers its run; `wait` answers when it has ended. */
  'towbook.importRange': operation(
    'clerk',
    'changes',
    z.object({ from: givenDay.optional(), to: givenDay.optional(), account: text(200).optional(), wait: z.boolean().default(false) }),
    z.object({ run: id, progress: importProgress }),
  ),
  /** Reads a file the clerk picked: by its path, or where the window has no path to give as it was uploaded, or by its bytes when they are few. */
  'towbook.importFile': operation(
    'clerk',
    'changes',
    z.union([
      z.object({ path: z.string().min(1).max(1000) }),
      z.object({ fileName: text(300), upload }),
      z.object({ fileName: text(300), base64: smallFile }),
    ]),
    importResult,
  ),
  'towbook.progress': operation('viewer', 'reads', z.object({}), importProgress),
  'towbook.cancel': operation('clerk', 'changes', z.object({}), importProgress),
  /** Takes back what a run did, as a whole, while nothing was built on it: its new vehicles go, fields get their old values. */
  'towbook.undo': operation('manager', 'changes', z.object({ run: id }), z.object({ run: importRun, removed: z.int(), restored: z.int() })),
  'towbook.matters': operation('viewer', 'reads', z.object({ ...page }), z.object({ rows: z.array(matter), total: z.int() })),
  /** Decides one; `merge` fills the first vehicle from the other one, copies its events, and takes the other one out. */
  'towbook.settle': operation('clerk', 'changes', z.object({ id, decision: matterDecision }), z.object({ vehicleId: id, left: z.int() })),
  'towbook.told': operation('viewer', 'reads', z.object({ vehicleId: id }), z.object({ told: toldByTowbook.nullable() })),
  'towbook.runs': operation('viewer', 'reads', z.object({ ...page }), z.object({ rows: z.array(importRun), total: z.int() })),
  'towbook.run': operation(
    'viewer',
    'reads',
    /** Empty `outcome`: every row. */
    z.object({ id, outcome: z.array(importOutcome).default([]), ...page }),
    z.object({
      run: importRun,
      rows: z.array(
        z.object({
          row: z.int(),
          callNumber: z.string().nullable(),
          vehicleId: id.nullable(),
          outcome: importOutcome,
          reason: z.string().nullable(),
          fields: z.array(z.string()),
          warnings: z.array(z.string()),
          raw: z.string(),
        }),
      ),
      total: z.int(),
    }),
  ),
} as const;
