import { TriangleAlert } from 'lucide-react';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { Button } from '../../parts/button';
import { draftOf, type FactDraft } from '../../features/facts/fact-values';
import { labelOfField } from '../../../preload/contract/vehicleFields';
import styles from './conflict.module.css';

/** A field that somebody else changed while the form was open. */
export type Conflict = Readonly<{ name: string; typed: string; stored: string; isMine: boolean }>;

type Given = Readonly<{
  opened: VehicleDetail;
  stored: VehicleDetail;
  typed: FactDraft;
  dirty: Readonly<Record<string, boolean | undefined>>;
}>;

function words(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'string' && value !== '' ? value : '(empty)';
}

/** The fields that differ from when the form was opened, with what is typed and what is stored now. */
export function conflictingFields({ opened, stored, typed, dirty }: Given): readonly Conflict[] {
  const before: FactDraft = { ...draftOf(opened.vehicle.fields), agency: opened.vehicle.agencyName ?? '' };
  const after: FactDraft = { ...draftOf(stored.vehicle.fields), agency: stored.vehicle.agencyName ?? '' };
  return Object.keys(after)
    .filter((name) => after[name] !== before[name])
    .map((name) => {
      const isMine = name === 'agency' ? typed[name] !== before[name] : dirty[name] === true;
      return { name, typed: words(typed[name]), stored: words(after[name]), isMine };
    });
}

type ConflictNoteProps = Readonly<{ rows: readonly Conflict[]; onTake: (name: string) => void }>;

/** Says what changed meanwhile, field by field, and keeps what is typed. */
export function ConflictNote({ rows, onTake }: ConflictNoteProps) {
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <TriangleAlert size={14} aria-hidden /> <b>The vehicle was changed while this form was open.</b> Nothing is saved yet, and what is
        typed here is kept. Look at the changes below and save again.
      </p>
      {rows.length === 0 ? (
        <p>None of these fields is among the changes. Saving again keeps both.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Here</th>
              <th scope="col">Stored now</th>
              <th scope="col">
                <span>If saved</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td>
                  <b>{labelOfField(row.name)}</b>
                </td>
                <td>{row.typed}</td>
                <td>{row.stored}</td>
                <td>
                  {!row.isMine || row.typed === row.stored ? (
                    'stored value stays'
                  ) : (
                    <Button size="small" onPress={() => onTake(row.name)}>
                      Take the stored value
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
