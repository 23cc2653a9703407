import { paperText } from './text';

/** The most lines that fit behind the window of an envelope. */
export const windowLines = 6;

/** An address as the Postal Service reads it best: capitals, no punctuation, one part a line; empty lines are left out and a seventh line is joined to the sixth. */
export function addressLines(name: string, address: string): readonly string[] {
  const lines = [name, ...address.split(/\r\n|\r|\n/)]
    .map((line) =>
      paperText(line, 44)
        .toUpperCase()
        .replaceAll(/[.,;:]+(?=\s|$)/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
  return lines.length <= windowLines ? lines : [...lines.slice(0, windowLines - 1), lines.slice(windowLines - 1).join(' ')];
}
