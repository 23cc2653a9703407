/**
 * Documents of one design as one, so that the printing engine starts once for all of them: the head of the first with every title, then
 * every body. A text that breaks out of its own document spoils those after it too.
 */
export function bundled(documents: readonly string[]): string {
  const between = (html: string, from: string, to: string) => html.slice(html.indexOf(from), html.lastIndexOf(to));
  const [first = ''] = documents;
  return [
    first.slice(0, first.indexOf('<title>')),
    ...documents.map((html) => html.slice(html.indexOf('<title>'), html.indexOf('<style>'))),
    first.slice(first.indexOf('<style>'), first.indexOf('<body>')),
    '<body>',
    ...documents.map((html) => between(html, '<body>', '</body>').slice('<body>'.length)),
    '</body></html>',
  ].join('');
}
