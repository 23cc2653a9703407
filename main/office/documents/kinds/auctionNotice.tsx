import type { ReactNode } from 'react';
import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import { Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { longDay, paperDay, paperTime } from '../../paper/moments';
import { lastOf, told, type DocumentCase } from '../documentCase';
import { type DocumentKind, after, onePage } from '../kind';
import { towed, policeTold, lein, mailed, sale, ad } from '../sample/events';
import { vehicleFacts, type VehicleFacts } from '../vehicle';
import type { Stamp } from '../words';

type AuctionContent = Readonly<{
  facts: VehicleFacts;
  day: string;
  time: string | null;
  place: string | null;
  newspaper: string | null;
  adOn: string | null;
}>;

/** The ad is the one for this sale. Throws NO_SALE while no sale is scheduled. */
function auctionContent(file: DocumentCase): AuctionContent {
  const sale = lastOf(file, 'sale_scheduled');
  const saleAt = told(sale, 'saleAt');
  if (saleAt === null) throw new Problem('NO_SALE', 'No sale of this vehicle is scheduled. Nothing was made. Schedule the sale first.');
  const { ad } = file.assessment.sale;
  const facts = vehicleFacts(file);
  return {
    facts,
    day: longDay(saleAt),
    time: paperTime(saleAt),
    place: told(sale, 'place') ?? facts.heldAt,
    newspaper: ad?.newspaper ?? null,
    adOn: ad === null ? null : paperDay(ad.ranOn),
  };
}

/** The notice of one vehicle's sale, to be posted. */
function AuctionNotice({ content, stamp }: Readonly<{ content: AuctionContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const { facts } = content;
  return (
    <Page letterhead={letterhead} form="Public notice" footnote={words.footnote} reference={stamp.reference}>
      <h1 className="poster">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Section title="Sale">
        <Field label="Day" value={content.day} span={8} lines={1} strong />
        <Field label="Time" value={content.time} span={4} lines={1} strong />
        <Field label="Place" value={content.place} span={12} max={160} strong />
      </Section>
      <Section title="Vehicle">
        <Field label="Description: year, make, model, color, type" value={facts.description} span={12} max={200} strong lines={3} />
        <Field label="VIN" value={facts.vin} span={7} max={40} strong mono lines={1} />
        <Field label="Plate number and state" value={facts.plate} span={5} max={60} strong mono lines={1} />
        <Field label="Complaint #" value={facts.complaintNumber} span={4} max={40} mono lines={1} />
        <Field label="Police agency" value={facts.agencyName} span={8} max={110} lines={1} />
      </Section>
      <Section title="Public notice">
        <Field label="Newspaper" value={content.newspaper} span={8} max={100} lines={1} />
        <Field label="Published on" value={content.adOn} span={4} lines={1} />
      </Section>
      <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
    </Page>
  );
}

/** The notice of one vehicle's sale, to be posted. */
export const auctionNotice: DocumentKind = {
  title: noticeTitles.AUCTION_NOTICE,
  usual: packInForce.papers.AUCTION_NOTICE,
  audience: 'public',
  isOffered: after('sale_scheduled'),
  make: (file) => onePage(auctionContent(file), AuctionNotice),
  sample: { towType: 'private_property', events: [towed, policeTold, lein, mailed, sale, ad], now: '2026-11-30T15:00:00.000Z' },
};
