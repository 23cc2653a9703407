import { FileText, Image, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Evidence } from '../../../preload/contract/evidence';
import { formatSize } from '../../data/file';
import { formatNear } from '../../format/moment';
import { Button } from '../../parts/button';
import { evidenceKindWords } from './evidence-words';
import { StoredPicture } from './stored-picture';
import { useThumbnail } from './thumbnail';
import styles from './evidence.module.css';

type EvidenceTileProps = Readonly<{ file: Evidence; now: string; onOpen: () => void; onRemove: () => void }>;

/** What the file is called: its title, or its name where it has none. */
export const nameOf = ({ title, fileName }: Evidence): string => (title === '' ? fileName : title);

/** One file: its picture, what it proves, who added it when. */
export function EvidenceTile({ file, now, onOpen, onRemove }: EvidenceTileProps) {
  const name = nameOf(file);
  return (
    <li className={styles.tile}>
      <AriaButton className={styles.thumbnail ?? ''} onPress={onOpen} aria-label={`Open ${name}`}>
        <Thumbnail file={file} />
      </AriaButton>
      <div className={styles.caption}>
        <b title={name}>{name}</b>
        <small>{evidenceKindWords[file.kind]}</small>
        <small title={file.fileName}>
          {formatNear(file.addedAt, now)}, {file.addedBy} · {formatSize(file.size)}
        </small>
      </div>
      <Button size="small" look="quiet" icon={Trash2} aria-label={`Take out ${name}`} hint="Take out" onPress={onRemove} />
    </li>
  );
}

function Thumbnail({ file }: Readonly<{ file: Evidence }>) {
  const small = useThumbnail(file);
  if (small) return <StoredPicture blob={small} text="" />;
  const Icon = file.mediaType === 'application/pdf' ? FileText : Image;
  return <Icon aria-hidden />;
}
