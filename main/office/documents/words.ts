import { paperWords } from '../law/packs/inForce';
import type { PaperWords } from '../law/packs/paperWords';
import type { Letterhead } from '../paper/Sheet';
import type { WordedKind } from '../../../preload/contract/notices';

/** What an office says in its own words, and who signs there, by the kind of document. */
export type OwnWords = Readonly<
  Record<string, Readonly<Partial<Record<Exclude<keyof PaperWords, 'mark'> | 'signatory', string | undefined>>> | undefined>
>;

/** The words in force: the office's own where it has any, with the citation in its place. */
export function wordsFor(kind: WordedKind, own: OwnWords): PaperWords {
  const { title, lead, citation, mark, footnote } = paperWords[kind];
  const said = own[kind] ?? {};
  const cited = said.citation || citation;
  const filled = (text: string) => text.replaceAll('{citation}', cited);
  return {
    title: filled(said.title || title),
    lead: filled(said.lead || lead),
    citation: cited,
    mark,
    footnote: filled(said.footnote || footnote),
  };
}

/** The letterhead under which a document goes: another may sign it than signs the others. */
export const signedFor = (kind: WordedKind, own: OwnWords, letterhead: Letterhead): Letterhead => {
  const signatory = own[kind]?.signatory ?? '';
  return signatory === '' ? letterhead : { ...letterhead, signatory };
};
