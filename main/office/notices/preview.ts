import type { Output, ParsedInput } from '../../../preload/contract';
import type { ReadContext } from '../call';
import { writeNamedFile } from '../namedFile';
import { ownWords } from './gather';
import { draftNotice } from './kinds';
import { letterheadOf } from './letterhead';
import type { NoticeParts } from './notices';
import { countPages } from './pdf';
import { sampleCase, sampleMaking } from './sample/sample';
import { wordsFor } from './words';

/** A document of a made-up case under the office's letterhead and a wording that is being tried. */
export async function previewNotice(
  { settings, printer }: Pick<NoticeParts, 'settings' | 'printer'>,
  { kind, wording, toFile }: ParsedInput<'notices.preview'>,
  { session }: Pick<ReadContext, 'session'>,
): Promise<Output<'notices.preview'>> {
  const own = ownWords(settings);
  const tried = { ...own, [kind]: { ...own[kind], ...wording } };
  const sample = sampleCase(kind);
  const letterhead = letterheadOf(settings);
  const file = {
    ...sample,
    letterhead: letterhead.officeName === '' ? sample.letterhead : letterhead,
    words: (one: Parameters<typeof wordsFor>[0]) => wordsFor(one, tried),
  };
  const paper = settings.get('notices.paper');
  const offset = { x: settings.get('notices.windowOffsetX'), y: settings.get('notices.windowOffsetY') };
  const pdf = await printer.pdf(draftNotice(kind, file, { ...sampleMaking, paper, offset }).html(1, sample.now));
  if (toFile !== undefined) writeNamedFile(session, toFile, pdf, 'Nothing else was done.');
  return {
    mediaType: 'application/pdf',
    pages: countPages(pdf),
    base64: Buffer.from(pdf).toString('base64'),
    wording: wordsFor(kind, tried),
  };
}
