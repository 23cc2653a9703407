import type { ReactNode } from 'react';
import type { Agencies } from '../../agencies/store';
import type { Handlers, ReadContext } from '../../call';
import { vehicleFacts } from '../vehicle';
import { joinPdfs } from '../../paper/join';
import { letterheadOf } from '../letterhead';
import { paperHtml } from '../../paper/html';
import { paperDay } from '../../paper/moments';
import { paperStyle } from '../../paper/style';
import type { Giving } from '../give';
import { print } from '../keep';
import type { Kinds } from '../kind';
import type { FileOf } from '../operations';
import type { NoticeStore } from '../store';
import type { Parties } from '../../parties/store';
import type { Printer } from '../../ports';
import type { Settings } from '../../settings/store';
import type { Vehicles } from '../../vehicles/vehicles';
import { CallScript, FaxCover } from './accompanying';
import { addressesOf } from './addresses';
import { AlignmentPage, alignmentStyle } from './alignment';
import { labelSheets, Labels, labelStyle } from './labels';

type Parts = Readonly<{
  notices: NoticeStore;
  kinds: Kinds;
  fileOf: FileOf;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need'>;
  agencies: Pick<Agencies, 'get'>;
  parties: Pick<Parties, 'look'>;
  settings: Pick<Settings, 'get'>;
  giving: Giving;
}>;
type Names = 'papers.addresses' | 'papers.labels' | 'papers.alignment' | 'papers.faxCover' | 'papers.callScript';
type Wish = Readonly<{ print: boolean; toFile?: string | undefined }>;

/** Papers that accompany documents: printed when asked for, kept nowhere. */
export function accompanyingOperations(parts: Parts): Handlers<Names> {
  const { printer, vehicles, agencies, settings, giving, notices, kinds, fileOf } = parts;

  const give = (name: string, pdf: Uint8Array, wish: Wish, context: Pick<ReadContext, 'session'>) =>
    giving.unkept(`${name.replaceAll(' ', '_')}.pdf`, pdf, wish, context);
  const make = (name: string, pages: ReactNode, style: string) => print(printer, paperHtml(name, pages, style));

  const about = (noticeId: number, now: string) => {
    const notice = notices.see(noticeId);
    const row = vehicles.need(notice.vehicleId);
    const agency = row.agencyId === null ? undefined : agencies.get(row.agencyId);
    const letterhead = letterheadOf(settings);
    const facts = vehicleFacts({ row, agency, letterhead });
    return {
      agency,
      facts,
      row,
      common: { title: kinds.of(notice.kind).title, notice, letterhead, preparedOn: paperDay(now), agencyName: agency?.name ?? null },
    };
  };
  const officePaper = () => paperStyle(settings.get('notices.paper'));

  return {
    'papers.addresses': (input, change) => addressesOf(parts, change, input),
    async 'papers.labels'({ sheet, startAt, addresses, ...wish }, context) {
      const name = `Labels ${sheet}`;
      const labels = <Labels sheet={labelSheets[sheet]} startAt={startAt} addresses={addresses} />;
      return give(name, (await make(name, labels, labelStyle)).pdf, wish, context);
    },
    async 'papers.alignment'({ offset: tried, ...wish }, context) {
      const offset = tried ?? { x: settings.get('notices.windowOffsetX'), y: settings.get('notices.windowOffsetY') };
      const { pdf } = await make('Alignment page', <AlignmentPage offset={offset} />, `${officePaper()}${alignmentStyle}`);
      return give('Alignment page', pdf, wish, context);
    },
    async 'papers.faxCover'({ noticeId, to, number, note, withDocument, ...wish }, context) {
      const { common, agency } = about(noticeId, context.now());
      const cover = <FaxCover {...common} to={to} number={number === '' ? (agency?.fax ?? '') : number} note={note} />;
      const { pdf } = await make('Fax cover', cover, officePaper());
      if (!withDocument) return give('Fax cover', pdf, wish, context);
      const file = fileOf(notices.need(noticeId));
      const { fileName } = file;
      const whole = await joinPdfs([pdf, giving.bytesOf(file, context)], `Fax of ${fileName}`);
      return give(`Fax of ${fileName.replace(/\.pdf$/, '')}`, whole, wish, context);
    },
    async 'papers.callScript'({ noticeId, ...wish }, context) {
      const { common, agency, facts, row } = about(noticeId, context.now());
      const lines = [
        { label: 'Complaint number', value: facts.complaintNumber },
        { label: 'Date and time of tow', value: [facts.dateOfTow, facts.timeOfTow].filter(Boolean).join(', ') },
        { label: 'Towed from', value: facts.towedFrom },
        { label: 'Requested by', value: row.requestedBy },
        { label: 'Vehicle', value: facts.description },
        { label: 'VIN', value: facts.vin },
        { label: 'Plate', value: facts.plate },
        { label: 'Held at', value: facts.heldAt },
      ];
      const script = <CallScript {...common} phone={agency?.phone ?? null} lines={lines} />;
      return give('Call script', (await make('Call script', script, officePaper())).pdf, wish, context);
    },
  };
}
