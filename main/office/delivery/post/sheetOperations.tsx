import { createHash } from 'node:crypto';
import type { Store } from '../../../../db/open';
import type { ParsedInput } from '../../../../preload/contract';
import { Problem } from '../../../../preload/contract/problem';
import { keepBytes, noteFile, readBytes } from '../../blobs';
import type { Handlers, ReadContext } from '../../call';
import type { EvidenceFiles } from '../../evidence/store';
import { writeNamedFile } from '../../namedFile';
import { letterheadOf } from '../../documents/letterhead';
import { paperHtml } from '../../paper/html';
import { paperDay } from '../../paper/moments';
import { paperStyle } from '../../paper/style';
import { countPages } from '../../paper/pdf';
import type { Parties } from '../../parties/store';
import type { Printer } from '../../ports';
import type { Settings } from '../../settings/store';
import { localDay } from '../../zone';
import { FirmSheet, firmSheetPages, firmSheetStyle, totalsOf } from './FirmSheet';
import { priceOn, priceTable } from './prices';
import { createMailSheets } from './sheetStore';
import { createMailPieces } from './store';

type Parts = Readonly<{
  store: Store;
  printer: Printer;
  parties: Pick<Parties, 'seen'>;
  files: Pick<EvidenceFiles, 'keep'>;
  settings: Pick<Settings, 'get'>;
}>;
type Names = 'pieces.sheet' | 'pieces.sheets' | 'pieces.sheetFile' | 'pieces.printSheet' | 'pieces.stampSheet';

/** A change of the sheet's design takes the next number, and so makes another sheet of the same pieces. */
const design = 1;

/** Firm mailing sheets: made once of the same pieces on a day, kept as printed, with the scan of the stamped one. */
export function mailSheetOperations({ store, printer, parties, files, settings }: Parts): Handlers<Names> {
  const pieces = createMailPieces(store);
  const sheets = createMailSheets(store);

  const logLook = (vehicleIds: readonly number[], { write }: ReadContext) =>
    write((change) => vehicleIds.forEach((vehicleId) => parties.seen(change, vehicleId, 'impound notice')));

  const make = async ({ ids }: ParsedInput<'pieces.sheet'>, context: ReadContext) => {
    const wanted = [...new Set(ids)].map(pieces.need);
    const now = context.now();
    const day = localDay(now);
    const { table } = priceTable(settings);
    const rows = wanted.map(({ id, articleNumber, service }) => {
      const price = priceOn(table, service, day);
      return { articleNumber, service, addressee: pieces.addressee(id), price };
    });
    const letterhead = letterheadOf(settings);
    const paper = settings.get('notices.paper');
    const contentKey = createHash('sha256')
      .update(JSON.stringify([design, day, paper, letterhead, rows]))
      .digest('hex');
    const before = sheets.byContent(contentKey);
    if (before !== undefined) return before;

    const sheet = <FirmSheet rows={rows} letterhead={letterhead} preparedOn={paperDay(now)} />;
    const pdf = await printer.pdf(paperHtml('Firm mailing sheet', sheet, `${paperStyle(paper)}${firmSheetStyle}`));
    const pages = countPages(pdf);
    if (pages !== firmSheetPages(rows.length))
      throw new Problem('SHEET_TOO_LONG', `The sheet came out as ${pages} pages. Nothing was stored. Shorten the letterhead in Settings.`);
    return context.write((change) => {
      const sha256 = keepBytes(store, 'application/pdf', pdf);
      const totalCents = totalsOf(rows).totalCents;
      return sheets.insert(change, { fileName: `Firm_mailing_sheet_${day}.pdf`, pages, totalCents, sha256, contentKey }, wanted);
    });
  };

  return {
    'pieces.sheet': {
      async long(input, context) {
        const sheet = await make(input, context);
        logLook(sheets.vehiclesOf(sheet.id), context);
        const pdf = readBytes(store, sheet.sha256);
        if (input.toFile !== undefined) writeNamedFile(context.session, input.toFile, pdf, 'The sheet is kept in the database.');
        return { ...sheet, mediaType: 'application/pdf' as const, base64: pdf.toString('base64') };
      },
    },
    'pieces.sheets': (input) => sheets.list(input),
    'pieces.sheetFile'({ id, stamped, toFile }, context) {
      const sheet = sheets.need(id);
      if (stamped && sheet.stamped === null)
        throw new Problem('NOT_FOUND', `The stamped sheet of ${sheet.fileName} is not kept here. Nothing was changed. Add its scan.`);
      const { fileName, sha256, mediaType } = (stamped ? sheet.stamped : null) ?? { ...sheet, mediaType: 'application/pdf' };
      logLook(sheets.vehiclesOf(id), context);
      const bytes = readBytes(store, sha256);
      if (toFile !== undefined) writeNamedFile(context.session, toFile, bytes, 'The sheet is kept in the database.');
      return { fileName, mediaType, sha256, base64: bytes.toString('base64') };
    },
    async 'pieces.printSheet'({ id }, context) {
      const { fileName, sha256 } = sheets.need(id);
      logLook(sheets.vehiclesOf(id), context);
      if (!printer.print)
        return { printed: false, message: `This window has no print dialog of its own. Open ${fileName} and print it from there.` };
      const printed = await printer.print(readBytes(store, sha256), fileName);
      return { printed, message: printed ? `${fileName} went to the printer.` : 'Nothing was printed.' };
    },
    'pieces.stampSheet'({ id, fileName: given, base64 }, change) {
      const bytes = Buffer.from(base64, 'base64');
      const file = files.keep(given, bytes, change.now);
      return sheets.stamp(change, id, { fileName: file.fileName, sha256: noteFile(store, file.mediaType, file) });
    },
  };
}
