import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../renderer');

const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css') && !/styles[\\/](tokens|print|fonts)\.css$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));

const tokens = new Set(
  [...readFileSync(join(renderer, 'styles/tokens.css'), 'utf8').matchAll(/^\s*(--[\w-]+):/gm)].map((found) => found[1]),
);

/** Declarations of type size and space that name a length by themselves. */
const rawIn = (css: string): readonly string[] =>
  [...css.matchAll(/(?<![\w-])(?:font-size|font|(?:row-|column-)?gap|padding[\w-]*|margin[\w-]*):[^;}]*/g)]
    .map(([declaration]) => declaration)
    .filter((declaration) => /(?<![\w./-])-?[\d.]*\d(?:px|r?em)/.test(declaration.replace(/\/\s*\d+px/, '')));

describe('the style sheets', () => {
  it('notice a raw size', () => {
    expect(rawIn('.a { font-size: 12px; }')).toEqual(['font-size: 12px']);
    expect(rawIn('.a { padding: 0 var(--s2) 3px; margin: -4px auto; }')).toHaveLength(2);
    expect(rawIn('.a { font: 600 var(--type-small)/18px var(--mono); gap: 0; margin: 0 calc(-1 * var(--s2)); width: 20px; }')).toEqual([]);
  });

  it.each(sheets)('%s takes its type and space from the tokens', (sheet) => {
    expect(rawIn(readFileSync(join(renderer, sheet), 'utf8'))).toEqual([]);
  });

  it.each(sheets)('%s names tokens that there are', (sheet) => {
    const used = [...readFileSync(join(renderer, sheet), 'utf8').matchAll(/var\((--[\w-]+)/g)].map((found) => found[1] ?? '');
    expect(used.filter((name) => !tokens.has(name) && !['--columns', '--trigger-width'].includes(name))).toEqual([]);
  });

  it('stay at 300 lines or fewer', () => {
    expect(sheets.filter((sheet) => readFileSync(join(renderer, sheet), 'utf8').split('\n').length > 301)).toEqual([]);
  });
});
