import { z } from 'zod';
import { day } from '../../../../preload/contract/common';
import { evidenceMark } from '../../../../preload/contract/law';
import { ruleUnits } from './rules';

/** What a bill would change: a rule of the pack by its id, or something the law does not have yet. */
const billChange = z.strictObject({
  rule: z.string().nullable(),
  title: z.string().min(1),
  text: z.string().min(1),
  amount: z.int().min(0).nullable(),
  unit: z.enum(ruleUnits).nullable(),
});

/** A bill that is not in force, kept beside the rules so that it can be switched on if it ever passes. Nothing counts with it. */
const bill = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  status: z.enum(['dead', 'open']),
  /** What is known of its course, in a sentence. */
  standing: z.string().min(1),
  introduced: day.nullable(),
  source: z.string().min(1),
  mark: evidenceMark,
  changes: z.array(billChange).min(1),
});
export type BillData = z.input<typeof bill>;

/** Bills not in force, checked when they are loaded. */
export const billList = z.array(bill).superRefine((bills, context) => {
  for (const [index, { id, changes }] of bills.entries()) {
    const fault = (message: string) => context.addIssue({ code: 'custom', path: [index], message: `${id}: ${message}` });
    if (bills.findIndex((other) => other.id === id) !== index) fault('stands twice');
    for (const { title, amount, unit } of changes)
      if ((amount === null) !== (unit === null)) fault(`${title} has an amount without its unit`);
  }
});
