import { setImmediate } from 'node:timers/promises';
import { Parser, type Handler } from 'htmlparser2';

const pieceLength = 32_768;

/** A text in pieces small enough that nothing else waits long for one of them. */
export function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

/** UTF-8 bytes as text, decoded piece by piece. */
export function* textOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += pieceLength) yield decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
  yield decoder.decode();
}

/** Runs markup through a handler; yields what it found after each piece. */
export async function* readMarkup<Found>(
  pieces: Iterable<string>,
  kind: 'html' | 'xml',
  handlerOf: (find: (one: Found) => void) => Partial<Handler>,
): AsyncGenerator<Found> {
  const found: Found[] = [];
  const parser = new Parser(
    handlerOf((one) => found.push(one)),
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  for (const piece of pieces) {
    parser.write(piece);
    await setImmediate();
    yield* found.splice(0);
  }
  parser.end();
  yield* found.splice(0);
}

/** A name without its namespace prefix: `x:row` and `row` are one. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes by their names without a prefix: `ss:Index` is `Index`. */
export const localAttributes = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
