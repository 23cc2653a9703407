import { createHash } from 'node:crypto';
import type { Store } from '../../../db/open';
import { Problem } from '../../../preload/contract/problem';
import { keepBytes } from '../blobs';
import type { ReadContext } from '../call';
import type { Change } from '../changes';
import { countPages } from '../paper/pdf';
import type { Printer } from '../ports';

/** A paper as it came out of the printer: PDF bytes, their SHA-256 in hexadecimal, the number of pages. */
export type Printed = Readonly<{ pdf: Buffer; sha256: string; pages: number }>;

/** How a printed paper is kept. */
export type Keeping<Row> = Readonly<{
  /** How it is called when it comes out too long. */
  title: string;
  /** As many pages as it must have. */
  pages: number;
  /** The table of its row. */
  table: string;
  /** What was made, for the audit. */
  made: string;
  vehicleId?: number;
  /** The row that says the same already; asked again after printing, since somebody may have made it meanwhile. May throw a Problem. */
  standing: () => Row | undefined;
  /** Writes the row that names the bytes. */
  record: (kept: Readonly<{ sha256: string; pages: number }>, change: Change) => Row;
}>;

/** SHA-256 in hexadecimal. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A hash of what a paper says and of its design: the same key, the same paper. */
export const contentKeyOf = (says: readonly unknown[]): string => sha256Of(JSON.stringify(says));

/** Describes PDF bytes that were printed, or cut out of what was. */
export const asPrinted = (pdf: Uint8Array): Printed => ({
  pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength),
  sha256: sha256Of(pdf),
  pages: countPages(pdf),
});

/** Prints complete HTML. Throws what the printer throws. */
export const print = async (printer: Pick<Printer, 'pdf'>, html: string): Promise<Printed> => asPrinted(await printer.pdf(html));

/** Keeps printed bytes under their hash with the row that names them and its audit line, in one unit. Throws NOTICE_TOO_LONG. */
export function keepPrinted<Row>(store: Store, { write }: Pick<ReadContext, 'write'>, printed: Printed, keeping: Keeping<Row>): Row {
  const { title, pages, table, made, vehicleId, standing, record } = keeping;
  if (printed.pages !== pages)
    throw new Problem(
      'NOTICE_TOO_LONG',
      `The ${title} came out as ${printed.pages} pages instead of ${pages}. Nothing was stored. Shorten the letterhead or the wording in Settings.`,
    );
  return write((change) => {
    const before = standing();
    if (before !== undefined) return before;
    const row = record({ sha256: keepBytes(store, 'application/pdf', printed.pdf), pages }, change);
    change.touched(table);
    change.audit(`made ${made}`, vehicleId);
    return row;
  });
}

/** The paper that says the same already, else a new one: printed, counted, kept and audited. Throws NOTICE_TOO_LONG and what the printer throws. */
export async function makeOnce<Row>(
  { store, printer }: Readonly<{ store: Store; printer: Pick<Printer, 'pdf'> }>,
  context: Pick<ReadContext, 'write'>,
  html: () => string,
  keeping: Keeping<Row>,
): Promise<Row> {
  return keeping.standing() ?? keepPrinted(store, context, await print(printer, html()), keeping);
}
