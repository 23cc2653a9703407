import type { ReactNode } from 'react';
import type { CaseEvent } from '../../../../preload/contract/law';
import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import { Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { paperDay, paperTime } from '../../paper/moments';
import { paperMoney } from '../../paper/money';
import { localDay } from '../../zone';
import { centsOf, lastOf, told, type DocumentCase } from '../documentCase';
import { type DocumentKind, onePage } from '../kind';
import { towed, policeTold, lein, event } from '../sample/events';
import { vehicleFacts, type VehicleFacts, AgencySection, CustodianSection, VehicleSection } from '../vehicle';
import type { Stamp } from '../words';

type ReleaseContent = Readonly<{
  facts: VehicleFacts;
  releasedOn: string;
  releasedAt: string | null;
  releasedTo: string | null;
  reason: string;
  compliance: string;
  /** Sale amount, fees and what is left; empty unless sold. */
  money: readonly Readonly<{ label: string; amount: string }>[];
}>;

const authorities: Readonly<Record<string, string>> = {
  owner: 'the owner',
  secured_party: 'the secured party',
  insurer: "the insurer with the owner's authority",
  agent: "the owner's agent",
};

/** Throws STILL_HERE while the vehicle has not left. */
function releaseContent(file: DocumentCase): ReleaseContent {
  const event = lastOf(file, 'released') ?? lastOf(file, 'sold') ?? lastOf(file, 'scrapped') ?? lastOf(file, 'transferred');
  if (!event)
    throw new Problem(
      'STILL_HERE',
      'No release, sale, scrapping or transfer of this vehicle is recorded. Nothing was made. Record it first.',
    );
  return {
    facts: vehicleFacts(file),
    releasedOn: paperDay(event.at),
    releasedAt: paperTime(event.at),
    ...outcomeOf(event, file),
  };
}

function outcomeOf(event: CaseEvent, file: DocumentCase): Pick<ReleaseContent, 'releasedTo' | 'reason' | 'compliance' | 'money'> {
  switch (event.type) {
    case 'sold': {
      const price = centsOf(event, 'priceCents');
      const surplus = centsOf(event, 'surplusCents');
      const charges = file.claims(localDay(event.at))?.chargesCents ?? null;
      return {
        releasedTo: told(event, 'buyer'),
        reason: 'Sold at public auction',
        compliance: 'Sold at public sale after public notice; the redemption and hearing days were over.',
        money: [
          ...(price === null ? [] : [{ label: 'Sale amount', amount: paperMoney(price) }]),
          ...(charges === null ? [] : [{ label: 'Towing and storage charges', amount: paperMoney(charges) }]),
          ...(surplus === null ? [] : [{ label: 'Left over', amount: paperMoney(surplus) }]),
        ],
      };
    }
    case 'scrapped':
      return {
        releasedTo: told(event, 'processor'),
        reason: 'Released to a scrap processor',
        compliance: `Certificate of scrapping (TR-208): ${told(event, 'certificate') ?? 'not yet received'}.`,
        money: [],
      };
    case 'transferred':
      return {
        releasedTo: told(event, 'to'),
        reason: 'Transferred to the custodian',
        compliance: 'The price did not cover the fees; reported to the Department of State as transferred to the custodian.',
        money: [],
      };
    default: {
      const paid = centsOf(event, 'paidCents');
      return {
        releasedTo: told(event, 'to'),
        reason: `Redeemed by ${authorities[told(event, 'authority') ?? ''] ?? 'the person named'}`,
        compliance: `Photo identification ${told(event, 'idNumber') ? 'recorded' : 'not recorded'}; title or registration ${event.data?.['titleSeen'] === true ? 'seen' : 'not recorded as seen'}.`,
        money: paid === null ? [] : [{ label: 'Charges paid', amount: paperMoney(paid) }],
      };
    }
  }
}

/** Tells the police, and the one who takes the vehicle, that it has left. */
function ReleaseNotice({ content, stamp }: Readonly<{ content: ReleaseContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  return (
    <Page letterhead={letterhead} form="Release notice" footnote={words.footnote} reference={stamp.reference}>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <AgencySection facts={content.facts} />
      <Section title="Release">
        <Field label="Date of release" value={content.releasedOn} span={3} lines={1} strong />
        <Field label="Time of release" value={content.releasedAt} span={3} lines={1} />
        <Field label="Released to" value={content.releasedTo} span={6} max={110} strong />
        <Field label="Reason" value={content.reason} span={12} max={140} lines={1} />
        <Field label="Compliance" value={content.compliance} span={12} max={220} />
        {content.money.map(({ label, amount }) => (
          <Field key={label} label={label} value={amount} span={4} max={30} lines={1} strong />
        ))}
      </Section>
      <VehicleSection facts={content.facts} />
      <CustodianSection letterhead={letterhead} heldAt={content.facts.heldAt} />
      <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} other="Received by" />
    </Page>
  );
}

/** Tells the police, and the one who takes the vehicle, that it has left. */
export const releaseNotice: DocumentKind = {
  title: noticeTitles.RELEASE,
  usual: packInForce.papers.RELEASE,
  audience: 'police',
  isOffered: ({ inYard }) => !inYard,
  make: (file) => onePage(releaseContent(file), ReleaseNotice),
  sample: {
    towType: 'private_property',
    events: [
      towed,
      policeTold,
      lein,
      event('released', '2026-11-12T20:15:00.000Z', {
        to: 'Pat Example',
        authority: 'owner',
        idNumber: 'E 123',
        titleSeen: true,
        paidCents: 41_500,
      }),
    ],
    now: '2026-11-12T20:20:00.000Z',
  },
};
