import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Where the answer of `.all(…)`, `.get(…)` or `.iterate(…)` is cast, so that its type is claimed and not known; each as its text. */
function castsIn(source: string): readonly string[] {
  return [...source.matchAll(/\.(?:all|get|iterate)\(/g)].flatMap(({ index, 0: call }) => {
    let depth = 1;
    let end = index + call.length;
    while (depth > 0 && end < source.length) {
      depth += source[end] === '(' ? 1 : source[end] === ')' ? -1 : 0;
      end += 1;
    }
    return /^\s+as\s/.test(source.slice(end, end + 40)) ? [source.slice(index, end + 40)] : [];
  });
}

describe('a row of the database', () => {
  it('has its type from the door of queries, not from a cast', () => {
    const files = ['main', 'db'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name)),
    );
    expect(files.flatMap((file) => castsIn(readFileSync(join(root, file), 'utf8')).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it('is found out where it is cast', () => {
    expect(castsIn("const ids = sqlite.prepare('SELECT id').pluck().all(max(1, 2)) as number[];")).toHaveLength(1);
    expect(castsIn("const ids = column<number>(sqlite, 'SELECT id').all(max(1, 2));")).toEqual([]);
  });
});
