import { z } from 'zod';
import { givenDay, id, moment, momentOrDay, operation, page } from './common';
import { carried } from './files';
import { actor, evidenceMark } from './law';

/** One duty whose due time fell in the period and that was not done by then. */
export const complianceRow = z.object({
  vehicleId: id,
  description: z.string(),
  complaintNumber: z.string().nullable(),
  callNumber: z.string().nullable(),
  rule: z.string(),
  title: z.string(),
  citation: z.string(),
  mark: evidenceMark,
  /** Whose duty it is. */
  actor,
  dueAt: moment,
  doneAt: momentOrDay.nullable(),
  /** `missed`: past due and not done, or never done before the vehicle left or the law stopped asking for it. */
  outcome: z.enum(['late', 'missed']),
  /** Missed, and still asked for. */
  isOpen: z.boolean(),
  why: z.string(),
});
export type ComplianceRow = z.infer<typeof complianceRow>;

const period = {
  /** Local days, both inclusive. */
  from: givenDay,
  to: givenDay,
  /** Whose duties; empty means everybody's. */
  actor: z.array(actor).default([]),
};
const inOrder = { message: 'the first day lies after the last', path: ['from'] };

const vehicleFile = z.object({ id, toFile: z.string().min(1).max(1000).optional() });
const bytes = { fileName: z.string(), sha256: z.string(), base64: z.string() };

export const reports = {
  /**
   * Duties due in a period and how they were met. Rights that lapse unused and rows about missing data are no duties;
   * what is not yet due, or still to be confirmed, is not counted.
   */
  'reports.compliance': operation(
    'viewer',
    'reads',
    z.object({ ...period, ...page }).refine(({ from, to }) => from <= to, inOrder),
    z.object({
      rows: z.array(complianceRow),
      /** Rows of all pages: `late` and `missed` together. */
      total: z.int(),
      onTime: z.int(),
      late: z.int(),
      missed: z.int(),
      /** Vehicles with at least one duty counted. */
      vehicles: z.int(),
    }),
  ),
  /** The same rows, all of them, as a table for a spreadsheet. */
  'reports.complianceCsv': operation(
    'viewer',
    'reads',
    z.object(period).refine(({ from, to }) => from <= to, inOrder),
    z.object({ fileName: z.string(), mediaType: z.literal('text/csv'), text: z.string(), rows: z.int() }),
  ),
  /** Everything the office knows of a vehicle as one PDF for a court; `toFile` writes it to that path too (not through the window). */
  'vehicles.caseFile': operation(
    'clerk',
    'changes',
    vehicleFile,
    z.object({ ...bytes, mediaType: z.literal('application/pdf'), pages: z.int() }),
  ),
  /** The case file with the documents and evidence files themselves, and a list of their hashes. */
  'vehicles.caseZip': operation(
    'clerk',
    'changes',
    vehicleFile,
    z.object({ ...bytes, ...carried, mediaType: z.literal('application/zip'), files: z.int() }),
  ),
} as const;
