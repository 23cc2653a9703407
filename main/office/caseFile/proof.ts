import { articleInGroups } from '../../../preload/contract/articleNumber';
import { asHappened } from '../delivery/post/order';
import type { CaseStore } from './store';
import { sentence, whenOnPaper } from '../documents/terms';
import { paperMoney } from '../paper/money';

/** One way a document went to somebody, with what proves it. */
export type Sending = Readonly<{
  how: string;
  recipient: string;
  /** What happened when, in order. */
  history: readonly string[];
  /** Names and values that identify it: message number, article number, badge. */
  proof: readonly string[];
}>;

export type DocumentRow = Readonly<{
  title: string;
  fileName: string;
  version: number | null;
  pages: number;
  size: number;
  sha256: string;
  made: string;
  state: string;
  recipient: string | null;
  sendings: readonly Sending[];
}>;

export type EvidenceRow = Readonly<{
  id: number;
  kind: string;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  added: string;
  removed: string | null;
}>;

type Message = ReturnType<CaseStore['messagesOf']>[number];
type Dispatch = ReturnType<CaseStore['dispatchesOf']>[number];
type Mail = ReturnType<CaseStore['mailOf']>[number];

/** The documents of a vehicle with the proof that they went out. */
export function documentsOnPaper(store: CaseStore, vehicleId: number): readonly DocumentRow[] {
  const own = store.notices(vehicleId).map(({ notice, size }) => ({
    ...described(notice, size),
    version: notice.noticeVersion,
    state: sentence(notice.state),
    recipient: notice.recipient,
    sendings: [
      ...store.messagesOf(notice.id).map(sentByMail),
      ...store.dispatchesOf(notice.id).map(handedOver),
      ...store.mailOf(notice.id).map(posted),
    ],
  }));
  const shared = store.sheets(vehicleId).map(({ sheet, size }) => ({
    ...described(sheet, size),
    version: null,
    state: 'Names several vehicles',
    recipient: null,
    sendings: store.messagesOfSheet(sheet.id).map(sentByMail),
  }));
  return [...own, ...shared];
}

type Described = Readonly<{ title: string; fileName: string; pages: number; sha256: string; createdAt: string; createdBy: string }>;

const described = ({ title, fileName, pages, sha256, createdAt, createdBy }: Described, size: number) => ({
  title,
  fileName,
  pages,
  sha256,
  size,
  made: `${whenOnPaper(createdAt)} by ${createdBy}`,
});

/** A message of the outbox, with or without a document. */
export function sentByMail(message: Message): Sending {
  const { state, queuedAt, queuedBy, sentAt, answer, attempts, messageId } = message;
  const outcome = {
    sent: `Taken by the mail server ${sentAt === null ? '' : whenOnPaper(sentAt)}`,
    failed: 'Failed: not sent',
    unknown: 'Not known whether it arrived',
    cancelled: 'Cancelled: not sent',
    claimed: 'Being sent',
    queued: 'Waiting to be sent',
  }[state];
  return {
    how: 'E-mail',
    recipient: message.recipient,
    history: [`Queued ${whenOnPaper(queuedAt)} by ${queuedBy}`, outcome],
    proof: [
      `Subject: ${message.subject}`,
      `Message-ID: ${messageId}`,
      ...(answer === null ? [] : [`Answer of the mail server: ${answer}`]),
      ...(attempts > 1 ? [`Attempts: ${attempts}`] : []),
    ],
  };
}

const methods: Readonly<Record<Dispatch['method'], string>> = {
  fax: 'Fax',
  phone: 'Telephone',
  mail: 'Letter',
  hand: 'By hand',
  portal: 'Online portal',
};

function handedOver({ method, recipient, at, recordedAt, recordedBy, detail, evidenceId }: Dispatch): Sending {
  return {
    how: methods[method],
    recipient,
    history: [`Handed over ${whenOnPaper(at)}`, `Recorded ${whenOnPaper(recordedAt)} by ${recordedBy}`],
    proof: [
      ...Object.entries(detail).map(([name, value]) => `${sentence(name)}: ${value}`),
      ...(evidenceId === null ? [] : [`Evidence no. ${evidenceId}`]),
    ],
  };
}

function posted({ piece, scans, sheets }: Mail): Sending {
  return {
    how: sentence(piece.service),
    recipient: piece.addressee,
    history: [
      `Prepared ${whenOnPaper(piece.createdAt)} by ${piece.createdBy}`,
      ...asHappened(scans.filter(({ takesBack }) => takesBack === null)).map((scan) => saidOnPaper(scan, scans)),
    ],
    proof: [
      `Article number: ${articleInGroups(piece.articleNumber)}`,
      ...(piece.priceCents === null ? [] : [`Price: ${paperMoney(piece.priceCents)}`]),
      ...sheets.flatMap(({ id, madeAt, sha256, stampedSha256 }) => [
        `Firm mailing sheet no. ${id} of ${whenOnPaper(madeAt)}, SHA-256 ${sha256}`,
        ...(stampedSha256 === null ? [] : [`The same as stamped, SHA-256 ${stampedSha256}`]),
      ]),
    ],
  };
}

/** What the carrier said, who wrote it down, the file that shows it; and who took it back, where somebody did. */
function saidOnPaper(scan: Mail['scans'][number], scans: Mail['scans']): string {
  const { id, state, at, detail, recordedAt, recordedBy, evidenceIds } = scan;
  const takenBack = scans.find(({ takesBack }) => takesBack === id);
  return [
    `${sentence(state)} ${whenOnPaper(at)}${detail === '' ? '' : `: ${detail}`}`,
    `recorded ${whenOnPaper(recordedAt)} by ${recordedBy}`,
    ...evidenceIds.map((evidenceId) => `evidence no. ${evidenceId}`),
    ...(takenBack === undefined ? [] : [`taken back ${whenOnPaper(takenBack.recordedAt)} by ${takenBack.recordedBy}: ${takenBack.detail}`]),
  ].join(' · ');
}

const kindWords: Readonly<Record<string, string>> = { photo: 'Photograph', tr52l: 'TR-52L', tr208: 'TR-208' };

/** The evidence files of a vehicle, those taken off among them. */
export function evidenceOnPaper(store: CaseStore, vehicleId: number): readonly EvidenceRow[] {
  return store.evidence(vehicleId).map(({ file, size }) => ({
    id: file.id,
    kind: kindWords[file.kind] ?? sentence(file.kind),
    title: file.title,
    fileName: file.fileName,
    mediaType: file.mediaType,
    size,
    sha256: file.sha256,
    added: `${whenOnPaper(file.addedAt)} by ${file.addedBy}`,
    removed: file.removedAt === null ? null : whenOnPaper(file.removedAt),
  }));
}
