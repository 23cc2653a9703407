import { useState } from 'react';
import type { Output } from '../../../preload/contract';
import { useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ChoiceInput, type Choice } from '../../parts/choice-input';
import { DataTable } from '../../parts/data-table';
import { ErrorNote } from '../../parts/error-note';
import { toast, toastError } from '../../parts/toast';
import styles from './legacy.module.css';

type Spelling = Output<'legacy.spellings'>['rows'][number];

/** Spellings of agencies that a person must confirm, each with what it probably means. Hidden when there is none. */
export function SpellingsCard() {
  const spellings = useCall('legacy.spellings', {});
  const agencies = useCall('agencies.list', {}).data?.rows ?? [];
  const settle = useChange('legacy.settleSpelling');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  if (spellings.error !== null) return <ErrorNote error={spellings.error.error} onRetry={() => void spellings.refetch()} />;
  const rows = spellings.data?.rows ?? [];
  if (rows.length === 0) return null;
  const choices: readonly Choice[] = agencies.map(({ id, name }) => ({ value: String(id), label: name }));
  const valueOf = (row: Spelling) => chosen[row.spelling] ?? String(agencies.find(({ name }) => name === row.suggestion)?.id ?? '');
  const decide = (row: Spelling, agency: number | null) =>
    settle.mutate(
      { spelling: row.spelling, agency },
      {
        onSuccess: ({ vehicles }) => toast(`${row.spelling.slice(0, 100)}: decided for ${formatMany(vehicles, 'vehicle')}.`),
        onError: toastError,
      },
    );
  const isBusy = (row: Spelling) => settle.isPending && settle.variables.spelling === row.spelling;
  return (
    <Card title={`Agencies to confirm (${rows.length})`} padding="none" className={styles.spellings}>
      <DataTable
        label="Agencies to confirm"
        rows={rows}
        rowKey={(row) => row.spelling}
        columns={[
          {
            key: 'spelling',
            title: 'As written in the old database',
            wide: true,
            cell: (row) => (
              <div className={styles.spelling}>
                <b>{row.spelling}</b>
                <small>
                  {formatMany(row.vehicles, 'vehicle')}. {row.why}
                </small>
              </div>
            ),
          },
          {
            key: 'agency',
            title: 'Means',
            cell: (row) => (
              <div className={styles.choice}>
                <ChoiceInput
                  label={`What ${row.spelling.slice(0, 100)} means`}
                  hidesLabel
                  value={valueOf(row)}
                  choices={choices}
                  onChange={(next) => setChosen({ ...chosen, [row.spelling]: next })}
                />
              </div>
            ),
          },
          {
            key: 'decide',
            title: '',
            align: 'end',
            cell: (row) => (
              <span className={styles.decide}>
                <Button
                  size="small"
                  look="primary"
                  busy={isBusy(row)}
                  isDisabled={valueOf(row) === ''}
                  onPress={() => decide(row, Number(valueOf(row)))}
                  aria-label={`Confirm ${row.spelling.slice(0, 100)}`}
                >
                  Confirm
                </Button>
                <Button
                  size="small"
                  isDisabled={isBusy(row)}
                  onPress={() => decide(row, null)}
                  aria-label={`${row.spelling.slice(0, 100)} names no agency`}
                >
                  Names none
                </Button>
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
