import { paperBase } from '../../paper/style';

/** What stands on the edge of every page. */
export type PageEdges = Readonly<{ top: string; complaint: string; printed: string }>;

/** A CSS string that holds any text: every other letter goes in by its number. */
const cssString = (text: string) =>
  `"${[...text].map((letter) => (/[A-Za-z0-9 ]/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`;

/** The look of a case file: as many Letter pages as it takes, each with its number and the case's. */
export const caseStyle = ({ top, complaint, printed }: PageEdges): string => `${paperBase}
@page {
  size: Letter; margin: 0.85in 0.7in 0.75in; font: 7.75pt/1.3 Paper, 'Segoe UI', Arial, 'Liberation Sans', sans-serif; color: #333;
  @top-left { content: ${cssString(top)}; vertical-align: bottom; padding-bottom: 0.12in; }
  @top-right { content: ${cssString(complaint)}; vertical-align: bottom; padding-bottom: 0.12in; font-weight: 700; color: #000; }
  @bottom-left { content: ${cssString(printed)}; vertical-align: top; padding-top: 0.12in; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); vertical-align: top; padding-top: 0.12in; }
}
html { font-size: 9pt; }
.cover { break-after: page; }
.cover h1 { margin-top: 0.2in; }
.part { margin-top: 0.26in; }
.part h2 { font-size: 12pt; letter-spacing: 0; text-transform: none; line-height: 1.2; margin: 0 0 0.06in; padding-bottom: 2pt; border-bottom: 1pt solid #000; break-after: avoid; }
.part h3 { font-size: 9pt; margin: 0.12in 0 0.04in; break-after: avoid; }
.about { font-size: 8pt; color: #333; margin-bottom: 0.06in; }
.part > h2 + .about { break-after: avoid; break-inside: avoid; }
.text { overflow-wrap: anywhere; white-space: pre-line; unicode-bidi: plaintext; text-align: left; }
.none { font-size: 8.5pt; color: #333; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { font-size: 7pt; font-weight: 700; text-align: left; color: #333; padding: 2pt 6pt 2pt 0; border-bottom: 0.75pt solid #000; vertical-align: bottom; }
td { font-size: 8.5pt; line-height: 1.3; padding: 3pt 6pt 3pt 0; border-bottom: 0.5pt solid #999; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
tr.long { break-inside: auto; }
thead { display: table-header-group; }
.entry { border-bottom: 0.5pt solid #999; padding: 4pt 0 5pt; break-inside: avoid; }
.entry.long { break-inside: auto; }
.entry > .line { display: grid; grid-template-columns: 0.42in 1.35in 1fr; gap: 0.1in; break-after: avoid; }
.entry .title { font-weight: 700; }
.entry .below { margin: 1.5pt 0 0 1.97in; font-size: 8.25pt; }
.entry .small { font-size: 7.5pt; color: #333; }
.void .title, .void .when { text-decoration: line-through; }
.flag { display: inline-block; border: 0.75pt solid #000; padding: 0 4pt; font-size: 7.5pt; font-weight: 700; white-space: nowrap; }
.flag.bad { background: #000; color: #fff; }
.step { border-bottom: 0.5pt solid #999; padding: 5pt 0 6pt; break-inside: avoid; }
.step > .line { display: grid; grid-template-columns: 1fr 1.45in 1.35in 1.05in; gap: 0.1in; break-after: avoid; }
.step .why { margin-top: 1pt; font-size: 8.5pt; }
.step .title { font-weight: 700; }
.step .small { font-size: 7.5pt; color: #333; }
.label { font-size: 7pt; color: #333; display: block; }
.hash { margin-bottom: 3pt; font-size: 7.25pt; letter-spacing: 0.02em; font-variant-numeric: tabular-nums slashed-zero; overflow-wrap: anywhere; }
.cover .grid + h2, .contents { break-inside: avoid; }
.contents { columns: 2; column-gap: 0.3in; font-size: 8.5pt; }
.contents li { list-style: none; }
.sign { display: grid; grid-template-columns: 1.2fr 1fr 1.2in; gap: 0.3in; margin-top: 0.65in; break-inside: avoid; }
.sign div { border-top: 0.75pt solid #000; padding-top: 3pt; font-size: 7.5pt; }
.statement { margin-top: 0.2in; font-size: 8.5pt; break-inside: avoid; }
`;
