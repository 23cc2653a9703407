import type { ReactNode } from 'react';
import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce, traitsOf } from '../../law/packs/inForce';
import { Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { paperDay } from '../../paper/moments';
import { lastOf, type DocumentCase } from '../documentCase';
import { type DocumentKind, always, onePage } from '../kind';
import { towed, policeTold, lein, mailed } from '../sample/events';
import { vehicleFacts, type VehicleFacts } from '../vehicle';
import type { Stamp } from '../words';

type Tr52lrContent = Readonly<{
  facts: VehicleFacts;
  modelYear: string | null;
  make: string | null;
  model: string | null;
  bodyStyle: string | null;
  plateExpires: string | null;
  enteredInLein: string | null;
  noticeMailed: string | null;
  agencyAddress: string | null;
  agencyPhone: string | null;
  isScrap: boolean;
  reason: string;
}>;

function tr52lrContent(file: DocumentCase): Tr52lrContent {
  const { row, agency } = file;
  const lein = lastOf(file, 'register_entered');
  const mailed = lastOf(file, 'state_notice_mailed');
  return {
    facts: vehicleFacts(file),
    modelYear: row.modelYear === null ? null : String(row.modelYear),
    make: row.make,
    model: row.model,
    bodyStyle: row.bodyType,
    plateExpires: row.plateExpires,
    enteredInLein: lein ? paperDay(lein.at) : null,
    noticeMailed: mailed ? paperDay(mailed.at) : null,
    agencyAddress: agency?.address ?? null,
    agencyPhone: agency?.phone ?? null,
    isScrap: traitsOf(row.towType)?.sale === 'scrap',
    reason: 'The TR-52L was not provided by the police agency.',
  };
}

/** The data that form TR-52LR asks for, in its order. */
function Tr52lrSheet({ content, stamp }: Readonly<{ content: Tr52lrContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const { facts } = content;
  return (
    <Page letterhead={letterhead} form="TR-52LR data" footnote={words.footnote} reference={stamp.reference}>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Section title="Vehicle">
        <Field label="Year" value={content.modelYear} span={2} lines={1} strong />
        <Field label="Make" value={content.make} span={4} max={60} lines={1} strong />
        <Field label="Model" value={content.model} span={6} max={80} lines={1} strong />
        <Field label="VIN / HIN / serial number" value={facts.vin} span={8} max={40} strong mono lines={1} />
        <Field label="Body style" value={content.bodyStyle} span={4} max={40} lines={1} />
        <Field label="Plate or MC number and state" value={facts.plate} span={5} max={60} mono lines={1} />
        <Field label="Expiration year" value={content.plateExpires} span={3} max={20} lines={1} />
        <Field label="Date taken into custody" value={facts.dateOfTow} span={4} lines={1} strong />
        <Field label="Entered in LEIN" value={content.enteredInLein} span={4} lines={1} />
        <Field label="TR-52E mailed" value={content.noticeMailed} span={4} lines={1} absent="Not known" />
        <Field label="Complaint #" value={facts.complaintNumber} span={4} max={40} mono lines={1} />
      </Section>
      <Section title="Towing company, custodian or designee">
        <Field label="Name" value={letterhead.officeName} span={8} max={110} lines={1} absent="Not set" />
        <Field label="Telephone" value={letterhead.phone} span={4} max={40} lines={1} absent="Not set" />
        <Field label="Street" value={letterhead.street} span={6} max={100} lines={1} absent="Not set" />
        <Field label="City, state, ZIP" value={letterhead.city} span={6} max={100} lines={1} absent="Not set" />
        <Field label="Reason" value={content.reason} span={12} max={160} />
      </Section>
      <Section title="Police agency">
        <Field label="Name" value={facts.agencyName} span={8} max={110} lines={1} absent="Agency not known" />
        <Field label="Telephone" value={content.agencyPhone} span={4} max={40} lines={1} />
        <Field label="Address" value={content.agencyAddress} span={12} max={160} />
      </Section>
      <div className="checks">
        <div className={content.isScrap ? '' : 'checked'}>The vehicle is subject to public auction</div>
        <div className={content.isScrap ? 'checked' : ''}>The vehicle is released to a scrap metal processor</div>
      </div>
      <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
    </Page>
  );
}

/** The data that form TR-52LR asks for: requests the release for disposition from the Department of State. */
export const tr52lrDataSheet: DocumentKind = {
  title: noticeTitles.TR52LR,
  usual: packInForce.papers.TR52LR,
  audience: 'state',
  tells: 'state_release_requested',
  isOffered: always,
  make: (file) => onePage(tr52lrContent(file), Tr52lrSheet),
  sample: { towType: 'private_property', events: [towed, policeTold, lein, mailed], now: '2026-12-01T15:00:00.000Z' },
};
