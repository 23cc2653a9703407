import { ruleOf } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import { lastOf, told, type CaseFile } from '../caseFile';
import { paperDay } from '../../paper/moments';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type AbandonmentContent = Readonly<{
  facts: VehicleFacts;
  releasedOn: string;
  releasedBy: string | null;
  releaseNumber: string | null;
  /** The window of the report, both ends as days. */
  from: string | null;
  until: string | null;
}>;

/** Throws NOT_RELEASED_BY_POLICE, or TOO_EARLY before day 20 after the release. */
export function abandonmentContent(file: CaseFile): AbandonmentContent {
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
