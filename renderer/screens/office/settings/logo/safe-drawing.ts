/** What a drawing may not hold: what runs, what is fetched from elsewhere, and what is no drawing. */
const unsafe: readonly (readonly [RegExp, string])[] = [
  [/<\s*script/i, 'a script'],
  [/<\s*(foreignObject|iframe|embed|object|audio|video)/i, 'a part that is no drawing'],
  [/\son[a-z]+\s*=/i, 'a script'],
  [/javascript:/i, 'a script'],
  [/<!\s*(doctype|entity)/i, 'a part that is no drawing'],
  [/(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg))[^\s"'>]/i, 'an address of something elsewhere'],
  [/url\(\s*["']?\s*(?!["'#)]|data:image\/(?:png|jpeg))[^\s"')]/i, 'an address of something elsewhere'],
  [/@import/i, 'an address of something elsewhere'],
];

/** What makes an SVG drawing unsafe, in words; undefined when nothing does. */
export function drawingProblem(svg: string): string | undefined {
  if (!/<svg[\s>]/i.test(svg)) return 'no drawing';
  return unsafe.find(([pattern]) => pattern.test(svg))?.[1];
}
