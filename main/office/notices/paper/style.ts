import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import bold from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';

/** The look of the office's paper: Letter, black on white, legible after a fax. Inter is in the document, so that a page breaks alike on every PC; static faces, since a variable one is drawn as outlines and is slow. */
export const paperBase = `
@font-face { font-family: Paper; src: url(${regular}) format('woff2'); font-weight: 400; }
@font-face { font-family: Paper; src: url(${bold}) format('woff2'); font-weight: 700; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 10pt/1.3 Paper, 'Segoe UI', 'Segoe UI Emoji', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif; color: #000; }
header { display: flex; align-items: center; gap: 0.16in; padding-bottom: 0.11in; border-bottom: 2.25pt solid #000; flex: none; }
.logo { flex: none; min-width: 0.62in; height: 0.62in; padding: 0 0.08in; display: grid; place-content: center; border: 2pt solid #000; font: 700 15pt/1 Paper, sans-serif; white-space: nowrap; }
address { flex: 1; min-width: 0; font-style: normal; font-size: 8.5pt; line-height: 1.35; }
address strong { display: block; font-size: 14.5pt; line-height: 1.15; letter-spacing: -0.01em; margin-bottom: 1.5pt; }
address span { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
address span, address strong { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.form { flex: none; max-width: 2.1in; border: 1pt solid #000; padding: 3pt 7pt; font-size: 8pt; font-weight: 700; text-align: center; line-height: 1.25; }
h1 { font-size: 16.5pt; line-height: 1.15; letter-spacing: -0.012em; font-weight: 700; }
.lead { margin-top: 3pt; font-size: 9.5pt; }
h2 { font-size: 8.25pt; font-weight: 700; letter-spacing: 0.07em; text-transform: uppercase; margin: 0.155in 0 0.045in; }
.grid { display: grid; grid-template-columns: repeat(12, 1fr); border: 0.75pt solid #000; border-width: 0.75pt 0 0 0.75pt; }
.field { border: 0.75pt solid #000; border-width: 0 0.75pt 0.75pt 0; padding: 2.5pt 5pt 3.5pt; min-width: 0; min-height: 0.45in; }
dt { font-size: 7pt; line-height: 1.3; color: #333; }
.value { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; font-size: 11pt; line-height: 1.25; text-align: left; }
.value.strong { font-weight: 700; font-size: 12pt; }
.value.mono { font-variant-numeric: tabular-nums slashed-zero; letter-spacing: 0.05em; }
.value.tight { font-size: 8.25pt; line-height: 1.2; letter-spacing: 0; }
.value.absent { font-weight: 400; font-size: 10pt; color: #444; }
`;

/** One sheet that never grows: what does not fit is hidden. */
export const paperStyle = `${paperBase}
@page { size: Letter; margin: 0; }
body { width: 8.5in; }
.sheet { width: 8.5in; height: 11in; padding: 0.6in 0.75in 0.5in; display: flex; flex-direction: column; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
main { flex: 1; min-height: 0; overflow: hidden; padding: 0.19in 1px 0 0; display: flex; flex-direction: column; }
.blank { min-height: 0.56in; }
.sign { display: grid; grid-template-columns: 1fr 1fr 1.3in; gap: 0.3in; margin-top: auto; padding-top: 0.3in; }
.sign div { border-top: 0.75pt solid #000; padding-top: 3pt; font-size: 7.5pt; position: relative; min-width: 0; }
.sign b { position: absolute; bottom: 100%; left: 0; right: 0; padding-bottom: 2pt; font-size: 10.5pt; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
footer { flex: none; margin-top: 0.14in; border-top: 0.75pt solid #000; padding-top: 4pt; font-size: 7.75pt; line-height: 1.35; overflow-wrap: anywhere; }
.reference { display: flex; justify-content: space-between; color: #333; }
`;
