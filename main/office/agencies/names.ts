const words: Readonly<Record<string, string>> = {
  twp: 'township',
  twnshp: 'township',
  township: 'township',
  pd: 'police department',
  dept: 'department',
  police: 'police',
  mt: 'mount',
  so: "sheriff's office",
};

/** What two spellings of one agency have in common: no case, spaces or punctuation, abbreviations written out, `police department` left out. */
export function agencyKey(spelling: string): string {
  return spelling
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => words[word] ?? word)
    .join(' ')
    .replace(/^city of /, '')
    .replaceAll('charter township', 'township')
    .replaceAll(/\b(police department|police dept|police)\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .trim();
}

const empty = new Set(['', 'na', 'n/a', 'none', 'unknown', 'null']);

/** True for text that names no agency, such as `N/A`. */
export function namesNoAgency(spelling: string | null | undefined): boolean {
  return spelling == null || empty.has(spelling.trim().toLowerCase());
}
