import type { ReactNode } from 'react';
import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce, ruleOf } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import { Blank, Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { paperDay } from '../../paper/moments';
import { lastOf, told, type DocumentCase } from '../documentCase';
import { type DocumentKind, after, onePage } from '../kind';
import { towed, event } from '../sample/events';
import { vehicleFacts, type VehicleFacts, AgencySection, CustodianSection, VehicleSection } from '../vehicle';
import type { Stamp } from '../words';

type AbandonmentContent = Readonly<{
  facts: VehicleFacts;
  releasedOn: string;
  releasedBy: string | null;
  releaseNumber: string | null;
  /** The window of the report, both ends as days. */
  from: string | null;
  until: string | null;
}>;

/** Throws NOT_RELEASED_BY_POLICE, or TOO_EARLY before day 20 after the release. */
function abandonmentContent(file: DocumentCase): AbandonmentContent {
  const release = lastOf(file, 'police_released');
  if (!release)
    throw new Problem(
      'NOT_RELEASED_BY_POLICE',
      'The police release of this vehicle is not recorded, so there is nothing to count from. Nothing was made. Record the release first.',
    );
  const step = file.assessment.steps.find(({ rule }) => rule === ruleOf('abandonment_report').id);
  const opens = step?.opensAt ?? null;
  if (opens !== null && Date.parse(opens) > Date.parse(file.now))
    throw new Problem(
      'TOO_EARLY',
      `The report may be made from ${paperDay(opens)}, not before. Nothing was made. ${step?.why ?? ''}`.trim(),
    );
  return {
    facts: vehicleFacts(file),
    releasedOn: paperDay(release.at),
    releasedBy: told(release, 'officer'),
    releaseNumber: told(release, 'reference'),
    from: opens === null ? null : paperDay(opens),
    until: step?.dueAt == null ? null : paperDay(step.dueAt),
  };
}

/** The custodian's report, 20 to 30 days after the police release, that a vehicle was not redeemed. */
function AbandonmentReport({ content, stamp }: Readonly<{ content: AbandonmentContent; stamp: Stamp }>): ReactNode {
  const { letterhead, words } = stamp;
  return (
    <Page letterhead={letterhead} form="Abandonment report" footnote={words.footnote} reference={stamp.reference}>
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
    </Page>
  );
}

/** The custodian's report, 20 to 30 days after the police release, that a vehicle was not redeemed. */
export const abandonmentReport: DocumentKind = {
  title: noticeTitles.ABANDONMENT_REPORT,
  usual: packInForce.papers.ABANDONMENT_REPORT,
  audience: 'police',
  tells: 'abandonment_reported',
  isOffered: after('police_released'),
  make: (file) => onePage(abandonmentContent(file), AbandonmentReport),
  sample: {
    towType: 'crash',
    events: [towed, event('police_released', '2026-11-04T15:00:00.000Z', { officer: 'Sgt. Doe', reference: 'R-77' })],
    now: '2026-11-26T15:00:00.000Z',
  },
};
