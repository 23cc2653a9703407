import type { ReactNode } from 'react';
import type { Tr52lrContent } from '../content/tr52lr';
import { Field, Section } from '../../paper/Field';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';

/** The data that form TR-52LR asks for, in its order. */
export function Tr52lrSheet({ content, stamp }: Readonly<{ content: Tr52lrContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const { facts } = content;
  return (
    <Sheet letterhead={letterhead} form="TR-52LR data" footnote={words.footnote} reference={stamp.reference}>
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
    </Sheet>
  );
}
