import { FileDown, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Agency } from '../../../preload/contract/agencies';
import type { Notice } from '../../../preload/contract/notices';
import { call, useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { callErrorOf } from '../../data/failure';
import { blobOf, readBase64, saveFile } from '../../data/file';
import { useNow } from '../../data/office';
import { Button } from '../../parts/button';
import { RadioInput } from '../../parts/check-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { MomentInput } from '../../parts/moment-input';
import { Busy } from '../../parts/states';
import { TextInput } from '../../parts/text-input';
import { toast, toastError } from '../../parts/toast';
import { isDay } from '../../format/zone';
import { methods, preferredMethod, usualRecipient, ways, type Method } from './delivery';
import styles from './record-delivery.module.css';

type RecordDeliveryProps = Readonly<{ notice: Notice; onClose: () => void }>;

/** Records that a notice was handed over by fax, telephone, mail, hand or portal, with what proves it. */
export function RecordDelivery({ notice, onClose }: RecordDeliveryProps) {
  const agencies = useCall('agencies.list', {});
  const agency = agencies.data?.rows.find((one) => one.name === notice.recipient);
  return (
    <Dialog title={`Handed over: ${notice.title}`} isOpen onClose={onClose} dismissable={false}>
      {agencies.data === undefined && agencies.error === null ? (
        <Busy rows={4} />
      ) : (
        <DeliveryForm notice={notice} agency={agency} onClose={onClose} />
      )}
    </Dialog>
  );
}

function DeliveryForm({ notice, agency, onClose }: RecordDeliveryProps & Readonly<{ agency: Agency | undefined }>) {
  const now = useNow();
  const name = notice.recipient ?? '';
  const [method, setMethod] = useState<Method>(() => preferredMethod(agency));
  const [to, setTo] = useState(() => usualRecipient(preferredMethod(agency), agency, name));
  const [at, setAt] = useState(now);
  const [detail, setDetail] = useState<Readonly<Record<string, string>>>({});
  const [file, setFile] = useState<File>();
  const [kept, setKept] = useState<Readonly<{ file: File; id: number }>>();
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const addEvidence = useChange('evidence.add');
  const record = useChange('notices.record');
  const way = ways[method];
  const isTimed = at !== '' && !isDay(at);

  /** Stores the file once, whatever happens to the record afterwards. */
  const keepFile = async (): Promise<number | undefined> => {
    if (file === undefined) return undefined;
    if (kept?.file === file) return kept.id;
    const { id } = await addEvidence.mutateAsync({
      vehicleId: notice.vehicleId,
      kind: way.evidence,
      title: `${way.label}: ${notice.title}`.slice(0, 200),
      fileName: file.name.slice(-200),
      base64: await readBase64(file),
    });
    setKept({ file, id });
    return id;
  };

  const submit = async () => {
    setAsked(true);
    setFault(undefined);
    if (to.trim() === '' || !isTimed) return;
    try {
      const evidenceId = await keepFile();
      const said = way.details.map((one) => [one.name, (detail[one.name] ?? '').trim()] as const).filter(([, value]) => value !== '');
      await record.mutateAsync({
        id: notice.id,
        method,
        recipient: to.trim(),
        at,
        detail: Object.fromEntries(said),
        ...(evidenceId === undefined ? {} : { evidenceId }),
      });
      toast('Recorded as handed over.');
      onClose();
    } catch (caught) {
      setFault(caught);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      <DialogBody>
        {fault !== undefined && <ErrorNote error={callErrorOf(fault)} />}
        <RadioInput
          label="How"
          value={method}
          choices={methods.map((value) => ({ value, label: ways[value].label }))}
          onChange={(value) => {
            const next = methods.find((known) => known === value) ?? method;
            if (to === usualRecipient(method, agency, name)) setTo(usualRecipient(next, agency, name));
            setMethod(next);
          }}
        />
        <TextInput label={way.to} value={to} onChange={setTo} required error={asked && to.trim() === '' ? 'Needed.' : undefined} />
        <MomentInput
          label="When"
          value={at}
          onChange={setAt}
          required
          error={asked && !isTimed ? 'The day and the time are needed.' : undefined}
        />
        <div className={styles.details}>
          {way.details.map((one) => (
            <TextInput
              key={one.name}
              label={one.label}
              value={detail[one.name] ?? ''}
              onChange={(value) => setDetail({ ...detail, [one.name]: value })}
            />
          ))}
        </div>
        <div className={styles.line}>
          <FileTrigger
            acceptedFileTypes={['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif']}
            onSelect={(files) => setFile(files?.[0])}
          >
            <Button size="small" icon={Paperclip}>
              {file === undefined ? 'Add what proves it' : 'Choose another file'}
            </Button>
          </FileTrigger>
          <small>{file === undefined ? 'A confirmation page, receipt or photograph.' : file.name}</small>
        </div>
        {(method === 'fax' || method === 'phone') && <Helper notice={notice} method={method} to={name} number={to} />}
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={addEvidence.isPending || record.isPending}>
          Record
        </Button>
      </DialogFoot>
    </form>
  );
}

type HelperProps = Readonly<{ notice: Notice; method: 'fax' | 'phone'; to: string; number: string }>;

/** The paper that goes with it: the cover of a fax, what to say on the telephone. */
function Helper({ notice, method, to, number }: HelperProps) {
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const made =
        method === 'fax'
          ? await call('papers.faxCover', { noticeId: notice.id, to: to.slice(0, 120), number: number.slice(0, 40) })
          : await call('papers.callScript', { noticeId: notice.id });
      saveFile(blobOf(made.base64, made.mediaType), made.fileName);
      toast(`${made.fileName} is saved with the downloads.`);
    } catch (caught) {
      toastError(caught);
    }
    setBusy(false);
  };
  return (
    <div className={styles.line}>
      <Button size="small" icon={FileDown} busy={busy} onPress={() => void make()}>
        {method === 'fax' ? 'Save a fax cover' : 'Save the call script'}
      </Button>
    </div>
  );
}
