import { z } from 'zod';
import type { CallResult } from '../../../preload/contract/common';
import { linesOf, type Line } from './lines';
import type { Output } from './output';

const oneCall = z.strictObject({ operation: z.string(), input: z.unknown().optional(), now: z.string().optional() });

/** One line of a batch: the operation, its input, and the moment it is asked at (null: the batch's own). */
export type BatchCall = Readonly<{ operation: string; input: unknown; now: string | null }>;

/**
 * Answers one call a line, in order, one answer a line. A line that cannot be read is answered BAD_INPUT, and the next one is read.
 * True when every call was ok. Ends early when nobody reads the answers any more.
 */
export async function runBatch(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  answer: (call: BatchCall) => Promise<CallResult<unknown>>,
): Promise<boolean> {
  let isOk = true;
  for await (const line of linesOf(input)) {
    const call = readCall(line);
    const result = typeof call === 'string' ? badInput(call) : await answer(call);
    isOk = isOk && result.ok;
    await output.write(`${JSON.stringify(result)}\n`);
    if (output.isLeft()) break;
  }
  return isOk;
}

/** A string is the sentence on what does not fit. */
function readCall(line: Line): BatchCall | string {
  if (line === null) return 'The line is not UTF-8 text, or longer than 64 MB. Nothing was done.';
  const read = oneCall.safeParse(jsonOf(line));
  if (!read.success) return 'The line is not a call. Nothing was done. Write it as {"operation": "vehicles.get", "input": {"id": 1}}.';
  const { operation, input, now } = read.data;
  return { operation, input, now: now ?? null };
}

/** Undefined is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer to what could not be read. */
export const badInput = (message: string): CallResult<never> => ({ ok: false, error: { code: 'BAD_INPUT', message } });
