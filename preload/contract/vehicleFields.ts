import { z } from 'zod';
import { text } from './common';

/** What a field holds: a line of text, text of many lines, a number such as a VIN or plate, a year, integer cents, or yes and no. */
export type FieldKind = 'text' | 'longtext' | 'code' | 'year' | 'money' | 'yesno';
type Field = Readonly<{
  /** On screen, beside other fields. */
  label: string;
  /** Where it stands alone, such as in the case file; the label where that says enough. */
  fullLabel?: string;
  kind: FieldKind;
  /** The longest text that it keeps. */
  cap?: number;
  group: FieldGroup;
  width?: 'double' | 'wide';
}>;

/** The groups of fields on a vehicle's page and in its form, in their order. */
export const fieldGroups = { vehicle: 'Vehicle', tow: 'Tow', numbers: 'Numbers', law: 'What the law asks', notes: 'Notes' } as const;
export type FieldGroup = keyof typeof fieldGroups;

/**
 * The descriptive facts of a vehicle, each once: screens, forms, papers, imports and checks read them here. A clock never hangs on one of
 * these: what starts a clock is an event. A new field needs its column in `db/schema/vehicles.ts` besides.
 */
const table = {
  callNumber: { label: 'Call', fullLabel: 'Call number', kind: 'code', cap: 40, group: 'numbers' },
  complaintNumber: { label: 'Complaint', fullLabel: 'Complaint number', kind: 'code', cap: 40, group: 'numbers' },
  caseNumber: { label: 'Police case', fullLabel: 'Police case number', kind: 'code', cap: 60, group: 'numbers' },
  stockNumber: { label: 'Stock', fullLabel: 'Stock number', kind: 'code', cap: 40, group: 'numbers' },
  invoiceNumber: { label: 'Invoice', fullLabel: 'Invoice number', kind: 'code', cap: 40, group: 'numbers' },
  balanceCents: { label: 'Balance', kind: 'money', group: 'numbers' },
  vin: { label: 'VIN', kind: 'code', cap: 40, group: 'vehicle' },
  modelYear: { label: 'Year', fullLabel: 'Model year', kind: 'year', group: 'vehicle' },
  make: { label: 'Make', kind: 'text', cap: 200, group: 'vehicle' },
  model: { label: 'Model', kind: 'text', cap: 200, group: 'vehicle' },
  color: { label: 'Color', kind: 'text', cap: 80, group: 'vehicle' },
  bodyType: { label: 'Body type', kind: 'text', cap: 80, group: 'vehicle' },
  /** As typed; search and comparison ignore spaces and dashes. */
  plate: { label: 'Plate', kind: 'code', cap: 40, group: 'vehicle' },
  plateState: { label: 'Plate state', kind: 'code', cap: 20, group: 'vehicle' },
  plateExpires: { label: 'Plate expires', kind: 'text', cap: 20, group: 'vehicle' },
  towedFrom: { label: 'Towed from', kind: 'text', cap: 500, group: 'tow', width: 'double' },
  requestedBy: { label: 'Requested by', kind: 'text', cap: 200, group: 'tow' },
  reason: { label: 'Reason', kind: 'text', cap: 300, group: 'tow' },
  account: { label: 'Account', kind: 'text', cap: 200, group: 'tow' },
  driver: { label: 'Driver', kind: 'text', cap: 200, group: 'tow' },
  officerName: { label: 'Officer', kind: 'text', cap: 200, group: 'tow' },
  storageLot: { label: 'Storage lot', kind: 'text', cap: 200, group: 'tow' },
  inoperable: { label: 'Inoperable', fullLabel: 'Apparently inoperable', kind: 'yesno', group: 'law' },
  damageExceedsValue: { label: 'Damage above value', fullLabel: 'Damage exceeds value', kind: 'yesno', group: 'law' },
  ownerIsIndividual: { label: 'Owner is a person', fullLabel: 'Owner is an individual', kind: 'yesno', group: 'law' },
  isCommercial: { label: 'Commercial', fullLabel: 'Commercial vehicle', kind: 'yesno', group: 'law' },
  hasKeys: { label: 'Keys are here', fullLabel: 'Keys in hand', kind: 'yesno', group: 'law' },
  notes: { label: 'Notes', kind: 'longtext', cap: 4000, group: 'notes', width: 'wide' },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof table;
export const vehicleFieldTable: Readonly<Record<FieldName, Field>> = table;
export const vehicleFieldNames = Object.keys(table) as readonly FieldName[];

const year = z.int().min(1886).max(2200);
type SchemaOf<Kind extends FieldKind> = Kind extends 'yesno' ? z.ZodBoolean : Kind extends 'year' | 'money' ? z.ZodInt : z.ZodString;
const schemaOf = ({ kind, cap = 0 }: Field): z.ZodType => {
  if (kind === 'yesno') return z.boolean();
  if (kind === 'year') return year;
  return kind === 'money' ? z.int() : text(cap);
};

/** The fields with their values; null where nobody knows. */
export const vehicleFields = z.object(
  Object.fromEntries(vehicleFieldNames.map((name) => [name, schemaOf(table[name]).nullable()])) as {
    [Name in FieldName]: z.ZodNullable<SchemaOf<(typeof table)[Name]['kind']>>;
  },
);
export type VehicleFields = z.infer<typeof vehicleFields>;

/** What a vehicle has besides its fields, as screens and papers call it. */
const others: Readonly<Record<string, Pick<Field, 'label' | 'fullLabel'>>> = {
  agency: { label: 'Agency', fullLabel: 'Police agency' },
  agencyId: { label: 'Agency' },
  towType: { label: 'Tow type' },
  towedAt: { label: 'Towed' },
  status: { label: 'Status' },
};

/** A field of that name; undefined for any other name. */
export const fieldOf = (name: string): Field | undefined => (Object.hasOwn(table, name) ? table[name as FieldName] : undefined);
const named = (name: string) => fieldOf(name) ?? (Object.hasOwn(others, name) ? others[name] : undefined);

/** The longest text that a field keeps. */
export const capOf = (name: FieldName): number => vehicleFieldTable[name].cap ?? Number.POSITIVE_INFINITY;

/** What a field is called on screen; a name that is no field is shown as it is. */
export const labelOfField = (name: string): string => named(name)?.label ?? name;

/** What a field is called where it stands alone. */
export const fullLabelOfField = (name: string): string => named(name)?.fullLabel ?? labelOfField(name);
