import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { paperStyle } from './style';
import { paperText } from './text';

/** A complete HTML document that needs nothing from outside: what the printer turns into a PDF. */
export function paperHtml(title: string, pages: ReactNode, style = paperStyle('Letter')): string {
  const markup = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:" />
        <title>{paperText(title, 120)}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>{pages}</body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}
