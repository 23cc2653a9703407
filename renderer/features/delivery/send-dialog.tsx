import { Mail, Mailbox, Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { Agency } from '../../../preload/contract/agencies';
import type { Output } from '../../../preload/contract';
import type { Notice } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { useNow } from '../../data/office';
import { formatSize } from '../../data/file';
import { hrefOf } from '../../data/place';
import { methodWords } from '../../format/outgoing';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote, WarningNote } from '../../parts/error-note';
import { Busy } from '../../parts/states';
import { TextInput } from '../../parts/text-input';
import { addressesIn, addressProblem } from '../../format/addresses';
import { HandOverPapers } from '../documents/hand-over-papers';
import { tellSent } from './tell-sent';
import styles from './send-dialog.module.css';

type SendDialogProps = Readonly<{
  notice: Notice;
  /** It goes by certified mail instead. */
  onCertify: () => void;
  onClose: () => void;
}>;

/** True when its agency has it, or will have it once the outbox has sent it: the same address is not sent to twice. */
export const isUnderWay = (notice: Notice): boolean => notice.state === 'sent' || notice.state === 'queued';

/** Sends a notice by e-mail: to whom, with what text. It goes through the outbox. */
export function SendDialog({ notice, onCertify, onClose }: SendDialogProps) {
  const agencies = useCall('agencies.list', {});
  const recipients = useCall('notices.recipients', { ids: [notice.id] });
  const isReading = [agencies, recipients].some(({ data, error }) => data === undefined && error === null);
  return (
    <Dialog title={`Send ${notice.title}`} isOpen onClose={onClose} dismissable={false}>
      {isReading ? (
        <Busy rows={4} />
      ) : (
        <SendForm
          notice={notice}
          agency={agencies.data?.rows.find((agency) => agency.name === notice.recipient)}
          reach={recipients.data?.rows[0]}
          onCertify={onCertify}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type Reach = Output<'notices.recipients'>['rows'][number];

function SendForm({
  notice,
  agency,
  reach,
  onCertify,
  onClose,
}: SendDialogProps & Readonly<{ agency: Agency | undefined; reach: Reach | undefined }>) {
  const [to, setTo] = useState(isUnderWay(notice) ? '' : (reach?.to ?? []).join(', '));
  const [message, setMessage] = useState('');
  const [asked, setAsked] = useState(false);
  const now = useNow();
  const send = useChange('notices.send');
  const addresses = addressesIn(to);
  const problem = addressProblem(addresses);

  const submit = () => {
    setAsked(true);
    if (problem !== undefined) return;
    send.mutate(
      { id: notice.id, to: [...addresses], message: message.trim(), hold: true },
      {
        onSuccess: ({ messages }) => {
          tellSent(messages, now);
          onClose();
        },
      },
    );
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <DialogBody>
        {send.error !== null && <ErrorNote error={send.error.error} />}
        <Preference notice={notice} agency={agency} reach={reach} />
        <TextInput
          label="To"
          value={to}
          onChange={setTo}
          autoFocus
          required
          note={agency === undefined ? undefined : agency.name}
          help="Several addresses are separated by commas. Each gets a message of its own."
          error={asked ? problem : undefined}
        />
        <TextInput
          label="Text"
          lines={5}
          value={message}
          onChange={setMessage}
          placeholder="Left empty, the message says which notice for which vehicle is attached."
          help="The signature from Settings follows it."
        />
        <div className={styles.attached}>
          <span>
            <Paperclip aria-hidden /> {notice.fileName}, {formatSize(notice.size)}
          </span>
          <Way />
        </div>
      </DialogBody>
      <DialogFoot
        aside={
          <Button look="quiet" icon={Mailbox} onPress={onCertify}>
            By certified mail
          </Button>
        }
      >
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={send.isPending}>
          {addresses.length > 1 ? `Send ${addresses.length} messages` : 'Send'}
        </Button>
      </DialogFoot>
    </form>
  );
}

type PreferenceProps = Readonly<{ notice: Notice; agency: Agency | undefined; reach: Reach | undefined }>;

/** Says when the document has no address, or its agency wants its papers another way. */
function Preference({ notice, agency, reach }: PreferenceProps) {
  if (reach !== undefined && reach.problem !== null)
    return (
      <WarningNote action={<HandOverPapers notice={notice} ways={waysOf(agency)} />}>
        {reach.problem} {agency !== undefined && <a href={hrefOf(`/agencies?edit=${agency.id}`)}>Edit the agency</a>}
      </WarningNote>
    );
  const preferred = agency?.preferredMethod ?? null;
  if (agency === undefined || preferred === null || preferred === 'email') return null;
  if (reach?.byFax === true)
    return <WarningNote>{agency.name} gets it as a fax: the address below is that of the fax gateway.</WarningNote>;
  const others = [agency.phone === null ? '' : `telephone ${agency.phone}`, agency.fax === null ? '' : `fax ${agency.fax}`];
  const ways = others.filter((way) => way !== '').join(', ');
  return (
    <WarningNote action={<HandOverPapers notice={notice} ways={[preferred]} />}>
      {agency.name} prefers {methodWords[preferred].toLowerCase()}
      {ways === '' ? '.' : `: ${ways}.`}
    </WarningNote>
  );
}

/** Ways that a paper of the program serves: those of the agency, and mail. */
const waysOf = (agency: Agency | undefined) =>
  (['fax', 'phone', 'mail'] as const).filter((way) => way === 'mail' || (agency?.[way] ?? null) !== null);

/** By which server it goes. */
function Way() {
  const host = useCall('settings.get', { key: 'mail.host' }).data?.settings[0]?.value;
  if (host === undefined) return null;
  return (
    <span>
      <Mail aria-hidden />
      {typeof host === 'string' && host !== '' ? (
        <>By e-mail through {host}</>
      ) : (
        <>
          No mail server is set: it waits in the outbox. <a href={hrefOf('/settings?group=E-mail')}>Settings</a>
        </>
      )}
    </span>
  );
}
