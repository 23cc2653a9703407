const unknown = new Set(['', 'NA', 'N/A', 'NONE', 'UNKNOWN', 'UNK', '-', '--', 'XX', '?']);

/** Where a plate is from, by its state as written and the state's own ways of writing it; an unreadable state is not taken for another state's. */
export function plateOrigin(state: string | null | undefined, own: readonly string[]): 'own' | 'elsewhere' | 'unknown' {
  const written = (state ?? '').trim().toUpperCase();
  if (own.includes(written)) return 'own';
  return unknown.has(written) || !/^[A-Z][A-Z .]+$/.test(written) ? 'unknown' : 'elsewhere';
}
