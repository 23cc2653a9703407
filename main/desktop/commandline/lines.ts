/** Far above the largest input that an operation takes (a photograph of 25 MB, as base64). */
const longestLine = 64 * 1024 * 1024;
const newline = 0x0a;

/** One line without its end; null when it is no UTF-8 text or longer than 64 MB. */
export type Line = string | null;

/**
 * Cuts bytes into lines at line feeds alone: JSON may hold the other characters that end a line elsewhere (U+2028).
 * Reads no further while a line is being worked on.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, longest = longestLine): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let length = 0;
  const hold = (piece: Uint8Array) => {
    length += piece.length;
    if (length > longest) held = [];
    else held.push(piece);
  };
  const take = (): Line => {
    const line = length > longest ? null : text(held);
    held = [];
    length = 0;
    return line;
  };
  for await (const piece of bytes) {
    let from = 0;
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, from)) {
      hold(piece.subarray(from, at));
      from = at + 1;
      yield take();
    }
    if (from < piece.length) hold(piece.subarray(from));
  }
  if (length > 0) yield take();
}

function text(pieces: readonly Uint8Array[]): Line {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    return null;
  }
}
