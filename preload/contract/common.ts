import { z } from 'zod';
import { yearQuestion } from './year';

/** The IANA name of the yard's zone, by which the law counts its days and every screen shows a moment. */
export const officeZone = 'America/Detroit';

/** A moment as ISO 8601 with offset or Z, e.g. `2026-11-02T14:10:00-05:00`. */
export const moment = z.iso.datetime({ offset: true });
/** A calendar day in the office's zone, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** When something happened: a moment, or a day where the time of day is not known. */
export const momentOrDay = z.union([moment, day]);

/** Refuses a year in which nothing of an office can be, and offers the one likely meant. */
const ofPossibleYear = <Shape extends z.ZodType<string>>(shape: Shape) =>
  shape.superRefine((text, context) => {
    const question = yearQuestion(Number(text.slice(0, 4)));
    if (question !== null) context.addIssue({ code: 'custom', message: question });
  });
/** The three as somebody gives them. */
export const givenMoment = ofPossibleYear(moment);
export const givenDay = ofPossibleYear(day);
export const givenMomentOrDay = ofPossibleYear(momentOrDay);

export const id = z.int().positive();
/** The row's version the caller has seen; another one answers CONFLICT and changes nothing. */
export const version = z.int().positive();
export const cents = z.int();

// What no keyboard types and no paper prints; line breaks and tabs stay.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Free text from a person or a page: trimmed and capped; control characters but line breaks and tabs become blanks, halves of characters signs of their own. */
export const text = (max: number) =>
  z
    .string()
    .overwrite((given) => given.replaceAll(controls, ' ').toWellFormed())
    .trim()
    .max(max);
export const page = { limit: z.int().min(1).max(200).default(50), offset: z.int().min(0).default(0) };

/** What a person of the office may be, each with all that those before it may do. */
export const staffRoles = ['viewer', 'clerk', 'manager', 'admin'] as const;
export const staffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRole>;

/** `nobody`: no one is signed in at this PC. */
export const roles = ['nobody', ...staffRoles] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Whether one role may do what needs another. */
export const isAtLeast = (held: Role, needed: Role): boolean => roles.includes(held) && roles.indexOf(held) >= roles.indexOf(needed);

export const callError = z.object({
  code: z.string(),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  incident: z.string().optional(),
});
export type CallError = z.infer<typeof callError>;
export type CallResult<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: CallError };

export type Operation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Changes extends boolean = boolean,
> = Readonly<{
  /** The least role that may call it. */
  role: Role;
  /** True when it changes data: it then runs in a transaction and is written to the audit. */
  changes: Changes;
  input: Input;
  output: Output;
}>;

/** Declares one operation of the contract. */
export function operation<Input extends z.ZodType, Output extends z.ZodType, Kind extends 'reads' | 'changes'>(
  role: Role,
  kind: Kind,
  input: Input,
  output: Output,
): Operation<Input, Output, Kind extends 'changes' ? true : false> {
  return { role, changes: (kind === 'changes') as Kind extends 'changes' ? true : false, input, output };
}

/** Where a value or an event comes from: a person, TowBook, the old program's database, the program itself. */
export const fieldSource = z.enum(['hand', 'towbook', 'legacy', 'system']);
export type FieldSource = z.infer<typeof fieldSource>;
