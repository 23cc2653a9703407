import type { CallError } from '../../preload/contract/common';

/** A refused call, thrown so that queries and forms can catch it; `error` is what the office answered. */
export class CallFailure extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** The office's answer in a caught value; anything else is shown as a fault of the window. */
export function callErrorOf(caught: unknown): CallError {
  if (caught instanceof CallFailure) return caught.error;
  const reason = caught instanceof Error ? caught.message : String(caught);
  return { code: 'WINDOW', message: `The window could not finish this: ${reason} Nothing was changed. Try again, or restart the program.` };
}
