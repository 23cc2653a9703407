import type { Store } from '../../../db/open';
import type { Handlers } from '../call';
import { writeNamedFile } from '../namedFile';
import { recordDispatch } from '../notices/dispatch';
import { letterheadOf } from '../notices/letterhead';
import { paperHtml } from '../notices/paper/html';
import { paperDay } from '../notices/paper/moments';
import { paperStyle } from '../notices/paper/style';
import { countPages } from '../notices/pdf';
import { namesParty } from '../notices/sending';
import { noticeStore } from '../notices/store';
import type { Parties } from '../parties/store';
import type { Printer } from '../ports';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import { localDay, stored } from '../zone';
import { articleNumber } from './articleNumber';
import { FirmSheet } from './FirmSheet';
import { priceOn, totalOf, usualPrices } from './prices';
import { createMailPieces } from './store';

type Parts = Readonly<{
  store: Store;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need' | 'record'>;
  parties: Pick<Parties, 'seen'>;
  settings: Pick<Settings, 'get'>;
}>;
type Names = 'pieces.add' | 'pieces.track' | 'pieces.list' | 'pieces.sheet' | 'pieces.prices';

export function mailPieceOperations({ store, printer, vehicles, parties, settings }: Parts): Handlers<Names> {
  const pieces = createMailPieces(store);
  const notices = noticeStore(store);
  const prices = () => {
    const own = settings.get('notices.mailPrices');
    return own.length > 0 ? own : usualPrices;
  };

  return {
    'pieces.add'({ noticeId, articleNumber: typed, service, addressee }, change) {
      const notice = notices.need(noticeId);
      const price = priceOn(prices(), service, localDay(change.now));
      if (namesParty(notice.kind)) parties.seen(change, notice.vehicleId, 'impound notice');
      const number = articleNumber(typed);
      return pieces.add(change, { noticeId, articleNumber: number, service, addressee, priceCents: price && totalOf(price) });
    },
    'pieces.track'({ id, expectedVersion, state, at, detail, evidenceId }, change) {
      const before = pieces.need(id);
      const after = pieces.track(change, id, expectedVersion, { state, at: stored(at), detail, evidenceId });
      const firstAcceptance = state === 'accepted' && !before.scans.some((scan) => scan.state === 'accepted');
      if (firstAcceptance)
        recordDispatch(store, vehicles, change, notices.need(before.noticeId), {
          method: 'mail',
          recipient: before.addressee.split('\n')[0] ?? '',
          at,
          detail: { articleNumber: before.articleNumber },
          evidenceId,
        });
      return after;
    },
    'pieces.list': (input) => pieces.list(input),
    async 'pieces.sheet'({ ids, toFile }, { session, now }) {
      const rows = ids.map((id) => {
        const piece = pieces.need(id);
        return { piece, price: priceOn(prices(), piece.service, localDay(piece.createdAt)) };
      });
      const preparedOn = paperDay(now());
      const sheet = <FirmSheet rows={rows} letterhead={letterheadOf(settings)} preparedOn={preparedOn} />;
      const pdf = await printer.pdf(paperHtml('Firm mailing sheet', sheet, paperStyle(settings.get('notices.paper'))));
      if (toFile !== undefined) writeNamedFile(session, toFile, pdf, 'Nothing else was done.');
      return {
        fileName: `Firm_mailing_sheet_${localDay(now())}.pdf`,
        mediaType: 'application/pdf' as const,
        pages: countPages(pdf),
        totalCents: rows.reduce((sum, { piece }) => sum + (piece.priceCents ?? 0), 0),
        base64: Buffer.from(pdf).toString('base64'),
      };
    },
    'pieces.prices'({ on }, { now }) {
      const day = on ?? localDay(now());
      const services = [...new Set(prices().map(({ service }) => service))];
      return { prices: services.flatMap((service) => priceOn(prices(), service, day) ?? []) };
    },
  };
}
