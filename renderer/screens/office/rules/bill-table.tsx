import type { Output } from '../../../../preload/contract';
import { markWords } from '../../../format/words';
import { DataTable } from '../../../parts/data-table';
import { Tag } from '../../../parts/tag';
import styles from './rules.module.css';

type Bill = Output<'workflow.rules'>['bills'][number];

const statusWords: Readonly<Record<Bill['status'], string>> = { dead: 'DEAD', open: 'OPEN' };

/** `7 days → 3 days`, where a bill changes a number. */
const countInWords = ({ inForce, asked }: Bill['changes'][number]): string =>
  inForce === '' || inForce === asked ? asked : `${inForce} → ${asked}`;

/** Bills that are not in force: what each would change, its course and where it was read. */
export function BillTable({ bills }: Readonly<{ bills: readonly Bill[] }>) {
  return (
    <DataTable
      label="Bills, not in force"
      rows={bills}
      rowKey={(bill) => bill.id}
      columns={[
        {
          key: 'status',
          title: 'Course',
          cell: ({ status }) => <Tag tone={status === 'open' ? 'soon' : 'wait'}>{statusWords[status]}</Tag>,
        },
        {
          key: 'changes',
          title: 'What it would change',
          wide: true,
          cell: ({ name, standing, changes }) => (
            <div className={styles.text}>
              <b>{name}</b>
              <small>{standing} Nothing is counted with it.</small>
              <ul className={styles.changes}>
                {changes.map((change) => (
                  <li key={change.title}>
                    {change.text}
                    {change.rule !== null && (
                      <small>
                        {' '}
                        {change.rule}
                        {change.asked === '' ? '' : `: ${countInWords(change)}`}
                      </small>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ),
        },
        {
          key: 'source',
          title: 'Source',
          cell: ({ source, mark }) => (
            <div className={styles.source}>
              {source}
              <br />
              <small>{markWords[mark]}</small>
            </div>
          ),
        },
      ]}
    />
  );
}
