/** No tow, event or paper of an office is of a year before this one, or after the last. */
const firstYear = 1900;
const lastYear = 2199;

/** Whether something may have happened, or may be planned, in a year. */
export const isPossibleYear = (year: number): boolean => year >= firstYear && year <= lastYear;

/** How far back a slip of the fingers is looked for. */
const yearsBack = 60;
const mostSlips = 2;

/** The year that was likely meant by an impossible one: 26 and 206 are 2026 in the years about 2026. Null where none comes near. */
export function likelyYear(year: number, thisYear: number): number | null {
  // Two figures are a year of this century, or of the last.
  if (year >= 0 && year < 100) return 2000 + year <= thisYear + 1 ? 2000 + year : 1900 + year;
  const near = [0, 1, ...Array.from({ length: yearsBack }, (_, index) => -index - 1)].map((away) => thisYear + away);
  const typed = String(year);
  const [best] = near
    .map((candidate) => ({ candidate, slips: slipsBetween(typed, String(candidate)) }))
    .toSorted((one, other) => one.slips - other.slips);
  return best === undefined || best.slips > mostSlips ? null : best.candidate;
}

/**
 * A sentence on a year that cannot be, with the one likely meant: `0026: did you mean 2026?` Null for a possible year. `latest`: where
 * something nearer than the years to come is meant.
 */
export function yearQuestion(year: number, thisYear: number = new Date().getFullYear(), latest: number = lastYear): string | null {
  if (isPossibleYear(year) && year <= latest) return null;
  const typed = String(year).padStart(4, '0');
  const meant = likelyYear(year, thisYear);
  return meant === null ? `${typed} is no year this can be of.` : `${typed}: did you mean ${meant}?`;
}

/** Figures left out, added, mistaken or swapped with their neighbour. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      const above = rows[at - 1] ?? [];
      const swapped =
        at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1] ? (rows[at - 2]?.[to - 2] ?? 0) + 1 : 99;
      row.push(Math.min((above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (above[to - 1] ?? 0) + same, swapped));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
