import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import bold from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';

export type Paper = 'Letter' | 'A4';
const sizes: Readonly<Record<Paper, Readonly<{ width: string; height: string }>>> = {
  Letter: { width: '8.5in', height: '11in' },
  A4: { width: '210mm', height: '297mm' },
};

/** The look of the office's paper: black on white, legible after a fax. Inter is in the document, so that a page breaks alike on every PC; static faces, since a variable one is drawn as outlines and is slow. */
export const paperBase = `
@font-face { font-family: Paper; src: url(${regular}) format('woff2'); font-weight: 400; }
@font-face { font-family: Paper; src: url(${bold}) format('woff2'); font-weight: 700; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 10pt/1.3 Paper, 'Segoe UI', 'Segoe UI Emoji', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif; color: #000; }
header { display: flex; align-items: center; gap: 0.16in; padding-bottom: 0.11in; border-bottom: 2.25pt solid #000; flex: none; }
.logo { flex: none; min-width: 0.62in; height: 0.62in; padding: 0 0.08in; display: grid; place-content: center; border: 2pt solid #000; font: 700 15pt/1 Paper, sans-serif; white-space: nowrap; }
.logo-image { flex: none; max-width: 1.6in; height: 0.62in; object-fit: contain; }
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

/** Pages that never grow: what does not fit is hidden. */
export const paperStyle = (paper: Paper): string => `${paperBase}
@page { size: ${paper}; margin: 0; }
body { width: ${sizes[paper].width}; }
.sheet { width: ${sizes[paper].width}; height: ${sizes[paper].height}; position: relative; padding: 0.6in 0.75in 0.5in; display: flex; flex-direction: column; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
main { flex: 1; min-height: 0; overflow: hidden; padding: 0.19in 1px 0 0; display: flex; flex-direction: column; }
.blank { min-height: 0.56in; }
.sign { display: grid; grid-template-columns: 1fr 1fr 1.3in; gap: 0.3in; padding-top: 0.36in; }
.signatures { margin-top: auto; }
.sign div { border-top: 0.75pt solid #000; padding-top: 3pt; font-size: 7.5pt; position: relative; min-width: 0; }
.sign b { position: absolute; bottom: 100%; left: 0; right: 0; padding-bottom: 2pt; font-size: 10.5pt; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
p.text { margin-top: 0.12in; font-size: 10pt; line-height: 1.42; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 0.12in; }
th { font-size: 7.5pt; text-align: left; padding: 3pt 5pt; border: 0.75pt solid #000; background: #eee; }
td { height: 0.37in; padding: 2pt 5pt; border: 0.75pt solid #000; font-size: 8.5pt; line-height: 1.2; vertical-align: middle; }
td div { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
.right, td.right div { text-align: right; }
tr.total td { font-weight: 700; }
.checks { display: grid; gap: 5pt; margin-top: 0.08in; font-size: 10pt; }
.checks div::before { content: ''; display: inline-block; width: 9pt; height: 9pt; border: 1pt solid #000; margin-right: 7pt; vertical-align: -1pt; }
.checks div.checked::before { content: '×'; font: 700 11pt/8pt Paper, sans-serif; text-align: center; }
.photos { display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 3.55in; gap: 0.18in; margin-top: 0.15in; }
.photos figure { display: flex; flex-direction: column; border: 0.75pt solid #000; padding: 4pt; min-height: 0; }
.photos img { flex: 1; min-height: 0; width: 100%; object-fit: contain; }
.photos figcaption { flex: none; font-size: 7.5pt; padding-top: 3pt; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.window { position: absolute; left: 1.05in; top: 2.65in; width: 3.15in; height: 0.6in; overflow: hidden; text-transform: uppercase; }
.window div { overflow: hidden; white-space: nowrap; text-overflow: clip; }
.fold { position: absolute; left: 0; width: 0.18in; border-top: 0.5pt solid #777; }
.letter { padding-top: 2.2in; }
.day { position: absolute; right: 0.75in; top: 1.5in; font-size: 10pt; }
footer { flex: none; margin-top: 0.14in; border-top: 0.75pt solid #000; padding-top: 4pt; font-size: 7.75pt; line-height: 1.35; overflow-wrap: anywhere; }
.reference { display: flex; justify-content: space-between; gap: 0.3in; color: #333; white-space: nowrap; }
.reference span:first-child { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.poster { font-size: 24pt; }
`;
