import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import type { SettingEntry } from '../../../../../preload/contract/office';
import { Button } from '../../../../parts/button';
import { ErrorNote } from '../../../../parts/error-note';
import type { Drafts } from '../drafts';
import settings from '../settings.module.css';
import styles from './logo.module.css';
import { readLogo } from './read-logo';

/** The office's logo: seen as it is printed, picked or dropped as a file. */
export function LogoInput({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const logo = drafts.valueOf(entry);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    const read = await readLogo(file);
    setProblem(read.problem);
    if (read.dataUrl !== undefined) drafts.change(entry, read.dataUrl);
    setBusy(false);
  };
  return (
    <div className={styles.logo}>
      <span className={settings.name}>{entry.title}</span>
      <DropZone
        className={styles.drop ?? ''}
        aria-label="Drop a picture here"
        getDropOperation={() => 'copy'}
        onDrop={(event) => void event.items.find(isFileDropItem)?.getFile().then(take)}
      >
        {logo !== '' && (
          <span className={styles.paper}>
            <img src={logo} alt="The logo" />
          </span>
        )}
        <span className={styles.buttons}>
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg', 'image/svg+xml']}
            onSelect={(files) => void take(files === null ? undefined : files[0])}
          >
            <Button size="small" icon={ImageUp} busy={busy}>
              {logo === '' ? 'Choose a picture' : 'Choose another'}
            </Button>
          </FileTrigger>
          {logo !== '' && (
            <Button size="small" look="quiet" aria-label="Remove the logo" onPress={() => drafts.change(entry, '')}>
              Remove
            </Button>
          )}
        </span>
      </DropZone>
      {problem !== undefined && <ErrorNote error={{ code: 'LOGO', message: problem }} />}
      {drafts.errorOf(entry) !== undefined && <ErrorNote error={{ code: 'LOGO', message: drafts.errorOf(entry) ?? '' }} />}
      <small>{entry.help} PNG, JPEG or SVG, picked or dropped here.</small>
    </div>
  );
}
