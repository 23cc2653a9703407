import { TriangleAlert } from 'lucide-react';
import type { Agency } from '../../../preload/contract/agencies';
import { Button } from '../../parts/button';
import { changedFields, draftOf, fieldWords, type AgencyDraft, type DraftField } from './agency-draft';
import styles from './agencies.module.css';

type AgencyConflictProps = Readonly<{
  opened: Agency;
  stored: Agency;
  draft: AgencyDraft;
  onTake: (field: DraftField) => void;
}>;

const words = (value: string | boolean): string => (typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value === '' ? '(empty)' : value);

/** Says what somebody else changed while the form was open; what is typed stays. */
export function AgencyConflict({ opened, stored, draft, onTake }: AgencyConflictProps) {
  const before = draftOf(opened);
  const after = draftOf(stored);
  const theirs = changedFields(before, after);
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <TriangleAlert size={14} aria-hidden /> <b>The agency was changed while this form was open.</b> Nothing of this form is stored yet.
        Only the fields changed here are saved; the others stay as they are stored now.
      </p>
      {theirs.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Here</th>
              <th scope="col">Stored now</th>
              <th scope="col">If saved</th>
            </tr>
          </thead>
          <tbody>
            {theirs.map((field) => (
              <tr key={field}>
                <td>
                  <b>{fieldWords[field]}</b>
                </td>
                <td>{words(draft[field])}</td>
                <td>{words(after[field])}</td>
                <td>
                  {draft[field] === before[field] || draft[field] === after[field] ? (
                    'stored value stays'
                  ) : (
                    <Button size="small" onPress={() => onTake(field)}>
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
