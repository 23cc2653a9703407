/** A failure a person can act on: a stable code and a sentence that says what happened, what was kept and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  /** Field name -> what is wrong with it. */
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(code: string, message: string, options: Readonly<{ fields?: Readonly<Record<string, string>>; cause?: unknown }> = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.fields = options.fields;
  }
}
