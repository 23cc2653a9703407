import { ClipboardPen } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { eventForms } from '../../../preload/contract/events';
import { eventTypes, type EventType } from '../../../preload/contract/law';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { Button } from '../../parts/button';
import fields from '../../parts/field.module.css';
import { RecordDialog } from '../../features/record/record-dialog';
import { targetOfDetail } from '../../features/record/target';

/** Records any kind of event, for what happens out of order. */
export function RecordMenu({ detail }: Readonly<{ detail: VehicleDetail }>) {
  const [type, setType] = useState<EventType>();
  const initial = type === 'ad_published' ? (detail.assessment.sale.scheduled ?? undefined) : undefined;
  return (
    <>
      <MenuTrigger>
        <Button icon={ClipboardPen}>Record</Button>
        <Popover className={fields.popover ?? ''} placement="bottom end" offset={4}>
          <Menu
            className={fields.list ?? ''}
            onAction={(key) => setType(eventTypes.find((known) => known === key))}
            aria-label="Record what happened"
          >
            {eventTypes
              .filter((known) => known !== 'corrected')
              .map((known) => (
                <MenuItem key={known} id={known} className={fields.option ?? ''}>
                  {eventForms[known].verb}
                </MenuItem>
              ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {type !== undefined && (
        <RecordDialog target={targetOfDetail(detail)} type={type} initial={initial} onClose={() => setType(undefined)} />
      )}
    </>
  );
}
