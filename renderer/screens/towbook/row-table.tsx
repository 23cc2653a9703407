import { useState } from 'react';
import { hrefOf } from '../../data/place';
import { outcomeWords } from '../../format/imports';
import { Button } from '../../parts/button';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { labelOfField } from '../../../preload/contract/vehicleFields';
import { RawDialog, type ImportedRow } from './raw-dialog';
import styles from './run-page.module.css';

/** What an import did with each row, and why. */
export function RowTable({ rows }: Readonly<{ rows: readonly ImportedRow[] }>) {
  const [open, setOpen] = useState<ImportedRow>();
  return (
    <>
      <DataTable
        label="Rows"
        rows={rows}
        rowKey={(row) => row.row}
        empty={<EmptyState title="No row" />}
        columns={[
          { key: 'row', title: 'Row', align: 'end', cell: (row) => row.row },
          {
            key: 'outcome',
            title: 'Outcome',
            cell: (row) => <Tag tone={outcomeWords[row.outcome].tone}>{outcomeWords[row.outcome].word}</Tag>,
          },
          { key: 'call', title: 'Call', cell: (row) => <Clip width={16}>{row.callNumber ?? '–'}</Clip> },
          {
            key: 'said',
            title: 'What was done',
            wide: true,
            cell: (row) => (
              <div className={styles.said}>
                {row.reason !== null && <span>{row.reason}</span>}
                {row.fields.length > 0 && <span>{row.fields.map(labelOfField).join(', ')}</span>}
                {row.warnings.map((warning) => (
                  <small key={warning}>{warning}</small>
                ))}
              </div>
            ),
          },
          {
            key: 'vehicle',
            title: '',
            cell: (row) => (row.vehicleId === null ? null : <a href={hrefOf(`/vehicle/${row.vehicleId}`)}>Open the vehicle</a>),
          },
          {
            key: 'raw',
            title: '',
            align: 'end',
            cell: (row) => (
              <Button size="small" onPress={() => setOpen(row)} aria-label={`As read, row ${row.row}`}>
                As read
              </Button>
            ),
          },
        ]}
      />
      {open !== undefined && <RawDialog row={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
