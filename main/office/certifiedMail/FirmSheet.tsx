import type { ReactNode } from 'react';
import type { MailPiece, MailPrice } from '../../../preload/contract/mailPieces';
import { paperMoney } from '../notices/paper/money';
import { Sheet, type Letterhead } from '../notices/paper/Sheet';
import { inPages, Table } from '../notices/paper/Table';

type FirmRow = Readonly<{ piece: MailPiece; price: MailPrice | null }>;

const rowsAPage = 15;

const columns = [
  { title: 'Article number', width: '27%' },
  { title: 'Addressee (name, street, city, state, ZIP)', width: '31%', max: 150 },
  { title: 'Service', width: '14%' },
  { title: 'Postage', width: '9%', right: true },
  { title: 'Fee', width: '9%', right: true },
  { title: 'Receipt', width: '10%', right: true },
];

const services: Readonly<Record<MailPiece['service'], string>> = {
  certified: 'Certified',
  certified_return_receipt: 'Certified, RR',
  certified_electronic_receipt: 'Certified, ERR',
  first_class: 'First-Class',
};

const inGroups = (digits: string) => digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
const price = (cents: number | undefined) => (cents === undefined ? '' : paperMoney(cents));

/** A firm mailing sheet in the manner of PS Form 3877: the Postal Service signs for the pieces it was given. */
export function FirmSheet({
  rows,
  letterhead,
  preparedOn,
}: Readonly<{ rows: readonly FirmRow[]; letterhead: Letterhead; preparedOn: string }>): ReactNode {
  const pages = inPages(rows, rowsAPage, rowsAPage);
  return pages.map((part, index) => (
    <Sheet
      key={part[0]?.piece.id}
      letterhead={letterhead}
      form="Firm mailing sheet"
      footnote="In the manner of PS Form 3877, firm mailing book for accountable mail."
      reference={`Firm mailing sheet · ${preparedOn}`}
      page={index + 1}
      pages={pages.length}
    >
      <h1>Firm mailing sheet for accountable mail</h1>
      <Table
        columns={columns}
        rows={part.map(({ piece, price: own }) => [
          inGroups(piece.articleNumber),
          piece.addressee.replaceAll(/\r?\n/g, ', '),
          services[piece.service],
          price(own?.postageCents),
          price(own?.feeCents),
          price(own?.receiptCents),
        ])}
      />
      <div className="sign signatures">
        <div>
          <b>{String(part.length)}</b>Pieces listed by sender
        </div>
        <div>Pieces received; postmaster, name of receiving employee</div>
        <div>Round stamp</div>
      </div>
    </Sheet>
  ));
}
