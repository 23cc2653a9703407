import type { Store } from '../../../../db/open';
import type { ParsedInput } from '../../../../preload/contract';
import type { QueueRow } from '../../../../preload/contract/vehicles';
import { Problem } from '../../../../preload/contract/problem';
import type { Handlers, ReadContext } from '../../call';
import type { Fees } from '../../fees/store';
import type { Giving } from '../give';
import { contentKeyOf, makeOnce } from '../keep';
import { adLines, adText, type AdContent } from '../content/ad';
import { lotOf } from '../content/lot';
import { adList, auctionList, ListSheet, listPages, type ListContent } from './lists';
import { morningList } from './morning';
import { ownWords } from '../gather';
import { letterheadOf } from '../letterhead';
import { paperHtml } from '../../paper/html';
import { longDay, paperDay, paperTime } from '../../paper/moments';
import { paperStyle } from '../../paper/style';
import { wordsFor } from '../words';
import type { Printer } from '../../ports';
import type { Settings } from '../../settings/store';
import type { Vehicles } from '../../vehicles/vehicles';
import { localDay } from '../../zone';
import { sheetStore } from './store';

type Parts = Readonly<{
  store: Store;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need'>;
  fees: Pick<Fees, 'owed'>;
  settings: Pick<Settings, 'get'>;
  giving: Giving;
  /** Open steps, the most urgent first. */
  urgent: (now: string) => readonly QueueRow[];
}>;
type Drawn = Readonly<{ content: ListContent; plainText: string; vehicleIds: readonly number[]; date: string }>;

/** Documents about many vehicles: the newspaper ad, the auction list, the morning list. */
export function sheetOperations(parts: Parts): Handlers<'sheets.prepare' | 'sheets.list' | 'sheets.pdf'> {
  const { store, settings, giving } = parts;
  const sheets = sheetStore(store);

  const prepare = async (input: ParsedInput<'sheets.prepare'>, context: ReadContext) => {
    const { kind } = input;
    const words = wordsFor(kind, ownWords(settings));
    const letterhead = letterheadOf(settings);
    const now = context.now();
    const drawn = kind === 'MORNING_LIST' ? drawMorning(parts, now) : drawSale(parts, input);
    const contentKey = contentKeyOf([kind, 1, words, letterhead, drawn]);
    const lines = adLines(drawn.plainText, settings.get('notices.adLineLength'));
    const linePriceCents = settings.get('notices.adLinePriceCents');
    const estimate = kind === 'NEWSPAPER_AD' ? { lines, linePriceCents, priceCents: lines * linePriceCents } : null;
    const title = `${words.title}, ${drawn.date}`;
    const stamp = { letterhead, words, preparedOn: paperDay(now), reference: `${title} · made ${paperDay(now)}` };
    const html = () => paperHtml(title, <ListSheet content={drawn.content} stamp={stamp} />, paperStyle(settings.get('notices.paper')));
    const made = await makeOnce(parts, context, html, {
      title,
      pages: listPages(drawn.content),
      table: 'sheets',
      made: title,
      standing: () => sheets.byContent(contentKey),
      record: (kept, change) => {
        const { plainText, vehicleIds } = drawn;
        const fileName = `${kind}_${localDay(now)}.pdf`;
        const values = { kind, title, fileName, ...kept, contentKey, plainText, createdAt: change.now, createdBy: change.by };
        return sheets.insert(values, vehicleIds);
      },
    });
    return { ...made, estimate };
  };

  return {
    'sheets.prepare': { long: prepare },
    'sheets.list': (input) => sheets.list(input),
    'sheets.pdf': ({ id, toFile }, context) =>
      giving.kept({ ...sheets.need(id), mediaType: 'application/pdf', names: [] }, toFile, context),
  };
}

function drawSale({ vehicles, fees, settings }: Parts, { kind, vehicleIds, saleAt, place }: ParsedInput<'sheets.prepare'>): Drawn {
  if (saleAt === undefined || vehicleIds.length === 0)
    throw new Problem('BAD_INPUT', 'An ad or auction list needs the moment of the sale and at least one vehicle. Nothing was made.', {
      fields: { ...(saleAt === undefined ? { saleAt: 'needed' } : {}), ...(vehicleIds.length === 0 ? { vehicleIds: 'needed' } : {}) },
    });
  const letterhead = letterheadOf(settings);
  const ids = [...new Set(vehicleIds)];
  const content: AdContent = {
    day: longDay(saleAt),
    time: paperTime(saleAt),
    place: place === '' ? [letterhead.officeName, letterhead.street, letterhead.city].filter((part) => part !== '').join(', ') : place,
    phone: letterhead.phone,
    lots: ids.map((id) => {
      const row = vehicles.need(id);
      return lotOf(row, fees.owed(row));
    }),
  };
  const isAd = kind === 'NEWSPAPER_AD';
  return {
    content: isAd ? adList(content) : auctionList(content),
    plainText: isAd ? adText(content, wordsFor(kind, ownWords(settings))) : '',
    vehicleIds: ids,
    date: paperDay(saleAt),
  };
}

function drawMorning({ urgent }: Parts, now: string): Drawn {
  const rows = urgent(now);
  return {
    content: morningList(rows, now),
    plainText: '',
    vehicleIds: [...new Set(rows.map(({ vehicleId }) => vehicleId))],
    date: paperDay(now),
  };
}
