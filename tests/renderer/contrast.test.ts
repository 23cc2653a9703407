import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');

/** The colours of a theme by their token names. */
function colors(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name, value]) => [name!, value!]));
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((start) => {
    const part = Number.parseInt(full.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const levels = ['overdue', 'today', 'soon', 'wait', 'done'];
const grounds = ['bg', 'surface', 'raised', 'hover', 'selected'];
const pairs = [
  ...['text', 'muted', 'link'].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...levels.flatMap((level) => [
    [level, `${level}-soft`] as const,
    [level, 'surface'] as const,
    ['text', `${level}-soft`] as const,
    ['link', `${level}-soft`] as const,
  ]),
  ['accent-ink', 'accent'] as const,
  ['accent-ink', 'accent-hover'] as const,
  ['accent', 'accent-soft'] as const,
  ['faint', 'surface'] as const,
  ['faint', 'bg'] as const,
];

describe.each([
  ['light', ':root'],
  ['dark', "[data-theme='dark']"],
])('the %s theme', (_name, selector) => {
  const theme = colors(selector);

  it.each(pairs)('%s on %s can be read (4.5 : 1)', (text, ground) => {
    expect(contrast(theme.get(text)!, theme.get(ground)!)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws boxes and focus rings that can be seen (3 : 1)', () => {
    for (const line of ['line-control', 'accent']) expect(contrast(theme.get(line)!, theme.get('surface')!)).toBeGreaterThanOrEqual(3);
  });
});
