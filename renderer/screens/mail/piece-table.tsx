import { Mailbox } from 'lucide-react';
import { articleInGroups } from '../../../preload/contract/articleNumber';
import type { MailPiece } from '../../../preload/contract/mailPieces';
import { hrefOf } from '../../data/place';
import { lastScan, pieceStateWords, serviceWords } from '../../format/mail-words';
import { formatNear } from '../../format/moment';
import { formatMoney } from '../../format/money';
import { noticeKindWords } from '../../format/outgoing';
import { CheckInput } from '../../parts/check-input';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { ArticleButton } from '../../features/letters/article-button';
import styles from './mail.module.css';
import type { Addressees } from '../../features/letters/use-addressees';

type PieceTableProps = Readonly<{
  rows: readonly MailPiece[];
  now: string;
  isFiltered: boolean;
  addressees: Addressees;
  picked: ReadonlySet<number>;
  onPick: (pieces: readonly MailPiece[], isPicked: boolean) => void;
  onOpen: (id: number) => void;
}>;

/** Letters by certified mail, newest first. */
export function PieceTable({ rows, now, isFiltered, addressees, picked, onPick, onOpen }: PieceTableProps) {
  return (
    <DataTable
      label="Certified mail"
      rows={rows}
      rowKey={(piece) => piece.id}
      empty={
        <EmptyState icon={Mailbox} title={isFiltered ? 'No letter fits' : 'No letter has an article number yet'}>
          {isFiltered ? undefined : 'A letter gets its number from its own page, or several from Notices: By certified mail.'}
        </EmptyState>
      }
      columns={[
        {
          key: 'pick',
          title: '',
          head: (
            <CheckInput
              value={rows.every(({ id }) => picked.has(id))}
              onChange={(isPicked) => onPick(rows, isPicked)}
              label="Choose all on this page"
            />
          ),
          cell: (piece) => (
            <CheckInput
              value={picked.has(piece.id)}
              onChange={(isPicked) => onPick([piece], isPicked)}
              label={`Choose ${articleInGroups(piece.articleNumber)}`}
            />
          ),
        },
        {
          key: 'state',
          title: 'State',
          cell: ({ state }) => <Tag tone={pieceStateWords[state].tone}>{pieceStateWords[state].word}</Tag>,
        },
        {
          key: 'number',
          title: 'Article number',
          cell: (piece) => (
            <span className={styles.two}>
              <ArticleButton articleNumber={piece.articleNumber} onOpen={() => onOpen(piece.id)} />
              <small>{serviceWords[piece.service]}</small>
            </span>
          ),
        },
        { key: 'to', title: 'To', cell: (piece) => <Recipient piece={piece} addressee={addressees.of(piece.id)} /> },
        {
          key: 'vehicle',
          title: 'Vehicle and letter',
          wide: true,
          cell: (piece) => (
            <>
              <a href={hrefOf(`/vehicle/${piece.vehicleId}?tab=notices`)}>{piece.vehicle.description}</a>{' '}
              <small>
                {numberOf(piece)}
                <a href={hrefOf(`/notices/${piece.noticeId}`)}>{noticeKindWords[piece.notice.kind]}</a>
              </small>
            </>
          ),
        },
        { key: 'price', title: 'Price', align: 'end', cell: ({ priceCents }) => (priceCents === null ? '–' : formatMoney(priceCents)) },
        { key: 'scan', title: 'Last said', cell: (piece) => <LastSaid piece={piece} now={now} /> },
      ]}
    />
  );
}

const numberOf = ({ vehicle: { complaintNumber, callNumber } }: MailPiece): string => {
  const number = complaintNumber ?? (callNumber === null ? null : `call ${callNumber}`);
  return number === null ? '' : `${number} · `;
};

function Recipient({ piece, addressee }: Readonly<{ piece: MailPiece; addressee: string | undefined }>) {
  const whose = piece.notice.recipient ?? 'Addressee';
  if (addressee === undefined) return <Clip width={24}>{whose}</Clip>;
  const [name = '', ...rest] = addressee.split('\n');
  return (
    <span className={styles.two}>
      <Clip width={28}>{name}</Clip>
      <small>
        <Clip width={32}>{rest.join(', ')}</Clip>
      </small>
    </span>
  );
}

function LastSaid({ piece, now }: Readonly<{ piece: MailPiece; now: string }>) {
  const last = lastScan(piece.scans);
  if (last === undefined) return <small>number taken {formatNear(piece.createdAt, now)}</small>;
  return (
    <span className={styles.two}>
      {formatNear(last.at, now)}
      {last.detail !== '' && (
        <small>
          <Clip width={24}>{last.detail}</Clip>
        </small>
      )}
    </span>
  );
}
