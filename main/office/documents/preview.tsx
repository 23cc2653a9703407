import { noticeKind, noticeKinds, noticeTitles, sheetTitles, type NoticeKind, type WordedKind } from '../../../preload/contract/notices';
import { sheetKinds } from '../../../preload/contract/sheets';
import type { Output, ParsedInput } from '../../../preload/contract';
import type { ReadContext } from '../call';
import { handOut } from './give';
import { print } from './keep';
import type { Settings } from '../settings/store';
import { ListSheet } from './lists/lists';
import { ownWords } from './gather';
import { draftNotice } from './kinds';
import { letterheadOf } from './letterhead';
import { paperHtml } from '../paper/html';
import { paperDay } from '../paper/moments';
import type { Letterhead } from '../paper/Sheet';
import { paperStyle } from '../paper/style';
import { sampleList } from './sample/lists';
import { sampleCase, sampleMaking } from './sample/sample';
import { paperWords } from '../law/packs/inForce';
import { signedFor, wordsFor, type OwnWords } from './words';
import type { NoticeParts } from './parts';

const isAboutOne = (kind: WordedKind): kind is NoticeKind => noticeKind.safeParse(kind).success;
const titleOf = (kind: WordedKind): string => (isAboutOne(kind) ? noticeTitles[kind] : sheetTitles[kind]);

/** A document of a made-up case under a letterhead and a wording that are being tried. Throws BAD_INPUT for a setting that cannot be. */
export async function previewNotice(
  { settings, printer }: Pick<NoticeParts, 'settings' | 'printer'>,
  { kind, wording, values, toFile }: ParsedInput<'notices.preview'>,
  { session }: Pick<ReadContext, 'session'>,
): Promise<Output<'notices.preview'>> {
  const tried = settings.trying(values);
  const own = ownWords(tried);
  const ownNow: OwnWords = { ...own, [kind]: { ...own[kind], ...wording } };
  const words = wordsFor(kind, ownNow);
  const given = letterheadOf(tried);
  const letterhead = signedFor(kind, ownNow, given.officeName === '' ? { ...sampleCase('TOP').letterhead, ...filled(given) } : given);
  const { html, plainText } = isAboutOne(kind)
    ? { html: onePage(kind, letterhead, ownNow, tried), plainText: '' }
    : manyPages(kind, letterhead, ownNow, tried);
  const { pdf, pages } = await print(printer, html);
  return {
    ...handOut(session, { fileName: `Sample_${kind}.pdf`, mediaType: 'application/pdf', bytes: pdf }, toFile, 'Nothing else was done.'),
    pages,
    wording: words,
    plainText,
  };
}

/** The parts of the office's letterhead that are set: the others are those of the sample, until the office has a name. */
const filled = (letterhead: Letterhead): Partial<Letterhead> =>
  Object.fromEntries(Object.entries(letterhead).filter(([, text]) => text !== ''));

function onePage(kind: NoticeKind, letterhead: Letterhead, own: OwnWords, settings: Pick<Settings, 'get'>): string {
  const file = { ...sampleCase(kind), letterhead, words: (one: WordedKind) => wordsFor(one, own) };
  const paper = settings.get('notices.paper');
  const offset = { x: settings.get('notices.windowOffsetX'), y: settings.get('notices.windowOffsetY') };
  return draftNotice(kind, file, { ...sampleMaking, paper, offset }).html(1, file.now);
}

function manyPages(kind: Exclude<WordedKind, NoticeKind>, letterhead: Letterhead, own: OwnWords, settings: Pick<Settings, 'get'>) {
  const words = wordsFor(kind, own);
  const { content, plainText } = sampleList(kind, letterhead, words);
  const preparedOn = paperDay('2026-11-30');
  const stamp = { letterhead, words, preparedOn, reference: `${words.title} · made ${preparedOn}` };
  return {
    html: paperHtml(words.title, <ListSheet content={content} stamp={stamp} />, paperStyle(settings.get('notices.paper'))),
    plainText,
  };
}

/** Each document with its wording as delivered. */
export const wordings = (): Output<'notices.wordings'> => ({
  rows: [...noticeKinds, ...sheetKinds].map((kind) => {
    const { title, lead, citation, footnote, mark } = paperWords[kind];
    return {
      kind,
      title: titleOf(kind),
      usual: { title, lead, citation, footnote },
      mark,
      note: paperWords[kind].note ?? '',
      isSigned: isAboutOne(kind),
    };
  }),
});
