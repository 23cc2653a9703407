import { Tags } from 'lucide-react';
import { useState } from 'react';
import type { Input, Output } from '../../../../preload/contract';
import { call } from '../../../data/call';
import { Button } from '../../../parts/button';
import { toastError } from '../../../parts/toast';
import { LabelsDialog } from './labels-dialog';

/** Looks up whom these are addressed to, which stands in the access log where it is a person, and opens the sheet of labels. */
export function LabelButton({
  of,
  label = 'Labels',
  size = 'small',
}: Readonly<{ of: Input<'papers.addresses'>; label?: string; size?: 'normal' | 'small' }>) {
  const [found, setFound] = useState<Output<'papers.addresses'>>();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      setFound(await call('papers.addresses', of));
    } catch (caught) {
      toastError(caught);
    }
    setBusy(false);
  };
  return (
    <>
      <Button size={size} icon={Tags} busy={busy} onPress={() => void open()}>
        {label}
      </Button>
      {found !== undefined && <LabelsDialog found={found} onClose={() => setFound(undefined)} />}
    </>
  );
}
