/** A failure of the desktop that a clerk can act on: a code, and a sentence on what happened, what was kept and what to do. */
export class DesktopError extends Error {
  override readonly name = 'DesktopError';

  constructor(
    readonly code: 'BROWSER_MISSING' | 'PRINTER_CLOSED' | 'PRINTER_FAILED' | 'WINDOW_FAILED',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
