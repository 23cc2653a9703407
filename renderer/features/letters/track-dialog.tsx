import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { articleInGroups } from '../../../preload/contract/articleNumber';
import type { CallError } from '../../../preload/contract/common';
import { scanState, type MailSheet, type ScanState } from '../../../preload/contract/mailPieces';
import { callErrorOf } from '../../data/failure';
import { readAgain } from '../../data/invalidation';
import { pieceStateWords, scanStates } from '../../format/mail-words';
import { formatMany } from '../../format/money';
import { dayOf } from '../../format/zone';
import { Button } from '../../parts/button';
import { RadioInput } from '../../parts/check-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { DropFile } from '../../parts/drop-file';
import { ErrorNote } from '../../parts/error-note';
import { MomentInput } from '../../parts/moment-input';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';
import { evidenceFileTypes } from '../evidence/evidence-words';
import { recordSaid, type Tracked } from './record-said';
import { trackWords } from './track-words';

type TrackDialogProps = Readonly<{
  pieces: readonly Tracked[];
  now: string;
  /** What is offered first. */
  first: ScanState;
  /** The firm sheet on which the Postal Service stamped these pieces. */
  sheet?: MailSheet | undefined;
  /** After it was recorded, before it closes. */
  onDone?: () => void;
  onClose: () => void;
}>;

const choices = scanStates.map((value) => ({ value, label: pieceStateWords[value].word }));

/** Records what the carrier said of one letter or of several: what, when, and the file that shows it. */
export function TrackDialog({ pieces, now, first, sheet, onDone, onClose }: TrackDialogProps) {
  const client = useQueryClient();
  const [state, setState] = useState(first);
  const [at, setAt] = useState(() => dayOf(now).toString());
  const [detail, setDetail] = useState('');
  const [despite, setDespite] = useState('');
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallError>();
  const words = trackWords[state];
  const isOutOfOrder = failure?.code === 'OUT_OF_ORDER';
  const takesFile = pieces.length === 1 || sheet !== undefined;

  const submit = async () => {
    if (busy || at === '') return;
    setBusy(true);
    setFailure(undefined);
    const told = detail.trim() === '' ? '' : `${words.before}${detail.trim()}`;
    try {
      await recordSaid(pieces, { state, at, detail: told, despite: isOutOfOrder ? despite.trim() : '' }, file, sheet);
      toast(`${formatMany(pieces.length, 'letter')} recorded as ${pieceStateWords[state].word.toLowerCase()}.`);
      onDone?.();
      onClose();
    } catch (caught) {
      setFailure(callErrorOf(caught));
    }
    setBusy(false);
    await readAgain(client);
  };

  return (
    <Dialog title={titleOf(pieces, sheet)} isOpen onClose={onClose} dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        noValidate
      >
        <DialogBody>
          {failure !== undefined && <ErrorNote error={{ code: failure.code, message: failure.message }} />}
          {isOutOfOrder && (
            <TextInput
              label="Keep it all the same, because"
              value={despite}
              onChange={setDespite}
              autoFocus
              help="The reason stays with the record. Left empty, the form is checked again as it stands."
            />
          )}
          {sheet === undefined && (
            <RadioInput
              label="The carrier says"
              value={state}
              choices={choices}
              onChange={(next) => setState(scanState.catch(first).parse(next))}
            />
          )}
          <MomentInput
            label={state === 'accepted' ? 'Day of the stamp' : 'When'}
            value={at}
            onChange={setAt}
            required
            autoFocus
            error={failure?.fields?.['at'] ?? (at === '' ? 'The day is needed.' : undefined)}
          />
          <TextInput label={words.detail} value={detail} onChange={setDetail} />
          {takesFile && (
            <DropFile
              label={sheet === undefined ? words.file : 'Stamped sheet'}
              types={evidenceFileTypes}
              onFiles={(files) => setFile(files[0])}
            >
              {file === undefined ? 'or drop its scan here, a PDF or picture; it can be added later' : file.name}
            </DropFile>
          )}
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={busy}>
            {sheet === undefined ? 'Record' : `Accepted: ${formatMany(pieces.length, 'letter')}`}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function titleOf(pieces: readonly Tracked[], sheet: MailSheet | undefined): string {
  if (sheet !== undefined) return 'Accepted by the Postal Service';
  const [one] = pieces;
  return one !== undefined && pieces.length === 1
    ? `What the carrier said of ${articleInGroups(one.articleNumber)}`
    : `What the carrier said of ${formatMany(pieces.length, 'letter')}`;
}
