import { eventForms } from '../../../../preload/contract/events';
import type { CaseEvent } from '../../../../preload/contract/law';
import { stepWordOnPaper } from '../../../../preload/contract/stepWords';
import { detailsOnPaper } from '../../caseFile/eventDetails';
import { lastOf, told, type CaseFile } from '../caseFile';
import { paperDay, paperTime } from '../../paper/moments';
import { columnsOf } from '../../paper/text';
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

/** Each step of the law with its proof: the custodian carries the burden. */
export function hearingContent(file: CaseFile): HearingContent {
  const petition = lastOf(file, 'petition_filed');
  const set = lastOf(file, 'hearing_set');
  const hearing = told(set, 'hearingAt') ?? told(petition, 'hearingAt');
  const moment = (at: string | null) => (at === null ? '' : [paperDay(at), paperTime(at)].filter(Boolean).join(' '));
  return {
    facts: vehicleFacts(file),
    court: told(set, 'court') ?? told(petition, 'court'),
    petitionOn: petition ? paperDay(petition.at) : null,
    hearingAt: hearing === null ? null : moment(hearing),
    steps: file.assessment.steps
      .filter(({ state }) => state !== 'not-applicable')
      .map((step) => [`${step.rule}, ${step.citation}`, step.title, moment(step.dueAt), moment(step.doneAt), stepWordOnPaper(step)]),
    events: file.events.flatMap((event) => {
      const [first = '', ...further] = proofOf(event);
      return [[moment(event.at), eventForms[event.type].title, first], ...further.map((proof) => ['', '', proof])];
    }),
  };
}

/** What an event says besides its moment, in pieces that each fit a row. */
function proofOf(event: CaseEvent): readonly string[] {
  const rows: string[] = [];
  for (const { label, value } of detailsOnPaper(event, () => null)) {
    if (value === 'No' || internal.has(label)) continue;
    const detail = `${label}: ${value}`;
    const joined = rows.length === 0 ? detail : `${rows.at(-1)} · ${detail}`;
    if (rows.length === 0 || columnsOf(joined) > rowColumns) rows.push(detail);
    else rows[rows.length - 1] = joined;
  }
  return rows;
}

const rowColumns = 80;

/** What only the program's own record needs. */
const internal: ReadonlySet<string> = new Set(['Message id', 'Document']);
