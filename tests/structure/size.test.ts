import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './files';

const longestFile = 300;
const longestTest = 350;
const longestFunction = 70;

type Node = Readonly<{ type: string; start: number; end: number; [part: string]: unknown }>;
type Long = Readonly<{ line: number; lines: number }>;

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'type' in part && 'start' in part;
const partsOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);
const isFunction = ({ type }: Node) =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';

/** The functions of a file with more lines of their own than allowed: those of a function within count for that one alone. */
function longFunctions(file: string, text: string): readonly Long[] {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (at: number) => {
    const before = ends.findIndex((end) => end >= at);
    return (before < 0 ? ends.length : before) + 1;
  };
  const found: Long[] = [];
  /** Answers how many lines the functions within `node` have. */
  const look = (node: Node): number => {
    const within = partsOf(node).reduce((sum, part) => sum + look(part), 0);
    if (!isFunction(node)) return within;
    const whole = lineAt(node.end) - lineAt(node.start) + 1;
    if (whole - within > longestFunction) found.push({ line: lineAt(node.start), lines: whole - within });
    return whole;
  };
  look(parseSync(file, text).program as unknown as Node);
  return found;
}

describe('the size', () => {
  it('of a file is at most 300 lines, of a file of tests 350', () => {
    const long = filesBelow('main', 'preload', 'renderer', 'db', 'tests')
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (file.startsWith('tests/') ? longestTest : longestFile));
    expect(long).toEqual([]);
  });

  it('of a function is at most 70 lines of its own', () => {
    const long = filesBelow('main', 'preload', 'renderer', 'db').flatMap((file) =>
      longFunctions(file, textOf(file)).map(({ line, lines }) => `${file}:${line} ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it('counts what stands within a function for the one within', () => {
    const long = (lines: number) => `() => {\n${'a();\n'.repeat(lines - 2)}}`;
    expect(longFunctions('x.ts', `export const one = ${long(71)};`)).toEqual([{ line: 1, lines: 71 }]);
    expect(longFunctions('x.ts', `export function two() {\n  return [${long(40)}, ${long(40)}];\n}`)).toEqual([]);
  });
});
