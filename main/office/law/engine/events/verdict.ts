import type { BlockCode } from '../roles';

/** Whether an event can be recorded: refused with a code and a sentence, or accepted with what is doubtful about it. */
export type EventVerdict =
  | Readonly<{ accepted: false; code: string; message: string; fields?: Readonly<Record<string, string>> }>
  | Readonly<{
      accepted: true;
      warnings: readonly string[];
      /** What stood in the way and was overridden by a typed reason; who may do that is the caller's to check. */
      overridden: readonly BlockCode[];
    }>;

export type Refusal = Extract<EventVerdict, { accepted: false }>;

/** A refusal; its sentence says that nothing was recorded. */
export const refuse = (code: string, message: string, fields?: Readonly<Record<string, string>>): Refusal => ({
  accepted: false,
  code,
  message: `${message} Nothing was recorded.`,
  ...(fields ? { fields } : {}),
});
