import type { Output } from '../../../../../preload/contract';

export type Wording = Output<'notices.wordings'>['rows'][number];
export const textNames = ['title', 'lead', 'citation', 'footnote', 'signatory'] as const;
export type TextName = (typeof textNames)[number];

/** What the office says in its own words, by the kind of document. */
export type OwnWords = Readonly<Record<string, Readonly<Partial<Record<TextName, string>>>>>;

/** The text as delivered; the signatory of a document is the office's own as long as nobody else is named. */
export const usualText = (wording: Wording, name: TextName): string => (name === 'signatory' ? '' : wording.usual[name]);

/** What stands in the box of a text. */
export const shownText = (own: OwnWords, wording: Wording, name: TextName): string => own[wording.kind]?.[name] ?? usualText(wording, name);

/** The office's words with one text changed; the text as delivered, and a document without own words, leave no trace. */
export function withText(own: OwnWords, wordings: readonly Wording[], changed: Wording, name: TextName, text: string): OwnWords {
  const kinds = wordings.map((wording) => {
    const before = own[wording.kind] ?? {};
    const after = wording.kind === changed.kind ? { ...before, [name]: text } : before;
    const kept = textNames.flatMap((one) => {
      const said = after[one];
      return said === undefined || said === usualText(wording, one) ? [] : [[one, said] as const];
    });
    return [wording.kind, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(kinds.filter(([, texts]) => Object.keys(texts).length > 0));
}
