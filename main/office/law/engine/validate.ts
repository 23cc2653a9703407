import { eventForms } from '../../../../preload/contract/events';
import type { CaseEvent } from '../../../../preload/contract/law';
import { instantOf } from './assess/assess';
import { standingAt } from './assess/evaluate';
import { blockedAt, hasReason } from './assess/judgement';
import type { Law } from './compile';
import { yearQuestion } from '../../../../preload/contract/year';
import { civilOf } from './counting/day';
import { readWhen, whenInWords } from './counting/when';
import { faultsOf, missingFields } from './events/data';
import { saleDate, tooEarly } from './events/gated';
import { contradiction, doubtsOfOrder } from './events/order';
import { refuse, type EventVerdict } from './events/verdict';
import { correctedEvent, targetOf } from './timeline/corrections';
import type { CaseInput } from './timeline/timeline';

/**
 * Checks an event before it is recorded. `import` records what another system says happened: there a gate only warns.
 * By hand a blocked release or sale is refused unless `data.override` gives a reason.
 */
export function validateEvent(input: CaseInput, event: CaseEvent, law: Law, now: string, source: 'hand' | 'import' = 'hand'): EventVerdict {
  const instant = instantOf(now, law.zone);
  const { title } = eventForms[event.type];
  const data = event.data ?? {};
  const when = readWhen(event.at, law.zone);
  if (when === null) return refuse('EVENT_UNREADABLE', `${title}: the time cannot be read. Enter a day or a day with its time.`);
  const thisYear = civilOf(law.zone.dayOf(instant)).year;
  const question = yearQuestion(civilOf(when.day).year, thisYear);
  if (question !== null) return refuse('EVENT_IN_NO_YEAR', `${title} is dated ${whenInWords(when)}. ${question}`, { at: question });
  const faults = faultsOf(event.type, data);
  const fault = Object.values(faults)[0] ?? tooFarAhead(event.type, data, thisYear, law);
  if (fault !== undefined) return refuse('EVENT_INCOMPLETE', `${title}: ${fault}`, faults);
  if (when.dateOnly ? when.day > law.zone.dayOf(instant) : when.instant > instant)
    return refuse(
      'EVENT_IN_FUTURE',
      `${title} is dated ${whenInWords(when)}, which is still to come. ${yearQuestion(civilOf(when.day).year, thisYear, thisYear + 1) ?? 'Record it when it has happened.'}`,
    );
  if (event.type === 'corrected') return validateCorrection(input, event, law, now, source);

  const { line, unlawful } = standingAt(input, law, instant);
  const refusal = contradiction(event, when, line, law) ?? tooEarly(input, event, when, law, instant);
  if (refusal) return refusal;
  const sale = saleDate(input, event, law, instant);
  if ('accepted' in sale && source === 'hand') return sale;
  const saleDoubts = 'accepted' in sale ? [sale.message.replace(' Nothing was recorded.', '')] : sale;
  const missing = missingFields(event.type, data).map((label) => `${title}: ${label} is not recorded.`);
  const after = line.disposal === null ? [] : standingAt({ ...input, events: [...input.events, event] }, law, instant).unlawful;
  const warnings = [...doubtsOfOrder(event, when, line, law), ...saleDoubts, ...missing, ...after.filter((one) => !unlawful.includes(one))];
  const blocked = blockedAt(input, event, when, law);
  if (blocked.codes.length === 0) return { accepted: true, warnings, overridden: [] };
  const overridden = hasReason(event);
  if (source === 'hand' && !overridden)
    return refuse(event.type === 'released' ? 'RELEASE_BLOCKED' : 'SALE_BLOCKED', `${title} was not allowed: ${blocked.texts.join(' ')}`);
  return {
    accepted: true,
    warnings: [...blocked.texts.map((text) => `${title} although: ${text}`), ...warnings],
    overridden: source === 'hand' ? blocked.codes : [],
  };
}

/** Years that something is planned ahead at most. */
const plannedAhead = 2;

/** What is planned for a year that nobody plans for. */
function tooFarAhead(type: CaseEvent['type'], data: Readonly<Record<string, unknown>>, thisYear: number, law: Law): string | undefined {
  for (const { name, label, kind } of eventForms[type].fields) {
    const when = kind === 'moment' && typeof data[name] === 'string' ? readWhen(data[name], law.zone) : null;
    const question = when === null ? null : yearQuestion(civilOf(when.day).year, thisYear, thisYear + plannedAhead);
    if (question !== null) return `${label}: ${question}`;
  }
  return undefined;
}

/** A correction is checked as the event it puts in place of the other. */
function validateCorrection(input: CaseInput, event: CaseEvent, law: Law, now: string, source: 'hand' | 'import'): EventVerdict {
  const target = targetOf(event);
  const original = input.events.find(({ id }) => id !== undefined && id === target);
  if (original === undefined) return refuse('NO_SUCH_EVENT', `There is no event ${target ?? ''} on this vehicle to correct.`);
  if (event.data?.['void'] === true || original.type === 'corrected') return { accepted: true, warnings: [], overridden: [] };
  const others = input.events.filter((other) => other !== original && targetOf(other) !== target);
  return validateEvent({ ...input, events: others }, correctedEvent(original, event), law, now, source);
}
