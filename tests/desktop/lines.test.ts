import { array, assert, asyncProperty, integer, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, type Line } from '../../main/desktop/commandline/lines';

async function read(pieces: readonly Uint8Array[], longest?: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(inTurn(pieces), longest)) lines.push(line);
  return lines;
}

async function* inTurn(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

const line = string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\n', '\u2028').replace(/^\ufeff/, ''));

describe('the lines of standard input', () => {
  it('are the same however the bytes arrive, and end at line feeds alone', () =>
    assert(
      asyncProperty(array(line, { maxLength: 6 }), integer({ min: 1, max: 9 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
        expect(await read(pieces)).toEqual(lines.map((text) => text.toWellFormed()));
      }),
      { seed: 20_261_121, numRuns: 200 },
    ));

  it('need no line feed at the end', async () => {
    expect(await read([Buffer.from('a\nb')])).toEqual(['a', 'b']);
  });

  it('are not kept when they are too long, and the next one is read', async () => {
    expect(await read([Buffer.from('12345'), Buffer.from('6\n12345\n123456')], 5)).toEqual([null, '12345', null]);
  });
});
