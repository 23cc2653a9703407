import { oneLine } from './filled';

const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'up', 'with']);
const initials = new Set([
  'dui',
  'dus',
  'ecp',
  'gmc',
  'ins',
  'lein',
  'ovi',
  'owi',
  'ppi',
  'rv',
  'suv',
  'utv',
  'atv',
  'vin',
  'wb',
  'eb',
  'nb',
  'sb',
]);
const words = /[\p{L}\p{N}'’]+/gu;

const isShouted = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
const isMumbled = (text: string) => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/**
 * A name of a maker or model in readable case: `PLAYTIME PONTOON` is `Playtime Pontoon`, `suv` is `SUV`. Text that already mixes
 * cases is left alone, and so are short capitals (`BMW`, `CTS`) and anything with a figure (`CR-V`, `F-150`, `53FT`).
 */
export function nameCase(text: string): string {
  const line = oneLine(text);
  if (!isShouted(line) && !isMumbled(line)) return line;
  return line.replaceAll(words, (word, at: number) => {
    const lower = word.toLowerCase();
    if (initials.has(lower)) return lower.toUpperCase();
    if (/\p{N}/u.test(word)) return word;
    if (small.has(lower)) return at === 0 ? capital(word) : lower;
    return word.length <= 3 ? word : capital(word);
  });
}

/** A reason in sentence case: `ABANDONED` is `Abandoned`, `CRASH/OVI` is `Crash/OVI`. Text that already mixes cases is left alone. */
export function sentenceCase(text: string): string {
  const line = oneLine(text).replaceAll(/\s+,\s*/g, ', ');
  if (!isShouted(line) && !isMumbled(line)) return line;
  const lower = line.toLowerCase().replaceAll(words, (word) => (initials.has(word) ? word.toUpperCase() : word));
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
