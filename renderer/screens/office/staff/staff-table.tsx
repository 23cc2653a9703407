import { KeyRound, Pencil, Users } from 'lucide-react';
import type { StaffMember } from '../../../../preload/contract/staff';
import { useNow } from '../../../data/office';
import { formatNear } from '../../../format/moment';
import { roleMeanings, roleWords } from '../../../format/roles';
import { Button } from '../../../parts/button';
import { DataTable, type Column } from '../../../parts/data-table';
import { EmptyState } from '../../../parts/states';
import { Tag } from '../../../parts/tag';
import styles from './staff.module.css';

type StaffTableProps = Readonly<{
  rows: readonly StaffMember[];
  /** The person at this PC. */
  here: number | null;
  /** Left out for one who may change nothing here. */
  acts: Readonly<{ edit: (person: StaffMember) => void; password: (person: StaffMember) => void }> | undefined;
}>;

/** The people of the office. */
export function StaffTable({ rows, here, acts }: StaffTableProps) {
  const now = useNow();
  const columns: readonly Column<StaffMember>[] = [
    {
      key: 'name',
      title: 'Name',
      cell: (person) => (
        <span className={styles.name}>
          <b>{person.name}</b> {person.id === here && <Tag tone="soon">At this PC</Tag>}{' '}
          {!person.active && <Tag tone="wait">No longer works here</Tag>}
        </span>
      ),
    },
    {
      key: 'role',
      title: 'Role',
      wide: true,
      cell: ({ role }) =>
        role === null ? null : (
          <>
            {roleWords[role]} <small>{roleMeanings[role]}</small>
          </>
        ),
    },
    { key: 'password', title: 'Password', cell: ({ hasPassword }) => (hasPassword ? 'Set' : <small>none</small>) },
    ...(acts === undefined
      ? []
      : ([
          {
            key: 'signedIn',
            title: 'Signed in',
            cell: ({ lastSignedInAt }) => (lastSignedInAt === null ? '–' : formatNear(lastSignedInAt, now)),
          },
          {
            key: 'acts',
            title: '',
            align: 'end',
            cell: (person) => (
              <span className={styles.acts}>
                <Button size="small" icon={Pencil} onPress={() => acts.edit(person)} aria-label={`Edit ${person.name}`}>
                  Edit
                </Button>
                <Button size="small" icon={KeyRound} onPress={() => acts.password(person)} aria-label={`Password of ${person.name}`}>
                  Password
                </Button>
              </span>
            ),
          },
        ] satisfies readonly Column<StaffMember>[])),
  ];
  return (
    <DataTable
      label="Staff"
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <EmptyState icon={Users} title="Nobody is named yet">
          Until somebody is, the office itself stands beside everything recorded. The first person is an administrator.
        </EmptyState>
      }
    />
  );
}
