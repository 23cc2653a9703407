import type { Store } from '../../../../db/open';
import type { ParsedInput } from '../../../../preload/contract';
import type { QueueRow } from '../../../../preload/contract/vehicles';
import type { Handlers, ReadContext } from '../../call';
import type { Fees } from '../../fees/store';
import { paperHtml } from '../../paper/html';
import { paperDay } from '../../paper/moments';
import { paperStyle } from '../../paper/style';
import type { Printer } from '../../ports';
import type { Settings } from '../../settings/store';
import type { Vehicles } from '../../vehicles/vehicles';
import { localDay } from '../../zone';
import type { Giving } from '../give';
import { contentKeyOf, makeOnce } from '../keep';
import { letterheadOf } from '../letterhead';
import { wordsFor } from '../words';
import { listKinds } from './kinds';
import { adLines } from './newspaperAd';
import { listPages, ListPages } from './pages';
import { listStore } from './store';

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

/** Documents about many vehicles: the newspaper ad, the auction list, the morning list. */
export function listOperations(parts: Parts): Handlers<'sheets.prepare' | 'sheets.list' | 'sheets.pdf'> {
  const { store, vehicles, fees, settings, giving, urgent } = parts;
  const lists = listStore(store);

  const prepare = async (wish: ParsedInput<'sheets.prepare'>, context: ReadContext) => {
    const { kind } = wish;
    const { usual, draw } = listKinds[kind];
    const words = wordsFor(usual, settings.get('notices.wording')[kind]);
    const letterhead = letterheadOf(settings);
    const now = context.now();
    const drawn = draw(wish, { letterhead, words, now, vehicle: vehicles.need, owed: fees.owed, urgent });
    const { content, plainText, vehicleIds, date } = drawn;
    const contentKey = contentKeyOf([kind, 1, words, letterhead, drawn]);
    const title = `${words.title}, ${date}`;
    const stamp = { letterhead, words, preparedOn: paperDay(now), reference: `${title} · made ${paperDay(now)}` };
    const html = () => paperHtml(title, <ListPages content={content} stamp={stamp} />, paperStyle(settings.get('notices.paper')));
    const made = await makeOnce(parts, context, html, {
      title,
      pages: listPages(content),
      table: 'sheets',
      made: title,
      standing: () => lists.byContent(contentKey),
      record: (kept, change) => {
        const fileName = `${kind}_${localDay(now)}.pdf`;
        const values = { kind, title, fileName, ...kept, contentKey, plainText, createdAt: change.now, createdBy: change.by };
        return lists.insert(values, vehicleIds);
      },
    });
    const lines = adLines(plainText, settings.get('notices.adLineLength'));
    const linePriceCents = settings.get('notices.adLinePriceCents');
    return { ...made, estimate: plainText === '' ? null : { lines, linePriceCents, priceCents: lines * linePriceCents } };
  };

  return {
    'sheets.prepare': { long: prepare },
    'sheets.list': (input) => lists.list(input),
    'sheets.pdf': ({ id, toFile }, context) => giving.kept({ ...lists.need(id), mediaType: 'application/pdf', names: [] }, toFile, context),
  };
}
