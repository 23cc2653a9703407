import type { ReactNode } from 'react';
import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import { Blank, Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import type { DocumentCase } from '../documentCase';
import { type DocumentKind, always, onePage } from '../kind';
import { towed } from '../sample/events';
import { vehicleFacts, type VehicleFacts, AgencySection, CustodianSection } from '../vehicle';
import type { Stamp } from '../words';

/** What a TOP notice says besides letterhead and wording. */
type TopContent = Readonly<{ facts: VehicleFacts; requestedBy: string | null; officerName: string | null }>;

/** What the TOP notice of a vehicle says now. */
function topContent(file: DocumentCase): TopContent {
  return { facts: vehicleFacts(file), requestedBy: file.row.requestedBy, officerName: file.row.officerName };
}

/** TOP, Tow-Off-Property: tells the police agency that a vehicle was removed from private property. One page. */
function TopNotice({ content, stamp }: Readonly<{ content: TopContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const { facts } = content;
  return (
    <Page letterhead={letterhead} form="TOP – Tow-Off-Property" footnote={words.footnote} reference={stamp.reference}>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <AgencySection facts={facts} />

      <Section title="Removal">
        <Field label="Date of tow" value={facts.dateOfTow} span={3} max={20} lines={1} />
        <Field label="Time of tow" value={facts.timeOfTow} span={3} max={20} lines={1} />
        <Field label="Requested by" value={content.requestedBy} span={6} max={120} />
        <Field label="Towed from" value={facts.towedFrom} span={12} max={260} lines={3} />
      </Section>

      <Section title="Vehicle">
        <Field label="Description: year, make, model, color, type" value={facts.description} span={12} max={200} lines={3} strong />
        <Field label="VIN" value={facts.vin} span={7} max={40} strong mono lines={1} />
        <Field label="Plate number and state" value={facts.plate} span={5} max={60} strong mono lines={1} />
        {facts.caseNumber !== null && <Field label="Case number" value={facts.caseNumber} span={6} max={70} mono lines={1} />}
        {content.officerName !== null && <Field label="Officer" value={content.officerName} span={6} max={90} lines={1} />}
      </Section>

      <CustodianSection letterhead={letterhead} heldAt={facts.heldAt} />

      <Section title="For the agency">
        <Blank label="Stolen check made (date, time)" span={4} />
        <Blank label="Entered in LEIN (date, time)" span={4} />
        <Blank label="By (name, badge)" span={4} />
      </Section>

      <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
    </Page>
  );
}

/** TOP, Tow-Off-Property: tells the police agency that a vehicle was removed from private property. */
export const topNotice: DocumentKind = {
  title: noticeTitles.TOP,
  usual: packInForce.papers.TOP,
  audience: 'police',
  tells: 'police_notified',
  isOffered: always,
  make: (file) => onePage(topContent(file), TopNotice),
  sample: { towType: 'private_property', events: [towed], now: '2026-11-02T19:40:00.000Z' },
};
