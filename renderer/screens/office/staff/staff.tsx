import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { StaffMember } from '../../../../preload/contract/staff';
import { useCall } from '../../../data/call';
import { whoChanges, useMay } from '../../../data/may';
import { useOffice } from '../../../data/office';
import { formatMany } from '../../../format/money';
import { Answer } from '../../../parts/answer';
import { Button } from '../../../parts/button';
import { Card } from '../../../parts/card';
import { WarningNote } from '../../../parts/error-note';
import { Page } from '../../../parts/page';
import { PasswordDialog } from '../../../features/staff/password-dialog';
import { PersonDialog } from './person-dialog';
import { StaffTable } from './staff-table';

type Open = Readonly<{ dialog: 'add' } | { dialog: 'edit' | 'password'; person: StaffMember }>;

/** Who works here, in which role, and who has a password. */
export function StaffScreen() {
  const list = useCall('staff.list', {});
  const here = useOffice().data?.staff.id;
  const mayChange = useMay('admin');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const working = list.data?.rows.filter(({ active }) => active) ?? [];
  const openAdministrators = working.filter(({ role, hasPassword }) => role === 'admin' && !hasPassword);
  return (
    <Page
      title="Staff"
      sub={list.data === undefined ? undefined : `${formatMany(working.length, 'person', 'people')} working here`}
      actions={
        mayChange ? (
          <Button look="primary" icon={UserPlus} onPress={() => setOpen({ dialog: 'add' })}>
            Add a person
          </Button>
        ) : (
          <span>{whoChanges('admin')}</span>
        )
      }
      scrolls
    >
      {mayChange && openAdministrators.length > 0 && working.some(({ hasPassword }) => hasPassword) && (
        <WarningNote>
          {openAdministrators.map(({ name }) => name).join(', ')}: administrator without a password. Anyone at this PC can work under that
          name and change everything, the passwords of the others too.
        </WarningNote>
      )}
      <Card padding="none">
        <Answer of={list} rows={4}>
          {({ rows }) => (
            <StaffTable
              rows={rows}
              here={here ?? null}
              acts={
                mayChange
                  ? {
                      edit: (person) => setOpen({ dialog: 'edit', person }),
                      password: (person) => setOpen({ dialog: 'password', person }),
                    }
                  : undefined
              }
            />
          )}
        </Answer>
      </Card>
      {open?.dialog === 'add' && <PersonDialog onClose={close} />}
      {open?.dialog === 'edit' && <PersonDialog person={open.person} onClose={close} />}
      {open?.dialog === 'password' && <PasswordDialog person={open.person} isOwn={open.person.id === here} onClose={close} />}
    </Page>
  );
}
