import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../../../preload/contract/notices';
import { call } from '../../data/call';
import { blobOf, saveFile } from '../../data/file';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';
import styles from './notice-preview.module.css';

const papers = { 'papers.faxCover': 'Fax cover', 'papers.callScript': 'Call script' } as const;
type Paper = keyof typeof papers;

/** What helps to hand a notice over without e-mail: the cover of a fax, what to say on the telephone. */
export function HandOverPapers({ notice }: Readonly<{ notice: Notice }>) {
  const [busy, setBusy] = useState<Paper>();
  const make = async (paper: Paper) => {
    setBusy(paper);
    try {
      const made = await call(paper, { noticeId: notice.id });
      saveFile(blobOf(made.base64, made.mediaType), made.fileName);
      toast(`${made.fileName} is saved with the downloads.`);
    } catch (caught) {
      toastError(caught);
    }
    setBusy(undefined);
  };
  return (
    <div className={styles.line}>
      {(['papers.faxCover', 'papers.callScript'] as const).map((paper) => (
        <Button key={paper} size="small" look="quiet" icon={FileDown} busy={busy === paper} onPress={() => void make(paper)}>
          {papers[paper]}
        </Button>
      ))}
    </div>
  );
}
