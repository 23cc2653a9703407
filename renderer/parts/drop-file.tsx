import { FileUp } from 'lucide-react';
import { DropZone, FileTrigger, isFileDropItem, type DropZoneProps } from 'react-aria-components';
import { Button } from './button';
import styles from './drop-file.module.css';

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];
type DropFileProps = Readonly<{
  /** The words of the button. */
  label: string;
  /** Media types the picker offers; what is dropped is not held to them. */
  types: readonly string[];
  multiple?: boolean;
  busy?: boolean;
  autoFocus?: boolean;
  onFiles: (files: readonly File[]) => void;
  /** Beside the button: what can be dropped here, or which file was. */
  children: React.ReactNode;
}>;

/** A place for files: dropped, or picked with the button. */
export function DropFile({ label, types, multiple = false, busy = false, autoFocus = false, onFiles, children }: DropFileProps) {
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const onDrop = async (event: DropEvent) => take(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())));
  return (
    <DropZone
      className={styles.drop ?? ''}
      aria-label="Drop files here"
      getDropOperation={() => 'copy'}
      onDrop={(event) => void onDrop(event)}
    >
      <FileTrigger acceptedFileTypes={types} allowsMultiple={multiple} onSelect={(files) => take(files === null ? [] : [...files])}>
        <Button icon={FileUp} busy={busy} autoFocus={autoFocus}>
          {label}
        </Button>
      </FileTrigger>
      <small>{children}</small>
    </DropZone>
  );
}
