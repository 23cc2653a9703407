/** Control characters, and the marks that turn the direction of text around; a joiner inside an emoji stays. */
const forbidden =
  /[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]+/gu;
/** More marks on one letter than any script writes: they would run over the lines around. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u;

export const cutMark = '… [shortened]';

/** Text that is safe on paper: one line, no control or direction characters, at most `max` columns (a wide letter counts two), with a mark where it was cut. */
export function paperText(value: string, max: number): string {
  const line = value.toWellFormed().replace(forbidden, ' ').replace(piledMarks, '$1').replace(/\s+/g, ' ').trim();
  if (line.length * 2 <= max) return line;
  let columns = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(line.slice(0, max * 20))) {
    columns += wide.test(segment) ? 2 : 1;
    if (columns > max) return `${kept.trimEnd()}${cutMark}`;
    kept += segment.length > 16 ? '\uFFFD' : segment;
  }
  return kept.length < line.length && line.length > max * 20 ? `${kept}${cutMark}` : kept;
}

/** How much room a text takes, in columns. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
}
