import { paperText } from '../../paper/text';
import type { PaperWords } from '../../law/packs/paperWords';
import type { Lot } from './lot';

export type AdContent = Readonly<{ day: string; time: string | null; place: string; phone: string; lots: readonly Lot[] }>;

/** The ad as text to paste: one paragraph for the sale, one line a vehicle, the terms. */
export function adText({ day, time, place, phone, lots }: AdContent, words: PaperWords): string {
  const sale = `${words.lead} ${day}${time === null ? '' : `, ${time}`}, ${place}.`;
  const vehicles = lots.map((lot) =>
    [`${lot.year} ${lot.make} ${lot.model}`.replaceAll(/\s+/g, ' ').trim() || 'Vehicle', `VIN ${lot.vin}`, lot.complaintNumber]
      .filter((part) => part !== '')
      .map((part) => paperText(part, 80))
      .join(', '),
  );
  const contact = phone === '' ? [] : [`Information: ${phone}.`];
  return [words.title.toUpperCase(), sale, ...vehicles, [words.footnote, ...contact].join(' ')].join('\n');
}

/** How many lines of a column the text takes, broken between words as a newspaper does. */
export function adLines(text: string, lineLength: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + wrapped(paragraph, lineLength), 0);
}

function wrapped(paragraph: string, lineLength: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    if (used > 0 && used + 1 + word.length > lineLength) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    while (used > lineLength) {
      lines += 1;
      used -= lineLength;
    }
  }
  return lines;
}
