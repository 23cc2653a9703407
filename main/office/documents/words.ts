import type { PaperWords } from '../law/engine/papers';
import type { Letterhead } from '../paper/Page';

/** What an office says in its own words, and who signs there, by the kind of document. */
export type OwnWords = Readonly<
  Record<string, Readonly<Partial<Record<Exclude<keyof PaperWords, 'mark' | 'note'> | 'signatory', string | undefined>>> | undefined>
>;

/** The words in force: the office's own where it has any, with the citation in its place. */
export function wordsFor({ title, lead, citation, mark, footnote }: PaperWords, own: OwnWords[string]): PaperWords {
  const cited = own?.citation || citation;
  const filled = (text: string) => text.replaceAll('{citation}', cited);
  return {
    title: filled(own?.title || title),
    lead: filled(own?.lead || lead),
    citation: cited,
    mark,
    footnote: filled(own?.footnote || footnote),
  };
}

/** The letterhead under which a document goes: another may sign it than signs the others. */
export const signedFor = (own: OwnWords[string], letterhead: Letterhead): Letterhead => {
  const signatory = own?.signatory ?? '';
  return signatory === '' ? letterhead : { ...letterhead, signatory };
};

/** What every page of a document carries besides its own content. */
export type Stamp = Readonly<{ letterhead: Letterhead; words: PaperWords; preparedOn: string; reference: string }>;
