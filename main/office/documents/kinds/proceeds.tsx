import type { ReactNode } from 'react';
import type { ProceedsContent } from '../content/proceeds';
import { Field, Section } from '../../paper/Field';
import { paperMoney } from '../../paper/money';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';
import { Table } from '../../paper/Table';
import { VehicleSection } from '../Vehicle';

const columns = [
  { title: 'In this order', width: '52%' },
  { title: 'Claimed', width: '16%', right: true },
  { title: 'Paid', width: '16%', right: true },
  { title: 'Open', width: '16%', right: true },
];

/** How the price of a sold vehicle is distributed. */
export function ProceedsSheet({ content, stamp }: Readonly<{ content: ProceedsContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  const rows = content.lines.map(({ what, claimedCents, paidCents }) => [
    what,
    paperMoney(claimedCents),
    paperMoney(paidCents),
    paperMoney(claimedCents - paidCents),
  ]);
  return (
    <Sheet letterhead={letterhead} form="Distribution sheet" footnote={words.footnote} reference={stamp.reference}>
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
    </Sheet>
  );
}
