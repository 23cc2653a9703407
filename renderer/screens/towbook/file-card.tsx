import { FileUp } from 'lucide-react';
import { DropZone, FileTrigger, isFileDropItem, type DropZoneProps } from 'react-aria-components';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ErrorNote } from '../../parts/error-note';
import { FileResult } from './file-result';
import { forgetFile, importPicked, useFileImport } from './file-import';
import styles from './towbook.module.css';

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

/** Reads an export saved from TowBook: picked, or dropped on the card. */
export function FileCard({ isRunning }: Readonly<{ isRunning: boolean }>) {
  const { fileName, busy, error, result } = useFileImport();
  const onDrop = async (event: DropEvent) => {
    const item = event.items.find(isFileDropItem);
    if (item !== undefined && !busy && !isRunning) await importPicked(await item.getFile());
  };
  return (
    <Card title="Read a file" className={styles.card}>
      <div className={styles.form}>
        {error !== undefined && <ErrorNote error={error} />}
        {result === undefined ? (
          <DropZone
            className={styles.drop ?? ''}
            aria-label="Drop a file here"
            getDropOperation={() => 'copy'}
            onDrop={(event) => void onDrop(event)}
          >
            <span>The CSV export of TowBook’s Impounds page, or a saved Call Analysis. Drop it here, or</span>
            <FileTrigger
              acceptedFileTypes={['.csv', 'text/csv', '.txt']}
              onSelect={(files) => {
                const [file] = files === null ? [] : [...files];
                if (file !== undefined) void importPicked(file);
              }}
            >
              <Button icon={FileUp} busy={busy} isDisabled={isRunning && !busy}>
                {busy ? `Reading ${fileName.slice(0, 60)}` : 'Choose a file'}
              </Button>
            </FileTrigger>
          </DropZone>
        ) : (
          <FileResult fileName={fileName} result={result} onClose={forgetFile} />
        )}
      </div>
    </Card>
  );
}
