import { cutMark, paperText } from './text';

/** The most lines that fit behind the window of an envelope. */
export const windowLines = 6;

/** An address as the Postal Service reads it best: capitals, no punctuation, one part a line; empty lines are left out and a seventh line is joined to the sixth. */
export function addressLines(name: string, address: string): readonly string[] {
  const lines = [name, ...address.split(/\r\n|\r|\n/)]
    .map((line) =>
      paperText(line, 40)
        .replace(cutMark, '…')
        .toUpperCase()
        .replaceAll(/[.,;:]+(?=\s|$)/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
  return lines.length <= windowLines ? lines : [...lines.slice(0, windowLines - 1), lines.slice(windowLines - 1).join(' ')];
}

/** About how wide a line of capitals is, in ems of the paper's font. */
export function emsOf(line: string): number {
  let ems = 0;
  for (const character of line)
    ems += narrow.has(character) ? 0.32 : wide.has(character) ? 1 : /[\u0020-\u024F]/.test(character) ? 0.72 : 1.05;
  return ems;
}

const narrow = new Set("IJ1.,-'|: ");
const wide = new Set('WM@%&');
