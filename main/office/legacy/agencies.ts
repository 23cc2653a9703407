import type { Agencies } from '../agencies/store';
import { agencyKey, namesNoAgency } from '../agencies/names';
import { oneLine } from '../values/filled';

/** What a spelling of the old database means: an agency, none, or something a person must confirm. */
export type Spelled =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'agency'; agencyId: number }>
  | Readonly<{ kind: 'doubtful'; suggestion: number | null; why: string }>;

type Known = Readonly<{ agencyId: number; key: string; alias: string }>;

/** Spellings that differ by case, blanks, signs and the usual abbreviations are one; whatever else looks alike is only suggested. */
export function createSpelling(agencies: Pick<Agencies, 'match' | 'list'>) {
  const known = (): readonly Known[] =>
    agencies.list().flatMap(({ id, name, aliases }) => [name, ...aliases].map((alias) => ({ agencyId: id, key: agencyKey(alias), alias })));

  return (spelling: string | null): Spelled => {
    const line = oneLine(spelling ?? '');
    if (namesNoAgency(line)) return { kind: 'none' };
    const agencyId = agencies.match(line);
    if (agencyId !== null) return { kind: 'agency', agencyId };
    const part = within(line, agencies.match);
    if (part !== null)
      return { kind: 'doubtful', suggestion: part.agencyId, why: `"${part.text}" in it names an agency; the rest looks like a remark` };
    const near = nearest(agencyKey(line), known());
    if (near !== null) return { kind: 'doubtful', suggestion: near.agencyId, why: `it is nearly "${near.alias}"` };
    return { kind: 'doubtful', suggestion: null, why: 'no agency goes by this name' };
  };
}

/** The longest run of words that names an agency; a single word only where the text begins with it, for `Sheriff` alone is any county's. */
function within(line: string, match: Agencies['match']): Readonly<{ agencyId: number; text: string }> | null {
  const words = line
    .slice(0, 200)
    .split(/[\s,;:/()]+|\s-\s/)
    .filter((word) => word !== '');
  for (let length = Math.min(words.length - 1, 6); length > 0; length -= 1) {
    const lastStart = length === 1 ? 0 : words.length - length;
    for (let start = 0; start <= lastStart; start += 1) {
      const text = words.slice(start, start + length).join(' ');
      const agencyId = match(text);
      if (agencyId !== null) return { agencyId, text };
    }
  }
  return null;
}

/** The one agency with a name one slip away (two in a long name); null where there is none, or more than one. */
function nearest(key: string, known: readonly Known[]): Known | null {
  if (key.length < 5) return null;
  const most = key.length >= 9 ? 2 : 1;
  const near = known.filter((one) => Math.abs(one.key.length - key.length) <= most && slips(one.key, key) <= most);
  const [first] = near;
  return first !== undefined && near.every(({ agencyId }) => agencyId === first.agencyId) ? first : null;
}

/** Levenshtein distance. */
function slips(one: string, other: string): number {
  let line = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (line[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      next.push(Math.min(change, (line[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    line = next;
  }
  return line[other.length] ?? 0;
}
