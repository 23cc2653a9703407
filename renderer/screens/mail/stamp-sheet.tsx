import { useState } from 'react';
import type { MailSheet } from '../../../preload/contract/mailPieces';
import { useChange } from '../../data/change';
import { DropFile } from '../../parts/drop-file';
import { toast, toastError } from '../../parts/toast';
import { sendEvidence } from '../../features/evidence/add-files';
import { evidenceFileTypes } from '../../features/evidence/evidence-words';

/** Adds the scan of the stamped sheet where it was not at hand when the letters were accepted. */
export function StampSheet({ sheet }: Readonly<{ sheet: Pick<MailSheet, 'id'> }>) {
  const stamp = useChange('pieces.stampSheet');
  const [isReading, setReading] = useState(false);
  const add = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    try {
      await stamp.mutateAsync({ id: sheet.id, ...(await sendEvidence(file)) });
      toast(`${file.name} is kept with the sheet.`);
    } catch (caught) {
      toastError(caught);
    }
    setReading(false);
  };
  return (
    <DropFile label="Add the stamped sheet" types={evidenceFileTypes} busy={isReading} onFiles={(files) => void add(files[0])}>
      or drop its scan
    </DropFile>
  );
}
