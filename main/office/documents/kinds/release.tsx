import type { ReactNode } from 'react';
import type { ReleaseContent } from '../content/release';
import { Field, Section } from '../../paper/Field';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';
import { AgencySection, CustodianSection, VehicleSection } from '../Vehicle';

/** Tells the police, and the one who takes the vehicle, that it has left. */
export function ReleaseNotice({ content, stamp }: Readonly<{ content: ReleaseContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  return (
    <Sheet letterhead={letterhead} form="Release notice" footnote={words.footnote} reference={stamp.reference}>
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
    </Sheet>
  );
}
