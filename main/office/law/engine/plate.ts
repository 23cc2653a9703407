const michigan = new Set(['MI', 'MICHIGAN']);
const unknown = new Set(['', 'NA', 'N/A', 'NONE', 'UNKNOWN', 'UNK', '-', '--', 'XX', '?']);

/** Where a plate is from, by its state as written; an unreadable state is not taken for another state's. */
export function plateOrigin(state: string | null | undefined): 'michigan' | 'elsewhere' | 'unknown' {
  const written = (state ?? '').trim().toUpperCase();
  if (michigan.has(written)) return 'michigan';
  return unknown.has(written) || !/^[A-Z][A-Z .]+$/.test(written) ? 'unknown' : 'elsewhere';
}
