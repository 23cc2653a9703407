import type { ReactNode } from 'react';
import type { AbandonmentContent } from '../content/abandonment';
import { Blank, Field, Section } from '../../paper/Field';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';
import { AgencySection, CustodianSection, VehicleSection } from '../Vehicle';

/** The custodian's report, 20 to 30 days after the police release, that a vehicle was not redeemed. */
export function AbandonmentReport({ content, stamp }: Readonly<{ content: AbandonmentContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  return (
    <Sheet letterhead={letterhead} form="Abandonment report" footnote={words.footnote} reference={stamp.reference}>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <AgencySection facts={content.facts} />
      <Section title="Release by the agency">
        <Field label="Released on" value={content.releasedOn} span={3} lines={1} strong />
        <Field label="Released by" value={content.releasedBy} span={5} max={80} lines={1} />
        <Field label="Release number" value={content.releaseNumber} span={4} max={60} mono lines={1} absent="None" />
        <Field label="Report due: from day 20" value={content.from} span={6} lines={1} />
        <Field label="until the end of day 30" value={content.until} span={6} lines={1} />
      </Section>
      <VehicleSection facts={content.facts} />
      <CustodianSection letterhead={letterhead} heldAt={content.facts.heldAt} />
      <Section title="For the agency">
        <Blank label="Entered in LEIN as abandoned (date, time)" span={6} />
        <Blank label="By (name, badge)" span={6} />
      </Section>
      <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
    </Sheet>
  );
}
