import { noticeKinds, type NoticeKind } from '../../../preload/contract/notices';
import { sheetKinds, type SheetKind } from '../../../preload/contract/sheets';
import type { Output, ParsedInput } from '../../../preload/contract';
import type { ReadContext } from '../call';
import { paperHtml } from '../paper/html';
import { paperDay } from '../paper/moments';
import type { Letterhead } from '../paper/Page';
import { paperStyle } from '../paper/style';
import type { Printer } from '../ports';
import type { Settings } from '../settings/store';
import { draftNotice } from './draft';
import { handOut } from './give';
import { print } from './keep';
import type { Kinds } from './kind';
import { letterheadOf } from './letterhead';
import { listKinds } from './lists/kinds';
import { ListPages } from './lists/pages';
import { sampleCase, sampleLetterhead, sampleMaking, sampleRows } from './sample/sample';
import type { PaperWords } from '../law/engine/papers';
import { signedFor, wordsFor } from './words';

type Parts = Readonly<{ settings: Pick<Settings, 'trying'>; printer: Pick<Printer, 'pdf'> }>;
type Look = Readonly<{ letterhead: Letterhead; words: PaperWords; settings: Pick<Settings, 'get'> }>;

const isList = (kind: string): kind is SheetKind => Object.hasOwn(listKinds, kind);

/** A document of a made-up case under a letterhead and a wording that are being tried. Throws BAD_INPUT for a setting that cannot be. */
export async function previewNotice(
  { settings, printer }: Parts,
  kinds: Kinds,
  { kind, wording, values, toFile }: ParsedInput<'notices.preview'>,
  { session }: Pick<ReadContext, 'session'>,
): Promise<Output<'notices.preview'>> {
  const tried = settings.trying(values);
  const own = { ...tried.get('notices.wording')[kind], ...wording };
  const words = wordsFor(isList(kind) ? listKinds[kind].usual : kinds.of(kind).usual, own);
  const given = letterheadOf(tried);
  const letterhead = signedFor(own, given.officeName === '' ? { ...sampleLetterhead, ...filled(given) } : given);
  const look: Look = { letterhead, words, settings: tried };
  const { html, plainText } = isList(kind) ? listHtml(kind, look) : { html: documentHtml(kinds, kind, look), plainText: '' };
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

function documentHtml(kinds: Kinds, kind: NoticeKind, { letterhead, words, settings }: Look): string {
  const file = { ...sampleCase(kinds.of(kind)), letterhead, words };
  const paper = settings.get('notices.paper');
  const offset = { x: settings.get('notices.windowOffsetX'), y: settings.get('notices.windowOffsetY') };
  return draftNotice(kinds, kind, file, { ...sampleMaking, paper, offset }).html(1, file.now);
}

function listHtml(kind: SheetKind, { letterhead, words, settings }: Look): Readonly<{ html: string; plainText: string }> {
  const { content, plainText } = listKinds[kind].sample({ letterhead, words, rows: sampleRows() });
  const preparedOn = paperDay('2026-11-30');
  const stamp = { letterhead, words, preparedOn, reference: `${words.title} · made ${preparedOn}` };
  return {
    html: paperHtml(words.title, <ListPages content={content} stamp={stamp} />, paperStyle(settings.get('notices.paper'))),
    plainText,
  };
}

/** Each document with its wording as delivered. */
export function wordings(kinds: Kinds): Output<'notices.wordings'> {
  const row = ({ title, usual }: Readonly<{ title: string; usual: PaperWords }>) => {
    const { mark, note = '', ...texts } = usual;
    return { title, usual: texts, mark, note };
  };
  return {
    rows: [
      ...noticeKinds.map((kind) => ({ kind, ...row(kinds.of(kind)), isSigned: true })),
      ...sheetKinds.map((kind) => ({ kind, ...row(listKinds[kind]), isSigned: false })),
    ],
  };
}
