import type { FieldSource, VehicleFields } from '../../../preload/contract/vehicles';
import { written } from '../vehicles/describe';
import type { VehicleRow } from '../vehicles/vehicles';
import type { ChangeRow } from './store';
import { sourceWords, whenOnPaper } from '../documents/terms';
import { paperMoney } from '../paper/money';

/** One fact as it stands: where it came from, who gave it and when. */
export type FactRow = Readonly<{ label: string; value: string; source: string; by: string; at: string }>;
export type Facts = Readonly<{
  rows: readonly FactRow[];
  /** Labels of what nobody recorded. */
  absent: readonly string[];
  changes: readonly Readonly<{ at: string; by: string; source: string; label: string; before: string; after: string }>[];
}>;

const labels: Readonly<Record<keyof VehicleFields, string>> = {
  callNumber: 'Call number',
  stockNumber: 'Stock number',
  invoiceNumber: 'Invoice number',
  complaintNumber: 'Complaint number',
  caseNumber: 'Police case number',
  vin: 'VIN',
  modelYear: 'Model year',
  make: 'Make',
  model: 'Model',
  color: 'Color',
  bodyType: 'Body type',
  plate: 'Plate',
  plateState: 'Plate state',
  plateExpires: 'Plate expires',
  towedFrom: 'Towed from',
  requestedBy: 'Requested by',
  reason: 'Reason',
  account: 'Account',
  driver: 'Driver',
  officerName: 'Officer',
  storageLot: 'Storage lot',
  hasKeys: 'Keys in hand',
  inoperable: 'Apparently inoperable',
  damageExceedsValue: 'Damage exceeds value',
  ownerIsIndividual: 'Owner is an individual',
  isCommercial: 'Commercial vehicle',
  balanceCents: 'Balance',
  notes: 'Notes',
};
const names = Object.keys(labels) as readonly (keyof VehicleFields)[];
const labelOf = (field: string): string => (field === 'agency' ? 'Police agency' : (labels[field as keyof VehicleFields] ?? field));

/** The facts of a vehicle, each with its origin, and every change of them. */
export function factsOnPaper(row: VehicleRow, changes: readonly ChangeRow[]): Facts {
  const origin = (field: string, value: string): Omit<FactRow, 'label' | 'value'> => {
    const change = changes.findLast((one) => one.field === field && one.after === value);
    const source = change?.source ?? (row.sources[field] as FieldSource | undefined) ?? 'system';
    const run = change?.importRunId == null ? '' : ` no. ${change.importRunId}`;
    return { source: `${sourceWords[source]}${run}`, by: change?.by ?? row.createdBy, at: whenOnPaper(change?.at ?? row.createdAt) };
  };
  const rows = names.flatMap((name) => {
    const value = written(row[name]);
    return value === null ? [] : [{ label: labels[name], value: shown(name, value), ...origin(name, value) }];
  });
  const agency = row.agencyName === null ? [] : [{ label: labelOf('agency'), value: row.agencyName, ...origin('agency', row.agencyName) }];
  return {
    rows: [...agency, ...rows],
    absent: [
      ...(row.agencyName === null ? [labelOf('agency')] : []),
      ...names.filter((name) => row[name] === null).map((name) => labels[name]),
    ],
    changes: changes.map((change) => ({
      at: whenOnPaper(change.at),
      by: change.by,
      source: `${sourceWords[change.source]}${change.importRunId === null ? '' : ` no. ${change.importRunId}`}`,
      label: labelOf(change.field),
      before: change.before === null ? '' : shown(change.field, change.before),
      after: change.after === null ? '' : shown(change.field, change.after),
    })),
  };
}

function shown(field: string, value: string): string {
  if (field === 'balanceCents') return paperMoney(Number(value));
  return value === 'true' ? 'Yes' : value === 'false' ? 'No' : value;
}
