import type { Store } from '../../../../db/open';
import type { ParsedInput } from '../../../../preload/contract';
import type { MailSheet } from '../../../../preload/contract/mailPieces';
import { Problem } from '../../../../preload/contract/problem';
import { noteFile } from '../../blobs';
import type { Handlers, ReadContext } from '../../call';
import type { Giving } from '../../documents/give';
import { contentKeyOf, makeOnce } from '../../documents/keep';
import type { Uploads } from '../../files/uploads';
import type { Documents } from '../../documents/documents';
import { paperHtml } from '../../paper/html';
import { paperDay } from '../../paper/moments';
import { paperStyle } from '../../paper/style';
import type { Printer } from '../../ports';
import type { Settings } from '../../settings/store';
import { localDay } from '../../zone';
import { FirmSheet, firmSheetPages, firmSheetStyle, totalsOf } from './FirmSheet';
import { priceTable } from './prices';
import { priceOn } from '../../values/mailPrices';
import { createMailSheets } from './sheetStore';
import type { MailPieces } from './store';

type Parts = Readonly<{
  store: Store;
  printer: Printer;
  pieces: Pick<MailPieces, 'need' | 'addressee'>;
  uploads: Pick<Uploads, 'keep'>;
  letterhead: Documents['letterhead'];
  settings: Pick<Settings, 'get'>;
  giving: Giving;
}>;
type Names = 'pieces.sheet' | 'pieces.sheets' | 'pieces.sheetFile' | 'pieces.printSheet' | 'pieces.stampSheet';

/** A change of the sheet's design takes the next number, and so makes another sheet of the same pieces. */
const design = 1;

/** Firm mailing sheets: made once of the same pieces on a day, kept as printed, with the scan of the stamped one. */
export function firmSheetOperations(parts: Parts): Handlers<Names> {
  const { store, pieces, uploads, settings, giving } = parts;
  const sheets = createMailSheets(store);

  const make = async ({ ids }: ParsedInput<'pieces.sheet'>, context: ReadContext) => {
    const wanted = [...new Set(ids)].map(pieces.need);
    const now = context.now();
    const day = localDay(now);
    const { table } = priceTable(settings.get('notices.mailPrices'));
    const rows = wanted.map(({ id, articleNumber, service }) => {
      const price = priceOn(table, service, day);
      return { articleNumber, service, addressee: pieces.addressee(id), price };
    });
    const letterhead = parts.letterhead();
    const paper = settings.get('notices.paper');
    const contentKey = contentKeyOf([design, day, paper, letterhead, rows]);
    const sheet = <FirmSheet rows={rows} letterhead={letterhead} preparedOn={paperDay(now)} />;
    const html = () => paperHtml('Firm mailing sheet', sheet, `${paperStyle(paper)}${firmSheetStyle}`);
    return makeOnce(parts, context, html, {
      title: 'firm mailing sheet',
      pages: firmSheetPages(rows.length),
      table: 'mail_sheets',
      made: `a firm mailing sheet of ${wanted.length} pieces`,
      standing: () => sheets.byContent(contentKey),
      record: (kept, change) => {
        const { totalCents } = totalsOf(rows);
        return sheets.insert(change, { fileName: `Firm_mailing_sheet_${day}.pdf`, totalCents, contentKey, ...kept }, wanted);
      },
    });
  };
  /** A sheet names several addressees. */
  const fileOf = (sheet: MailSheet) => ({ ...sheet, mediaType: 'application/pdf' as const, names: sheets.vehiclesOf(sheet.id) });

  return {
    'pieces.sheet': {
      async long(input, context) {
        const sheet = await make(input, context);
        return { ...sheet, ...giving.kept(fileOf(sheet), input.toFile, context) };
      },
    },
    'pieces.sheets': (input) => sheets.list(input),
    async 'pieces.sheetFile'({ id, stamped, toFile }, context) {
      const sheet = sheets.need(id);
      if (stamped && sheet.stamped === null)
        throw new Problem('NOT_FOUND', `The stamped sheet of ${sheet.fileName} is not kept here. Nothing was changed. Add its scan.`);
      return giving.keptInParts({ ...fileOf(sheet), ...(stamped ? sheet.stamped : null) }, toFile, context);
    },
    'pieces.printSheet': ({ id }, context) => giving.print(fileOf(sheets.need(id)), context),
    'pieces.stampSheet': {
      long: async ({ id, ...given }, { session, write }) => {
        sheets.need(id);
        const file = await uploads.keep(given, session);
        return write((change) => sheets.stamp(change, id, { fileName: file.fileName, sha256: noteFile(store, file.mediaType, file) }));
      },
    },
  };
}
