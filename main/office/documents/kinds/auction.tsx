import type { ReactNode } from 'react';
import type { AuctionContent } from '../content/auction';
import { Field, Section } from '../../paper/Field';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';

/** The notice of one vehicle's sale, to be posted. */
export function AuctionNotice({ content, stamp }: Readonly<{ content: AuctionContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const { facts } = content;
  return (
    <Sheet letterhead={letterhead} form="Public notice" footnote={words.footnote} reference={stamp.reference}>
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
    </Sheet>
  );
}
