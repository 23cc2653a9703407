import type { ReactNode } from 'react';
import { ruleOf } from '../../law/packs/inForce';
import { Field, Section } from '../../paper/Field';
import { PageHead } from '../../paper/Page';
import { paperText } from '../../paper/text';
import type { CaseContent } from '../content';

/** The first page: whose record of which vehicle, where it stands, what the file holds, and room for the custodian's signature. */
export function Cover({ content, parts }: Readonly<{ content: CaseContent; parts: readonly string[] }>): ReactNode {
  const { vehicle, law } = content;
  const described = [vehicle.description, vehicle.color, vehicle.bodyType].filter((part) => part !== null && part !== '').join(', ');
  const plate = vehicle.plate === null ? null : [vehicle.plate, vehicle.plateState].filter(Boolean).join('   ');
  return (
    <div className="cover">
      <PageHead letterhead={content.letterhead} form="Case file" />
      <h1>Record of a towed vehicle</h1>
      <p className="lead">Kept by the custodian named above; printed for a hearing under {ruleOf('hearing_proof').citation}.</p>
      <Section title="Vehicle">
        <Field label="Description: year, make, model, color, type" value={described} span={8} max={200} strong />
        <Field label="Complaint #" value={vehicle.complaintNumber} span={4} max={40} strong mono lines={1} />
        <Field label="VIN" value={vehicle.vin} span={6} max={40} strong mono lines={1} />
        <Field label="Plate number and state" value={plate} span={3} max={60} mono lines={1} />
        <Field label="Call number" value={vehicle.callNumber} span={3} max={40} mono lines={1} />
      </Section>
      <Section title="Tow">
        <Field label="Towed" value={content.towedAt} span={4} max={40} />
        <Field label="Tow type" value={content.towType} span={4} max={40} />
        <Field label="Police case number" value={vehicle.caseNumber} span={4} max={70} mono lines={1} />
        <Field label="Police agency" value={vehicle.agencyName} span={6} max={110} />
        <Field label="Requested by" value={vehicle.requestedBy} span={6} max={120} />
        <Field label="Towed from" value={vehicle.towedFrom} span={12} max={260} lines={3} />
        <Field label="Reason" value={vehicle.reason} span={6} max={150} />
        <Field label="Driver" value={vehicle.driver} span={6} max={120} />
      </Section>
      <Section title={`Standing on ${content.printedAt}`}>
        <Field label="Status" value={content.status} span={4} max={40} lines={1} />
        {law.left === null ? (
          <Held content={content} />
        ) : (
          <Field label="Left the yard" value={`${law.left.how} ${law.left.at}`} span={8} max={90} lines={1} />
        )}
      </Section>
      <h2>Contents</h2>
      <ol className="contents">
        {parts.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
      <p className="statement">
        This is a print of the whole record that the office keeps of this vehicle, made by its program on {content.printedAt}. Names and
        addresses of owners and lienholders are kept apart and are not in it. Times are local time of Michigan.
      </p>
      <div className="sign">
        <div>Signature of the custodian of the record</div>
        <div>Name{content.letterhead.signatory === '' ? '' : `: ${paperText(content.letterhead.signatory, 60)}`}</div>
        <div>Date</div>
      </div>
    </div>
  );
}

function Held({ content }: Readonly<{ content: CaseContent }>): ReactNode {
  const { release, sale } = content.law.assessment;
  const gate = (allowed: boolean) => (allowed ? 'Allowed' : 'Not allowed');
  return (
    <>
      <Field label="Days held" value={content.daysHeld} span={2} max={10} lines={1} />
      <Field label="Release" value={gate(release.allowed)} span={3} max={40} lines={1} />
      <Field label="Sale" value={gate(sale.allowed)} span={3} max={40} lines={1} />
    </>
  );
}
