import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { bridge } from '../../bridge';
import { blobOf, saveFile } from '../../data/file';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';

type PaperButtonsProps = Readonly<{
  /** What is in sight; undefined while it is made. */
  made: Readonly<{ fileName: string; mediaType: string; base64: string }> | undefined;
  frame: React.RefObject<HTMLIFrameElement | null>;
  /** Makes it once more and opens the system's print dialog. */
  onPrint: () => Promise<Readonly<{ printed: boolean }>>;
  saveLabel?: string;
  printLabel?: string;
  size?: 'normal' | 'small';
}>;

/** Saves and prints a paper that is not kept. */
export function PaperButtons({ made, frame, onPrint, saveLabel = 'Save', printLabel = 'Print', size = 'normal' }: PaperButtonsProps) {
  const [isPrinting, setPrinting] = useState(false);
  const save = () => {
    if (made === undefined) return;
    saveFile(blobOf(made.base64, made.mediaType), made.fileName);
    toast(`${made.fileName} is saved with the downloads.`);
  };
  const print = async () => {
    // A browser prints what its frame shows; the desktop opens its own dialog.
    if (bridge().host === 'browser') {
      frame.current?.contentWindow?.print();
      return;
    }
    setPrinting(true);
    try {
      const { printed } = await onPrint();
      toast(printed ? 'It went to the printer.' : 'Nothing was printed.', { tone: printed ? 'done' : 'note' });
    } catch (caught) {
      toastError(caught);
    }
    setPrinting(false);
  };
  return (
    <>
      <Button size={size} icon={Download} isDisabled={made === undefined} onPress={save}>
        {saveLabel}
      </Button>
      <Button
        size={size}
        icon={Printer}
        look={size === 'normal' ? 'primary' : 'plain'}
        busy={isPrinting}
        isDisabled={made === undefined}
        onPress={() => void print()}
      >
        {printLabel}
      </Button>
    </>
  );
}
