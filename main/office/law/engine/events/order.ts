import { eventForms } from '../../../../../preload/contract/events';
import type { CaseEvent } from '../../../../../preload/contract/law';
import { capital } from '../assess/words';
import type { Law } from '../compile';
import { isAtOrAfter, whenInWords, type When } from '../counting/when';
import type { Timeline } from '../timeline/timeline';
import { refuse, type Refusal } from './verdict';

/** Events that may lie before the tow: the police are told before a removal, and may place a hold before it. */
const beforeTow = new Set<CaseEvent['type']>(['towed', 'police_notified', 'hold_placed', 'note', 'type_changed', 'corrected']);
/** Acts of others that may cross a disposition in the mail, and the duties that follow one. */
const afterDisposal = new Set<CaseEvent['type']>(['disposition_reported', 'fee_remitted', 'note', 'corrected', 'type_changed']);
const disposals = new Set<CaseEvent['type']>(['released', 'sold', 'scrapped', 'transferred']);

/** Refuses an event that contradicts the order of what is recorded. */
export function contradiction(event: CaseEvent, when: When, line: Timeline, law: Law): Refusal | null {
  const title = eventForms[event.type].title;
  if (event.type === 'towed' && line.towed !== null && line.facts.towedAt == null)
    return refuse('ALREADY_RECORDED', `The tow is recorded for ${whenInWords(line.towed)}. Correct that event instead.`);
  if (line.towed !== null && !beforeTow.has(event.type) && when.day < line.towed.day)
    return refuse('EVENT_BEFORE_TOW', `${title} on ${whenInWords(when)} lies before the tow of ${whenInWords(line.towed)}.`);
  if (disposals.has(event.type) && line.disposed !== null)
    return refuse(
      'ALREADY_GONE',
      `The vehicle is recorded as ${line.disposal ?? 'gone'} ${whenInWords(line.disposed)}. Correct that event instead.`,
    );
  if (event.type === 'sale_scheduled' && line.disposed !== null)
    return refuse('ALREADY_GONE', `The vehicle is no longer here: ${line.disposal ?? 'gone'} ${whenInWords(line.disposed)}.`);
  if (event.type === 'disposition_reported' || event.type === 'fee_remitted') {
    if (line.disposed === null) return refuse('NOT_GONE', `${title}: no release, sale, scrapping or transfer is recorded yet.`);
    if (!isAtOrAfter(when, line.disposed))
      return refuse('OUT_OF_ORDER', `${title} on ${whenInWords(when)} lies before the vehicle left (${whenInWords(line.disposed)}).`);
  }
  return before(event, when, line, law);
}

/** Events that cannot lie before the one they answer. */
function before(event: CaseEvent, when: When, line: Timeline, { titles }: Law): Refusal | null {
  const anchor = answers(event.type, line);
  const answered = anchor === null ? null : line[anchor];
  if (anchor === null || answered === null || when.day >= answered.day) return null;
  const { title } = eventForms[event.type];
  return refuse('OUT_OF_ORDER', `${title} on ${whenInWords(when)} lies before ${titles[anchor]} of ${whenInWords(answered)}.`);
}

/** What an event answers; a vehicle without a notice is released without waiting for an entry in the register. */
function answers(type: CaseEvent['type'], { traits }: Timeline): 'registerEntered' | 'petitionFiled' | null {
  if (type === 'hearing_decided') return 'petitionFiled';
  return traits.ownerNotified && (type === 'state_notice_mailed' || type === 'state_release_received') ? 'registerEntered' : null;
}

/** What is doubtful about the order of an event that is recorded all the same. */
export function doubtsOfOrder(event: CaseEvent, when: When, line: Timeline, law: Law): string[] {
  const title = eventForms[event.type].title;
  const doubts: string[] = [];
  if (line.towed !== null && !beforeTow.has(event.type) && when.day === line.towed.day && !isAtOrAfter(when, line.towed))
    doubts.push(`${title} at ${whenInWords(when)} lies before the tow at ${whenInWords(line.towed)}.`);
  if (line.disposed !== null && !afterDisposal.has(event.type) && !disposals.has(event.type) && !isAtOrAfter(line.disposed, when))
    doubts.push(`${title}: the vehicle had already left (${whenInWords(line.disposed)}).`);
  const earlier = twice(event, line);
  if (earlier !== null) doubts.push(`${title} is already recorded for ${whenInWords(earlier)}; if that one is wrong, correct it.`);
  const lacks = lacking(event, line, law);
  if (lacks !== null) doubts.push(lacks);
  return doubts;
}

function twice({ type }: CaseEvent, line: Timeline): When | null {
  if (type === 'register_entered') return line.registerEntered;
  if (type === 'state_notice_mailed') return line.noticeMailed;
  if (type === 'petition_filed' && line.petitionOpen) return line.contested;
  if (type === 'abandonment_reported') return line.abandonmentReported;
  return null;
}

function lacking({ type }: CaseEvent, line: Timeline, { titles }: Law): string | null {
  if ((type === 'state_notice_mailed' || type === 'state_release_received') && line.registerEntered === null)
    return `${capital(titles.registerEntered)} that goes before it is not recorded.`;
  if ((type === 'hearing_decided' || type === 'hearing_set') && line.petitionFiled === null)
    return 'The petition it belongs to is not recorded.';
  if (type === 'hold_placed' && line.holdOpen) return 'Another police hold is open already: each needs its own release.';
  if (type === 'police_released' && !line.held) return 'No police hold was recorded.';
  return null;
}
