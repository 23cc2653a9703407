import type { ReactNode } from 'react';
import { Blank, Field, Section } from '../paper/Field';
import { Sheet, type Letterhead } from '../paper/Sheet';
import { paperText } from '../paper/text';

/** What a TOP notice says. Dates are as printed. */
export type TopContent = Readonly<{
  letterhead: Letterhead;
  to: string | null;
  dateOfTow: string | null;
  timeOfTow: string | null;
  towedFrom: string | null;
  requestedBy: string | null;
  /** Year, make, model, colour, body type. */
  description: string;
  vin: string | null;
  plate: string | null;
  plateState: string | null;
  complaintNumber: string | null;
  callNumber: string | null;
  caseNumber: string | null;
  officerName: string | null;
  heldAt: string | null;
  /** The sentence at the foot, with the citation in it. */
  footnote: string;
}>;

/** TOP, Tow-Off-Property: tells the police agency that a vehicle was removed from private property. One Letter page. */
export function TopNotice({
  content,
  preparedOn,
  reference,
}: Readonly<{ content: TopContent; preparedOn: string; reference: string }>): ReactNode {
  const { letterhead } = content;
  const plate = content.plate === null ? null : [content.plate, content.plateState].filter(Boolean).join('   ');
  return (
    <Sheet letterhead={letterhead} form="TOP – Tow-Off-Property" footnote={content.footnote} reference={reference}>
      <h1>Notice of vehicle removed from private property</h1>
      <p className="lead">To the law enforcement agency named below, for entry in LEIN.</p>

      <Section title="To">
        <Field label="Law enforcement agency" value={content.to} span={8} max={110} strong absent="Agency not known" />
        <Field label="Complaint #" value={content.complaintNumber} span={4} max={40} strong mono lines={1} />
      </Section>

      <Section title="Removal">
        <Field label="Date of tow" value={content.dateOfTow} span={3} max={20} lines={1} />
        <Field label="Time of tow" value={content.timeOfTow} span={3} max={20} lines={1} />
        <Field label="Requested by" value={content.requestedBy} span={6} max={120} />
        <Field label="Towed from" value={content.towedFrom} span={12} max={260} lines={3} />
      </Section>

      <Section title="Vehicle">
        <Field label="Description: year, make, model, color, type" value={content.description} span={12} max={200} lines={3} strong />
        <Field label="VIN" value={content.vin} span={7} max={40} strong mono lines={1} />
        <Field label="Plate number and state" value={plate} span={5} max={60} strong mono lines={1} />
        {content.caseNumber !== null && <Field label="Case number" value={content.caseNumber} span={6} max={70} mono lines={1} />}
        {content.officerName !== null && <Field label="Officer" value={content.officerName} span={6} max={90} lines={1} />}
      </Section>

      <Section title="Custodian">
        <Field label="Business name" value={letterhead.officeName} span={7} max={110} absent="Not set" />
        <Field label="Business telephone" value={letterhead.phone} span={5} max={40} lines={1} absent="Not set" />
        <Field label="Vehicle is held at" value={content.heldAt} span={12} max={200} absent="Not set" />
      </Section>

      <Section title="For the agency">
        <Blank label="Stolen check made (date, time)" span={4} />
        <Blank label="Entered in LEIN (date, time)" span={4} />
        <Blank label="By (name, badge)" span={4} />
      </Section>

      <div className="sign">
        <div>Signature</div>
        <div>
          <b dir="auto">{paperText(letterhead.signatory, 60)}</b>For the custodian
        </div>
        <div>
          <b>{preparedOn}</b>Date prepared
        </div>
      </div>
    </Sheet>
  );
}
