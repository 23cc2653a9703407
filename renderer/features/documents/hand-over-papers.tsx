import { Phone, Printer } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { sendMethod } from '../../../preload/contract/agencies';
import type { Notice } from '../../../preload/contract/notices';
import { Button } from '../../parts/button';
import { CallScriptDialog } from './call-script-dialog';
import { FaxCoverDialog } from './fax-cover-dialog';
import { LabelButton } from './labels/label-button';
import styles from './documents.module.css';

type Way = z.infer<typeof sendMethod>;

/** What helps to hand a notice over without e-mail: the cover of a fax, what to say on the telephone, the label of an envelope. Of some ways, only what serves them. */
export function HandOverPapers({ notice, ways = ['fax', 'phone', 'mail'] }: Readonly<{ notice: Notice; ways?: readonly Way[] }>) {
  const [open, setOpen] = useState<Way>();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.buttons}>
      {ways.includes('fax') && (
        <Button size="small" icon={Printer} onPress={() => setOpen('fax')}>
          Fax cover
        </Button>
      )}
      {ways.includes('phone') && (
        <Button size="small" icon={Phone} onPress={() => setOpen('phone')}>
          Call script
        </Button>
      )}
      {ways.includes('mail') && <LabelButton of={{ noticeIds: [notice.id] }} label="Address label" />}
      {open === 'fax' && <FaxCoverDialog notice={notice} onClose={close} />}
      {open === 'phone' && <CallScriptDialog notice={notice} onClose={close} />}
    </div>
  );
}
