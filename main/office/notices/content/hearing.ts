import { eventForms } from '../../../../preload/contract/events';
import type { Step } from '../../../../preload/contract/law';
import { lastOf, told, type CaseFile } from '../caseFile';
import { paperDay, paperTime } from '../paper/moments';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type HearingContent = Readonly<{
  facts: VehicleFacts;
  court: string | null;
  petitionOn: string | null;
  hearingAt: string | null;
  /** Rule and citation, what it asks, due, done, result. */
  steps: readonly (readonly string[])[];
  /** When, what, how it is known. */
  events: readonly (readonly string[])[];
}>;

const results: Readonly<Record<Step['state'], string>> = {
  done: 'Done in time',
  late: 'Late',
  due: 'Open',
  waiting: 'Not yet due',
  'not-applicable': 'Does not apply',
};

/** Each step of the law with its proof: the custodian carries the burden. */
export function hearingContent(file: CaseFile): HearingContent {
  const petition = lastOf(file, 'petition_filed');
  const hearing = told(petition, 'hearingAt');
  const moment = (at: string | null) => (at === null ? '' : [paperDay(at), paperTime(at)].filter(Boolean).join(' '));
  return {
    facts: vehicleFacts(file),
    court: told(petition, 'court'),
    petitionOn: petition ? paperDay(petition.at) : null,
    hearingAt: hearing === null ? null : moment(hearing),
    steps: file.assessment.steps
      .filter(({ state }) => state !== 'not-applicable')
      .map((step) => [
        `${step.rule}, ${step.citation}`,
        step.title,
        moment(step.dueAt),
        moment(step.doneAt),
        step.state === 'late' && step.doneAt !== null ? 'Done late' : results[step.state],
      ]),
    events: file.events.map((event) => [moment(event.at), eventForms[event.type].title, proofOf(event.data ?? {})]),
  };
}

/** What an event says besides its moment, in a line. */
function proofOf(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .filter(([name, value]) => typeof value === 'string' && value !== '' && name !== 'messageId')
    .map(([, value]) => String(value))
    .join(' · ');
}
