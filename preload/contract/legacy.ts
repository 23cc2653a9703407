import { z } from 'zod';
import { id, moment, operation, page, text } from './common';

/** What became of one row of the old database. `merged` joined something that was here already, whether or not it added anything. */
export const legacyOutcome = z.enum(['imported', 'merged', 'refused']);
export type LegacyOutcome = z.infer<typeof legacyOutcome>;

const counts = {
  rows: z.int(),
  imported: z.int(),
  merged: z.int(),
  refused: z.int(),
  /** Those of `imported` and `merged` that changed nothing here; on a second run, all of them. */
  unchanged: z.int(),
};
const tableCounts = z.object({ table: z.string(), becomes: z.string(), ...counts });

/** What the office has more than before. */
export const legacyMade = z.object({
  vehicles: z.int(),
  fields: z.int(),
  events: z.int(),
  history: z.int(),
  agencies: z.int(),
  parties: z.int(),
  staff: z.int(),
  files: z.int(),
});
export type LegacyMade = z.infer<typeof legacyMade>;

const place = { table: z.string(), row: z.int(), key: z.string().nullable() };
const spelling = z.object({
  spelling: z.string(),
  vehicles: z.int(),
  /** The agency it probably names; null when there is none to suggest. */
  suggestion: z.string().nullable(),
  why: z.string(),
});

/** Every row of the old database and what became of it; `rows = imported + merged + refused` in each line and in the total. */
export const legacyAccount = z.object({
  /** The record of the run; null for a dry run, and where nothing was left to do. */
  run: id.nullable(),
  dryRun: z.boolean(),
  file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  tables: z.array(tableCounts),
  total: z.object(counts),
  made: legacyMade,
  /** The first 1,000; the run shows all of them. */
  refused: z.array(z.object({ ...place, reason: z.string() })),
  warnings: z.array(z.object({ ...place, message: z.string() })),
  /** Events for which the old database has a status and no date. */
  asserted: z.array(z.object({ ...place, event: z.string(), at: z.string(), why: z.string() })),
  files: z.object({ copied: z.int(), missing: z.array(z.object({ ...place, name: z.string(), why: z.string() })) }),
  /** Spellings of agencies that a person must confirm. */
  spellings: z.array(spelling),
  /** The last complaint number of each year. */
  complaints: z.array(z.object({ year: z.int(), last: z.int() })),
  /** The same for reading and printing, a line each. */
  printed: z.array(z.string()),
});
export type LegacyAccount = z.infer<typeof legacyAccount>;

export const legacyRun = z.object({
  id,
  file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  state: z.enum(['running', 'done', 'failed', 'interrupted']),
  startedAt: moment,
  endedAt: moment.nullable(),
  startedBy: z.string(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type LegacyRun = z.infer<typeof legacyRun>;

const path = z.string().min(1).max(1000);

export const legacy = {
  /** What a file is, before anything is done with it. */
  'legacy.inspect': operation(
    'manager',
    'reads',
    z.object({ path }),
    z.object({
      file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
      tables: z.array(z.object({ table: z.string(), rows: z.int(), columns: z.int(), becomes: z.string() })),
      rows: z.int(),
      /** Tables and columns of the usual shape that this file lacks; it is read without them. */
      missing: z.array(z.string()),
      statuses: z.array(z.object({ status: z.string(), vehicles: z.int(), becomes: z.string() })),
      /** How the dates of vehicles are written. */
      dates: z.object({
        day: z.int(),
        moment: z.int(),
        american: z.int(),
        withoutYear: z.int(),
        empty: z.int(),
        unreadable: z.int(),
      }),
      vehicles: z.object({ rows: z.int(), alreadyHere: z.int(), withoutCallNumber: z.int() }),
      agencies: z.array(z.object({ spelling: z.string(), vehicles: z.int(), agency: z.string().nullable(), why: z.string() })),
      files: z.object({ named: z.int(), found: z.int() }),
      /** An earlier import of the very same file. */
      importedBy: id.nullable(),
    }),
  ),
  /** Brings the old database in. A dry run writes nothing and answers the same account. */
  'legacy.import': operation('manager', 'changes', z.object({ path, dryRun: z.boolean().default(false) }), legacyAccount),
  'legacy.runs': operation('manager', 'reads', z.object({ ...page }), z.object({ rows: z.array(legacyRun), total: z.int() })),
  'legacy.run': operation(
    'manager',
    'reads',
    /** Empty `outcome` or `table`: every row. */
    z.object({ id, table: text(200).default(''), outcome: z.array(legacyOutcome).default([]), ...page }),
    z.object({
      run: legacyRun,
      account: legacyAccount,
      rows: z.array(
        z.object({
          ...place,
          outcome: legacyOutcome,
          changed: z.boolean(),
          reason: z.string().nullable(),
          vehicleId: id.nullable(),
          warnings: z.array(z.string()),
          raw: z.string(),
        }),
      ),
      total: z.int(),
    }),
  ),
  /** Spellings of agencies in imported old databases that a person must confirm. */
  'legacy.spellings': operation('manager', 'reads', z.object({}), z.object({ rows: z.array(spelling) })),
  /** Says which agency a spelling names, or with null that it names none. Its vehicles without an agency get it. */
  'legacy.settleSpelling': operation(
    'manager',
    'changes',
    z.object({ spelling: text(500).min(1), agency: id.nullable() }),
    z.object({ vehicles: z.int(), rows: z.array(spelling) }),
  ),
} as const;
