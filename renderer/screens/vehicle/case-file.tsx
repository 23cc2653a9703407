import { FolderDown } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { call } from '../../data/call';
import { saveFile } from '../../data/file';
import { receiveFile } from '../../data/transfer';
import { Button } from '../../parts/button';
import fields from '../../parts/field.module.css';
import { toast, toastError } from '../../parts/toast';

/** Saves everything about a vehicle, as the court asks for it: one PDF, or that with the documents themselves. */
export function CaseFile({ id }: Readonly<{ id: number }>) {
  const [isBusy, setBusy] = useState(false);
  const save = async (kind: string) => {
    setBusy(true);
    try {
      const file =
        kind === 'zip' ? await call('vehicles.caseZip', { id }) : { ...(await call('vehicles.caseFile', { id })), download: null };
      saveFile(await receiveFile(file, file.mediaType), file.fileName);
      toast(`${file.fileName} is saved.`);
    } catch (caught) {
      toastError(caught);
    }
    setBusy(false);
  };
  return (
    <MenuTrigger>
      <Button icon={FolderDown} busy={isBusy}>
        Case file
      </Button>
      <Popover className={fields.popover ?? ''} placement="bottom end" offset={4}>
        <Menu className={fields.list ?? ''} onAction={(key) => void save(String(key))} aria-label="Case file">
          <MenuItem id="pdf" className={fields.option ?? ''}>
            One PDF for the court
          </MenuItem>
          <MenuItem id="zip" className={fields.option ?? ''}>
            With its documents (ZIP)
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
