import type { ReactNode } from 'react';
import type { Store } from '../../../db/open';
import type { Agencies } from '../agencies/store';
import type { Handlers, ReadContext } from '../call';
import { writeNamedFile } from '../namedFile';
import { vehicleFacts } from '../notices/content/vehicleFacts';
import { letterheadOf } from '../notices/letterhead';
import { paperHtml } from '../notices/paper/html';
import { paperDay } from '../notices/paper/moments';
import { paperStyle } from '../notices/paper/style';
import { countPages } from '../notices/pdf';
import { noticeStore } from '../notices/store';
import type { Printer } from '../ports';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import { CallScript, FaxCover } from './accompanying';
import { AlignmentPage, alignmentStyle } from './alignment';
import { labelSheets, Labels, labelStyle } from './labels';

type Parts = Readonly<{
  store: Store;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need'>;
  agencies: Pick<Agencies, 'get'>;
  settings: Pick<Settings, 'get'>;
}>;
type Names = 'papers.labels' | 'papers.alignment' | 'papers.faxCover' | 'papers.callScript';

/** Papers that accompany documents: printed when asked for, kept nowhere. */
export function paperOperations({ store, printer, vehicles, agencies, settings }: Parts): Handlers<Names> {
  const notices = noticeStore(store);

  const print = async (
    name: string,
    pages: ReactNode,
    style: string,
    toFile: string | undefined,
    { session }: Pick<ReadContext, 'session'>,
  ) => {
    const pdf = await printer.pdf(paperHtml(name, pages, style));
    if (toFile !== undefined) writeNamedFile(session, toFile, pdf, 'Nothing else was done.');
    const base64 = Buffer.from(pdf).toString('base64');
    return { fileName: `${name.replaceAll(' ', '_')}.pdf`, mediaType: 'application/pdf' as const, pages: countPages(pdf), base64 };
  };

  const about = (noticeId: number, now: string) => {
    const notice = notices.see(noticeId);
    const row = vehicles.need(notice.vehicleId);
    const agency = row.agencyId === null ? undefined : agencies.get(row.agencyId);
    const letterhead = letterheadOf(settings);
    const facts = vehicleFacts({ row, agency, letterhead });
    return { agency, facts, row, common: { notice, letterhead, preparedOn: paperDay(now), agencyName: agency?.name ?? null } };
  };
  const officePaper = () => paperStyle(settings.get('notices.paper'));

  return {
    'papers.labels': ({ sheet, startAt, addresses, toFile }, context) =>
      print(`Labels ${sheet}`, <Labels sheet={labelSheets[sheet]} startAt={startAt} addresses={addresses} />, labelStyle, toFile, context),
    'papers.alignment'({ toFile }, context) {
      const offset = { x: settings.get('notices.windowOffsetX'), y: settings.get('notices.windowOffsetY') };
      return print('Alignment page', <AlignmentPage offset={offset} />, `${officePaper()}${alignmentStyle}`, toFile, context);
    },
    'papers.faxCover'({ noticeId, to, number, note, toFile }, context) {
      const { common, agency } = about(noticeId, context.now());
      const cover = <FaxCover {...common} to={to} number={number === '' ? (agency?.fax ?? '') : number} note={note} />;
      return print('Fax cover', cover, officePaper(), toFile, context);
    },
    'papers.callScript'({ noticeId, toFile }, context) {
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
      return print('Call script', <CallScript {...common} phone={agency?.phone ?? null} lines={lines} />, officePaper(), toFile, context);
    },
  };
}
