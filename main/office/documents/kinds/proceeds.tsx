import type { ReactNode } from 'react';
import { noticeTitles } from '../../../../preload/contract/notices';
import { abandonedFee, packInForce } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import type { Claims } from '../../fees/sums';
import { Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { Table } from '../../paper/Table';
import { paperDay } from '../../paper/moments';
import { paperMoney } from '../../paper/money';
import { localDay } from '../../zone';
import { centsOf, lastOf, told, type DocumentCase } from '../documentCase';
import { type DocumentKind, after, onePage } from '../kind';
import { towed, policeTold, lein, mailed, sale, ad, sold } from '../sample/events';
import { vehicleFacts, type VehicleFacts, VehicleSection } from '../vehicle';
import type { Stamp } from '../words';

type ProceedsLine = Readonly<{ what: string; claimedCents: number; paidCents: number }>;
type ProceedsContent = Readonly<{
  facts: VehicleFacts;
  soldOn: string;
  buyer: string | null;
  priceCents: number;
  lines: readonly ProceedsLine[];
  surplusCents: number;
  coversAll: boolean;
}>;

/** Splits a price in the order of the law: towing and storage, expenses, the fee of an abandoned vehicle; what is left is the surplus. */
function distribute(
  priceCents: number,
  { chargesCents, expensesCents }: Claims,
): Pick<ProceedsContent, 'lines' | 'surplusCents' | 'coversAll'> {
  const { stateCents, custodianCents } = abandonedFee();
  const claims = [
    { what: 'Accrued towing and storage', claimedCents: chargesCents },
    { what: 'Expenses of the police agency and the custodian', claimedCents: expensesCents },
    { what: 'Abandoned vehicle fee, part of the Department of State', claimedCents: stateCents },
    { what: 'Abandoned vehicle fee, part of the custodian', claimedCents: custodianCents },
  ];
  const coversAll = priceCents >= claims.reduce((sum, { claimedCents }) => sum + claimedCents, 0);
  let left = priceCents;
  const lines = claims.map(({ what, claimedCents }) => {
    const paidCents = Math.min(left, claimedCents);
    left -= paidCents;
    return { what, claimedCents, paidCents };
  });
  return { lines, surplusCents: left, coversAll };
}

/** Shares the price out by the charges of the day of the sale. Throws NOT_SOLD, NO_PRICE or NO_CHARGES. */
function proceedsContent(file: DocumentCase): ProceedsContent {
  const sold = lastOf(file, 'sold');
  if (!sold) throw new Problem('NOT_SOLD', 'No sale of this vehicle is recorded. Nothing was made. Record the sale first.');
  const priceCents = centsOf(sold, 'priceCents');
  if (priceCents === null) throw new Problem('NO_PRICE', 'The sale is recorded without a price. Nothing was made. Correct the sale first.');
  const claims = file.claims(localDay(sold.at));
  if (claims === null)
    throw new Problem(
      'NO_CHARGES',
      'Towing and storage charges of this vehicle are not known. Nothing was made. Enter them under Charges of the vehicle first.',
    );
  return {
    facts: vehicleFacts(file),
    soldOn: paperDay(sold.at),
    buyer: told(sold, 'buyer'),
    priceCents,
    ...distribute(priceCents, claims),
  };
}

const columns = [
  { title: 'In this order', width: '52%' },
  { title: 'Claimed', width: '16%', right: true },
  { title: 'Paid', width: '16%', right: true },
  { title: 'Open', width: '16%', right: true },
];

/** How the price of a sold vehicle is distributed. */
function ProceedsSheet({ content, stamp }: Readonly<{ content: ProceedsContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const rows = content.lines.map(({ what, claimedCents, paidCents }) => [
    what,
    paperMoney(claimedCents),
    paperMoney(paidCents),
    paperMoney(claimedCents - paidCents),
  ]);
  return (
    <Page letterhead={letterhead} form="Distribution sheet" footnote={words.footnote} reference={stamp.reference}>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <VehicleSection facts={content.facts} from={false} />
      <Section title="Sale">
        <Field label="Sold on" value={content.soldOn} span={3} lines={1} />
        <Field label="Buyer" value={content.buyer} span={6} max={110} lines={1} />
        <Field label="Price" value={paperMoney(content.priceCents)} span={3} lines={1} strong />
      </Section>
      <Table columns={columns} rows={rows} />
      <Section title="Result">
        <Field label="Left over, to the Department of Treasury" value={paperMoney(content.surplusCents)} span={6} lines={1} strong />
        <Field
          label="Report to the Department of State as"
          value={content.coversAll ? 'Sold; remit $25' : 'Transferred to custodian; no remittance'}
          span={6}
          lines={1}
          strong
        />
      </Section>
      <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
    </Page>
  );
}

/** How the price of a sold vehicle is distributed. */
export const distributionSheet: DocumentKind = {
  title: noticeTitles.PROCEEDS,
  usual: packInForce.papers.PROCEEDS,
  audience: 'office',
  isOffered: after('sold'),
  make: (file) => onePage(proceedsContent(file), ProceedsSheet),
  sample: { towType: 'private_property', events: [towed, policeTold, lein, mailed, sale, ad, sold], now: '2026-12-07T16:00:00.000Z' },
};
