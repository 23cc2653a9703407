import type { ReactNode } from 'react';
import { articleInGroups } from '../../../../preload/contract/articleNumber';
import type { MailPrice, MailService } from '../../../../preload/contract/mailPieces';
import { addressLines } from '../../paper/address';
import { paperMoney } from '../../paper/money';
import { Page, type Letterhead } from '../../paper/Page';
import { inPages } from '../../paper/Table';
import { paperText } from '../../paper/text';
import { totalOf } from '../../values/mailPrices';

/** A piece as it stands on the sheet; `price` is that of the day of the sheet, null where the table has none. */
export type FirmRow = Readonly<{ articleNumber: string; service: MailService; addressee: string; price: MailPrice | null }>;

const rowsAPage = 14;
/** An address of so many lines stands line by line; a longer one runs on. */
const addressRoom = 3;
/** What runs on and has more letters is set smaller, in a line more. */
const longAddress = 96;

/** How many pages so many pieces take. */
export const firmSheetPages = (pieces: number): number => Math.max(1, Math.ceil(pieces / rowsAPage));

export const firmSheetStyle = `
.firm td { height: 0.45in; padding: 1.5pt 4pt; font-size: 8pt; line-height: 1.15; }
.firm td div { -webkit-line-clamp: 3; }
.firm td.article { font-size: 7.75pt; font-variant-numeric: tabular-nums; }
.firm td div.lines div { display: block; white-space: nowrap; text-overflow: ellipsis; }
.firm td div.tight { font-size: 6.75pt; -webkit-line-clamp: 4; }
.firm tr.total td { height: 0.3in; font-size: 7.25pt; padding: 1.5pt 3pt; }
.firm-foot { grid-template-columns: 1fr 1fr 1.5fr 1.3in; }
`;

const columns: readonly Readonly<{ title: string; width: string; right?: boolean }>[] = [
  { title: 'No.', width: '5%', right: true },
  { title: 'Article number', width: '26%' },
  { title: 'Addressee (name, street, city, state, ZIP)', width: '32.5%' },
  { title: 'Service', width: '10.5%' },
  { title: 'Postage', width: '8%', right: true },
  { title: 'Fee', width: '9%', right: true },
  { title: 'Receipt', width: '9%', right: true },
];

const services: Readonly<Record<MailService, string>> = {
  certified: 'Certified',
  certified_return_receipt: 'Certified, RR',
  certified_electronic_receipt: 'Certified, ERR',
  first_class: 'First-Class',
};

/** Sums of what the sheet shows, in cents; `unpriced` pieces are in none of them. */
export function totalsOf(rows: readonly FirmRow[]) {
  const priced = rows.flatMap(({ price }) => price ?? []);
  const sum = (of: (price: MailPrice) => number) => priced.reduce((total, price) => total + of(price), 0);
  return {
    postageCents: sum(({ postageCents }) => postageCents),
    feeCents: sum(({ feeCents }) => feeCents),
    receiptCents: sum(({ receiptCents }) => receiptCents),
    totalCents: sum(totalOf),
    unpriced: rows.length - priced.length,
  };
}

type FirmSheetProps = Readonly<{ rows: readonly FirmRow[]; letterhead: Letterhead; preparedOn: string }>;

/** A firm mailing sheet in the manner of PS Form 3877: the Postal Service signs for the pieces it was given. */
export function FirmSheet({ rows, letterhead, preparedOn }: FirmSheetProps): ReactNode {
  const pages = inPages(rows, rowsAPage, rowsAPage);
  return pages.map((part, index) => (
    <Page
      key={part[0]?.articleNumber}
      letterhead={letterhead}
      form="Firm mailing sheet"
      footnote="In the manner of PS Form 3877, firm mailing book for accountable mail. RR: return receipt. ERR: electronic return receipt."
      reference={`Firm mailing sheet · ${preparedOn} · ${plural(rows.length)}`}
      page={index + 1}
      pages={pages.length}
    >
      <h1>Firm mailing sheet for accountable mail</h1>
      <FirmTable rows={part} first={index * rowsAPage + 1} all={index === pages.length - 1 ? rows : null} />
      <div className="sign signatures firm-foot">
        <div>
          <b>{pages.length === 1 ? String(part.length) : `${part.length} of ${rows.length}`}</b>
          Pieces listed by sender{pages.length > 1 && ', this page'}
        </div>
        <div>Pieces received</div>
        <div>Postmaster, name of receiving employee</div>
        <div>Round stamp</div>
      </div>
    </Page>
  ));
}

const plural = (count: number) => (count === 1 ? '1 piece' : `${count} pieces`);
const money = (cents: number | undefined) => (cents === undefined ? '' : paperMoney(cents));

/** The pieces of one page; `all` are those of the whole sheet on its last page, for the sum. */
function FirmTable({ rows, first, all }: Readonly<{ rows: readonly FirmRow[]; first: number; all: readonly FirmRow[] | null }>): ReactNode {
  return (
    <table className="firm">
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, right }) => (
            <th key={title} className={right ? 'right' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ articleNumber, service, addressee, price }, index) => (
          <tr key={articleNumber}>
            <td className="right">{first + index}</td>
            <td className="article">{articleInGroups(articleNumber)}</td>
            <td>
              <Addressee text={addressee} />
            </td>
            <td>{services[service]}</td>
            <td className="right">{money(price?.postageCents)}</td>
            <td className="right">{money(price?.feeCents)}</td>
            <td className="right">{money(price?.receiptCents)}</td>
          </tr>
        ))}
        {all !== null && <TotalRow rows={all} />}
      </tbody>
    </table>
  );
}

/** Name and address as the envelope has them. */
function Addressee({ text }: Readonly<{ text: string }>): ReactNode {
  const [name = '', ...rest] = text.split(/\r\n|\r|\n/);
  const lines = addressLines(name, rest.join('\n'));
  if (lines.length <= addressRoom && lines.every((line) => line.length <= 40))
    return (
      <div className="lines">
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- printed once, never reordered
          <div key={index} dir="auto">
            {line}
          </div>
        ))}
      </div>
    );
  const line = paperText(lines.join(', '), 300);
  return (
    <div dir="auto" className={line.length > longAddress ? 'tight' : undefined}>
      {line}
    </div>
  );
}

function TotalRow({ rows }: Readonly<{ rows: readonly FirmRow[] }>): ReactNode {
  const { postageCents, feeCents, receiptCents, totalCents, unpriced } = totalsOf(rows);
  return (
    <tr className="total">
      <td colSpan={3}>{`Total, ${plural(rows.length)}${unpriced === 0 ? '' : ` (${unpriced} without a known price)`}`}</td>
      <td>{paperMoney(totalCents)}</td>
      <td className="right">{paperMoney(postageCents)}</td>
      <td className="right">{paperMoney(feeCents)}</td>
      <td className="right">{paperMoney(receiptCents)}</td>
    </tr>
  );
}
