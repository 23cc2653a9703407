import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem, type DropZoneProps } from 'react-aria-components';
import { evidenceKind, type EvidenceKind } from '../../../../preload/contract/evidence';
import { formatMany } from '../../../format/money';
import { Button } from '../../../parts/button';
import { ChoiceInput } from '../../../parts/choice-input';
import { ErrorNote } from '../../../parts/error-note';
import { TextInput } from '../../../parts/text-input';
import { toast } from '../../../parts/toast';
import { useAddFiles } from './add-files';
import { evidenceFileTypes, evidenceKindChoices } from './evidence-words';
import styles from './evidence.module.css';

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];
type AddEvidenceProps = Readonly<{ vehicleId: number; autoFocus: boolean }>;

/** Adds photographs and papers: what they are, then the files themselves, picked or dropped. */
export function AddEvidence({ vehicleId, autoFocus }: AddEvidenceProps) {
  const [kind, setKind] = useState<EvidenceKind>('photo');
  const [title, setTitle] = useState('');
  const { add, busy, refused } = useAddFiles();
  const addAll = async (files: readonly File[]) => {
    const added = await add(files, { vehicleId, kind, title: title.trim() });
    if (added === 0) return;
    setTitle('');
    toast(`${formatMany(added, 'file')} added.`);
  };
  const onDrop = async (event: DropEvent) => {
    await addAll(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())));
  };
  return (
    <div className={styles.add}>
      <div className={styles.form}>
        <ChoiceInput
          label="Kind"
          value={kind}
          choices={evidenceKindChoices}
          onChange={(next) => setKind(evidenceKind.catch('other').parse(next))}
        />
        <TextInput label="Title" value={title} onChange={setTitle} placeholder="Front left, with the damage" />
        <DropZone
          className={styles.drop ?? ''}
          aria-label="Drop files here"
          getDropOperation={() => 'copy'}
          onDrop={(event) => void onDrop(event)}
        >
          <FileTrigger
            acceptedFileTypes={evidenceFileTypes}
            allowsMultiple
            onSelect={(files) => void addAll(files === null ? [] : [...files])}
          >
            <Button icon={FileUp} busy={busy} autoFocus={autoFocus}>
              Choose files
            </Button>
          </FileTrigger>
          <small>or drop PDF or pictures here, up to 25 MB each</small>
        </DropZone>
      </div>
      {refused.map(({ fileName, error }) => (
        <ErrorNote key={fileName} error={error} />
      ))}
    </div>
  );
}
