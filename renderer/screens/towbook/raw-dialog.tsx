import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import styles from './run-page.module.css';
import type { Output } from '../../../preload/contract';

export type ImportedRow = Output<'towbook.run'>['rows'][number];

/** The cells of a raw row, where it is a JSON object; else the row as it is. */
function cellsOf(raw: string): readonly (readonly [string, string])[] {
  try {
    const parsed: unknown = JSON.parse(raw);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return Object.entries(parsed).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  } catch {
    // A row that was cut for its length is no longer JSON; it shows as it was kept.
  }
  return [['', raw]];
}

/** One row exactly as TowBook gave it. */
export function RawDialog({ row, onClose }: Readonly<{ row: ImportedRow; onClose: () => void }>) {
  const cells = cellsOf(row.raw);
  const filled = cells.filter(([, value]) => value.trim() !== '');
  return (
    <Dialog
      title={`Row ${row.row}${row.callNumber === null ? '' : `, call ${row.callNumber}`}, as read`}
      isOpen
      onClose={onClose}
      width="wide"
    >
      <DialogBody>
        <dl className={styles.raw}>
          {filled.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {filled.length < cells.length && <small>{cells.length - filled.length} empty cells are left out.</small>}
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Close</Button>
      </DialogFoot>
    </Dialog>
  );
}
