import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useOffice } from '../data/office';
import { go } from '../data/place';
import { roleWords } from '../format/roles';
import fields from '../parts/field.module.css';
import { PasswordDialog } from '../features/staff/password-dialog';
import styles from './header.module.css';

/** What the person at this PC may do about sitting here. */
export type Desk = Readonly<{ lock: () => void; change: () => void }>;

/** Who is working, and what there is to do about it. */
export function PersonMenu({ desk }: Readonly<{ desk: Desk }>) {
  const { data } = useOffice();
  const [isSetting, setSetting] = useState(false);
  if (data === undefined || data.staff.role === 'nobody') return null;
  const { id, name, role, hasPassword } = data.staff;
  const acts: Readonly<Record<string, () => void>> = {
    change: desk.change,
    lock: desk.lock,
    password: () => setSetting(true),
    staff: () => go('/staff'),
  };
  return (
    <>
      <MenuTrigger>
        <Button className={styles.personButton ?? ''}>
          <span>
            {name} · {roleWords[role]}
          </span>
          <ChevronDown aria-hidden />
        </Button>
        <Popover className={fields.popover ?? ''} placement="bottom end" offset={4}>
          <Menu className={fields.list ?? ''} onAction={(key) => acts[String(key)]?.()} aria-label="The person at this PC">
            {id !== null && (
              <MenuItem id="change" className={fields.option ?? ''}>
                Change person…
              </MenuItem>
            )}
            {hasPassword && (
              <MenuItem id="lock" className={fields.option ?? ''}>
                Lock
              </MenuItem>
            )}
            {id !== null && (
              <MenuItem id="password" className={fields.option ?? ''}>
                {hasPassword ? 'Change password…' : 'Set password…'}
              </MenuItem>
            )}
            {role === 'admin' && (
              <MenuItem id="staff" className={fields.option ?? ''}>
                Staff
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {isSetting && id !== null && <PasswordDialog person={{ id, name, hasPassword }} isOwn onClose={() => setSetting(false)} />}
    </>
  );
}
