import { FileText } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { noticeKinds, noticeTitles, type NoticeKind } from '../../../../preload/contract/notices';
import { useCall } from '../../../data/call';
import { useChange } from '../../../data/change';
import { go } from '../../../data/place';
import { Button } from '../../../parts/button';
import fields from '../../../parts/field.module.css';
import { toastError } from '../../../parts/toast';
import styles from './papers.module.css';

/** Makes any document of this vehicle that applies, and shows it. */
export function NoticeMenu({ vehicleId }: Readonly<{ vehicleId: number }>) {
  const { offered = [] } = useCall('notices.list', { vehicleId, limit: 1 }).data ?? {};
  const prepare = useChange('notices.prepare');
  const make = (kind: NoticeKind | undefined) => {
    if (kind !== undefined)
      prepare.mutate({ vehicleId, kind }, { onSuccess: (notice) => go(`/notices/${notice.id}`), onError: toastError });
  };
  return (
    <MenuTrigger>
      <Button icon={FileText} busy={prepare.isPending}>
        Make a notice
      </Button>
      <Popover className={fields.popover ?? ''} placement="bottom end" offset={4}>
        <Menu className={fields.list ?? ''} onAction={(key) => make(noticeKinds.find((kind) => kind === key))} aria-label="Make a notice">
          {offered.map(({ kind, isAsked }) => (
            <MenuItem key={kind} id={kind} textValue={noticeTitles[kind]} className={fields.option ?? ''}>
              {noticeTitles[kind]}
              {isAsked && <small className={styles.asked}>asked for now</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
