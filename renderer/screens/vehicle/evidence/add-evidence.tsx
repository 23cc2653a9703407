import { useState } from 'react';
import { evidenceKind, type EvidenceKind } from '../../../../preload/contract/evidence';
import { formatMany } from '../../../format/money';
import { Button } from '../../../parts/button';
import { ChoiceInput } from '../../../parts/choice-input';
import { DropFile } from '../../../parts/drop-file';
import { ErrorNote } from '../../../parts/error-note';
import { Progress } from '../../../parts/progress';
import { TextInput } from '../../../parts/text-input';
import { toast } from '../../../parts/toast';
import { useAddFiles } from '../../../features/evidence/add-files';
import { evidenceFileTypes, evidenceKindChoices } from '../../../features/evidence/evidence-words';
import styles from './evidence.module.css';

type AddEvidenceProps = Readonly<{ vehicleId: number; autoFocus: boolean }>;

/** Adds photographs and papers: what they are, then the files themselves, picked or dropped. */
export function AddEvidence({ vehicleId, autoFocus }: AddEvidenceProps) {
  const [kind, setKind] = useState<EvidenceKind>('photo');
  const [title, setTitle] = useState('');
  const { add, percentage, stop, refused } = useAddFiles();
  const addAll = async (files: readonly File[]) => {
    const added = await add(files, { vehicleId, kind, title: title.trim() });
    if (added === 0) return;
    setTitle('');
    toast(`${formatMany(added, 'file')} added.`);
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
        <DropFile
          label="Choose files"
          types={evidenceFileTypes}
          multiple
          busy={percentage !== null}
          autoFocus={autoFocus}
          onFiles={(files) => void addAll(files)}
        >
          or drop PDF or pictures here, up to 25 MB each
        </DropFile>
      </div>
      {percentage !== null && (
        <div className={styles.sending}>
          <Progress label="Adding files" percentage={percentage} />
          <Button size="small" onPress={stop}>
            Stop
          </Button>
        </div>
      )}
      {refused.map(({ fileName, error }) => (
        <ErrorNote key={fileName} error={error} />
      ))}
    </div>
  );
}
