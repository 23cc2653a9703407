const police = /\b(police|sheriff'?s?|state patrol|highway patrol|troopers?|constable|marshal|msp|p\.?d\.?|pub(lic)? safety)\b/i;

/** True for the account of a police agency, by its words. */
export const namesPolice = (account: string): boolean => police.test(account);

/** Where in a place of tow the name of a town may stand: its parts between commas, the last first, without state and ZIP. */
function townsOf(towFrom: string): readonly string[] {
  return towFrom
    .split(/[,;\n]/)
    .map((part) => part.replace(/\b[A-Z]{2}\.?\s+\d{5}(-\d{4})?\s*$/i, '').trim())
    .filter((part) => part.length > 2 && !/^\d+$/.test(part))
    .reverse();
}

export type MatchAgency = (spelling: string) => number | null;

/** The police agency that an account names, else the one of the town in the place of tow; null when neither is known. */
export function agencyOf(account: string | null, towFrom: string | null, match: MatchAgency): number | null {
  const named = account === null ? null : match(account.replace(/^\./, ''));
  if (named !== null) return named;
  for (const town of towFrom === null ? [] : townsOf(towFrom)) {
    const found = match(town);
    if (found !== null) return found;
  }
  return null;
}
