import type { VehicleFields } from '../../../preload/contract/vehicles';

type FactKind = 'text' | 'longtext' | 'code' | 'number' | 'money' | 'yesno';
export type Fact = Readonly<{ name: keyof VehicleFields; label: string; kind: FactKind; width?: 'double' | 'wide' }>;
export type FactGroup = Readonly<{ title: string; facts: readonly Fact[] }>;

/** The facts of a vehicle, as the page and its form show them. */
export const factGroups: readonly FactGroup[] = [
  {
    title: 'Vehicle',
    facts: [
      { name: 'vin', label: 'VIN', kind: 'code' },
      { name: 'modelYear', label: 'Year', kind: 'number' },
      { name: 'make', label: 'Make', kind: 'text' },
      { name: 'model', label: 'Model', kind: 'text' },
      { name: 'color', label: 'Color', kind: 'text' },
      { name: 'bodyType', label: 'Body type', kind: 'text' },
      { name: 'plate', label: 'Plate', kind: 'code' },
      { name: 'plateState', label: 'Plate state', kind: 'code' },
      { name: 'plateExpires', label: 'Plate expires', kind: 'text' },
    ],
  },
  {
    title: 'Tow',
    facts: [
      { name: 'towedFrom', label: 'Towed from', kind: 'text', width: 'double' },
      { name: 'requestedBy', label: 'Requested by', kind: 'text' },
      { name: 'reason', label: 'Reason', kind: 'text' },
      { name: 'account', label: 'Account', kind: 'text' },
      { name: 'driver', label: 'Driver', kind: 'text' },
      { name: 'officerName', label: 'Officer', kind: 'text' },
      { name: 'storageLot', label: 'Storage lot', kind: 'text' },
    ],
  },
  {
    title: 'Numbers',
    facts: [
      { name: 'callNumber', label: 'Call', kind: 'code' },
      { name: 'complaintNumber', label: 'Complaint', kind: 'code' },
      { name: 'caseNumber', label: 'Police case', kind: 'code' },
      { name: 'stockNumber', label: 'Stock', kind: 'code' },
      { name: 'invoiceNumber', label: 'Invoice', kind: 'code' },
      { name: 'balanceCents', label: 'Balance', kind: 'money' },
    ],
  },
  {
    title: 'What the law asks',
    facts: [
      { name: 'inoperable', label: 'Inoperable', kind: 'yesno' },
      { name: 'damageExceedsValue', label: 'Damage above value', kind: 'yesno' },
      { name: 'ownerIsIndividual', label: 'Owner is a person', kind: 'yesno' },
      { name: 'isCommercial', label: 'Commercial', kind: 'yesno' },
      { name: 'hasKeys', label: 'Keys are here', kind: 'yesno' },
    ],
  },
  { title: 'Notes', facts: [{ name: 'notes', label: 'Notes', kind: 'longtext', width: 'wide' }] },
];

const facts = factGroups.flatMap((group) => group.facts);

/** What a field is called on screen; a name that is no field is shown as it is. */
export const labelOfField = (name: string): string => facts.find((fact) => fact.name === name)?.label ?? otherLabels[name] ?? name;

const otherLabels: Readonly<Record<string, string>> = { agency: 'Agency', agencyId: 'Agency', towType: 'Tow type', towedAt: 'Towed' };

export const factOf = (name: string): Fact | undefined => facts.find((fact) => fact.name === name);
