import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { Button } from '../../parts/button';
import { WarningNote } from '../../parts/error-note';
import styles from './facts.module.css';

/** Doubtful data and what the rules could not settle, each with its way out. */
export function Warnings({ detail, onEdit }: Readonly<{ detail: VehicleDetail; onEdit: (field: string) => void }>) {
  const { dataWarnings, assessment } = detail;
  if (dataWarnings.length + assessment.warnings.length === 0) return null;
  return (
    <div className={styles.warnings}>
      {dataWarnings.map((warning) => (
        <WarningNote
          key={`${warning.field} ${warning.message}`}
          action={
            <Button size="small" onPress={() => onEdit(warning.field)}>
              Fix
            </Button>
          }
        >
          {warning.message} {warning.suggestion !== null && !warning.message.includes(warning.suggestion) && <b>{warning.suggestion}</b>}
        </WarningNote>
      ))}
      {assessment.warnings.map((warning) => (
        <WarningNote key={warning}>{warning}</WarningNote>
      ))}
    </div>
  );
}
