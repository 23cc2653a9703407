import type { ReactNode } from 'react';
import { Field, Section } from '../paper/Field';
import { paperDay, paperTime } from '../paper/moments';
import type { Letterhead } from '../paper/Page';
import type { DocumentCase } from './documentCase';

/** The vehicle and its tow as every document prints them. */
export type VehicleFacts = Readonly<{
  description: string;
  vin: string | null;
  plate: string | null;
  complaintNumber: string | null;
  callNumber: string | null;
  caseNumber: string | null;
  dateOfTow: string | null;
  timeOfTow: string | null;
  towedFrom: string | null;
  agencyName: string | null;
  heldAt: string | null;
}>;

export function vehicleFacts({ row, agency, letterhead }: Pick<DocumentCase, 'row' | 'agency' | 'letterhead'>): VehicleFacts {
  const present = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '');
  const address = present([letterhead.street, letterhead.city]).join(', ');
  const heldAt = present([address, row.storageLot]).join(' – ');
  return {
    description: present([row.description, row.color, row.bodyType]).join(', '),
    vin: row.vin,
    plate: row.plate === null ? null : present([row.plate, row.plateState]).join('   '),
    complaintNumber: row.complaintNumber,
    callNumber: row.callNumber,
    caseNumber: row.caseNumber,
    dateOfTow: row.towedAt === null ? null : paperDay(row.towedAt),
    timeOfTow: row.towedAt === null ? null : paperTime(row.towedAt),
    towedFrom: row.towedFrom,
    agencyName: agency?.name ?? null,
    heldAt: heldAt === '' ? null : heldAt,
  };
}

/** Which agency and which complaint: heads every form about one vehicle. */
export function AgencySection({ facts, title = 'To' }: Readonly<{ facts: VehicleFacts; title?: string }>): ReactNode {
  return (
    <Section title={title}>
      <Field label="Law enforcement agency" value={facts.agencyName} span={8} max={110} strong absent="Agency not known" />
      <Field label="Complaint #" value={facts.complaintNumber} span={4} max={40} strong mono lines={1} />
    </Section>
  );
}

/** The vehicle, and when it was towed. */
export function VehicleSection({ facts, from = true }: Readonly<{ facts: VehicleFacts; from?: boolean }>): ReactNode {
  return (
    <Section title="Vehicle">
      <Field label="Description: year, make, model, color, type" value={facts.description} span={12} max={200} strong />
      <Field label="VIN" value={facts.vin} span={7} max={40} strong mono lines={1} />
      <Field label="Plate number and state" value={facts.plate} span={5} max={60} strong mono lines={1} />
      <Field label="Date of tow" value={facts.dateOfTow} span={3} max={20} lines={1} />
      <Field label="Time of tow" value={facts.timeOfTow} span={3} max={20} lines={1} />
      <Field label="Call #" value={facts.callNumber} span={3} max={40} mono lines={1} />
      <Field label="Case number" value={facts.caseNumber} span={3} max={60} mono lines={1} absent="None" />
      {from && <Field label="Towed from" value={facts.towedFrom} span={12} max={220} />}
    </Section>
  );
}

export function CustodianSection({ letterhead, heldAt }: Readonly<{ letterhead: Letterhead; heldAt: string | null }>): ReactNode {
  return (
    <Section title="Custodian">
      <Field label="Business name" value={letterhead.officeName} span={7} max={110} absent="Not set" />
      <Field label="Business telephone" value={letterhead.phone} span={5} max={40} lines={1} absent="Not set" />
      <Field label="Vehicle is held at" value={heldAt} span={12} max={200} absent="Not set" />
    </Section>
  );
}
