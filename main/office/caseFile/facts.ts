import type { FieldSource } from '../../../preload/contract/vehicles';
import { fieldOf, fullLabelOfField, vehicleFieldNames } from '../../../preload/contract/vehicleFields';
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

/** The facts of a vehicle, each with its origin, and every change of them. */
export function factsOnPaper(row: VehicleRow, changes: readonly ChangeRow[]): Facts {
  const origin = (field: string, value: string): Omit<FactRow, 'label' | 'value'> => {
    const change = changes.findLast((one) => one.field === field && one.after === value);
    const source = change?.source ?? (row.sources[field] as FieldSource | undefined) ?? 'system';
    const run = change?.importRunId == null ? '' : ` no. ${change.importRunId}`;
    return { source: `${sourceWords[source]}${run}`, by: change?.by ?? row.createdBy, at: whenOnPaper(change?.at ?? row.createdAt) };
  };
  const rows = vehicleFieldNames.flatMap((name) => {
    const value = written(row[name]);
    return value === null ? [] : [{ label: fullLabelOfField(name), value: shown(name, value), ...origin(name, value) }];
  });
  const agency =
    row.agencyName === null ? [] : [{ label: fullLabelOfField('agency'), value: row.agencyName, ...origin('agency', row.agencyName) }];
  return {
    rows: [...agency, ...rows],
    absent: [
      ...(row.agencyName === null ? [fullLabelOfField('agency')] : []),
      ...vehicleFieldNames.filter((name) => row[name] === null).map(fullLabelOfField),
    ],
    changes: changes.map((change) => ({
      at: whenOnPaper(change.at),
      by: change.by,
      source: `${sourceWords[change.source]}${change.importRunId === null ? '' : ` no. ${change.importRunId}`}`,
      label: fullLabelOfField(change.field),
      before: change.before === null ? '' : shown(change.field, change.before),
      after: change.after === null ? '' : shown(change.field, change.after),
    })),
  };
}

function shown(field: string, value: string): string {
  if (fieldOf(field)?.kind === 'money') return paperMoney(Number(value));
  return value === 'true' ? 'Yes' : value === 'false' ? 'No' : value;
}
