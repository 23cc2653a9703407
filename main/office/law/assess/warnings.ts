import type { CaseEvent } from '../../../../preload/contract/law';
import { eventForms } from '../../../../preload/contract/events';
import { yearQuestion } from '../../../../preload/contract/year';
import { civilOf, dayInWords } from '../counting/day';
import { readWhen, whenInWords } from '../counting/when';
import { dayOf, type Instant } from '../counting/zone';
import { withCorrections } from '../timeline/corrections';
import type { CaseInput } from '../timeline/timeline';
import type { Evaluation } from './evaluate';
import { isScrap } from './gates';

/** Plain sentences on what is doubtful in the record; nothing here blocks by itself. */
export function warningsOf(input: CaseInput, evaluation: Evaluation, now: Instant): string[] {
  const { line, sale } = evaluation;
  const warnings: string[] = [];
  if (line.towed === null) warnings.push('The time of the tow is not recorded: the steps that count from it cannot run.');
  else if (line.towed.dateOnly) warnings.push(`Only the day of the tow is recorded (${whenInWords(line.towed)}), not its time.`);
  for (const event of withCorrections(input.events)) warnings.push(...doubtsOf(event, evaluation, now));
  if (line.noticeMailed === null && sale.opening.safe !== null && line.disposal === null)
    warnings.push(`The notice date is not recorded: the sale date of ${dayInWords(dayOf(sale.opening.safe))} rests on the LEIN entry.`);
  if (line.outcome === 'unknown') warnings.push("The court's decision is recorded without its outcome.");
  if (isScrap(line) && (evaluation.sale.blocks.includes('SCRAP_AGE') || evaluation.sale.blocks.includes('SCRAP_CONDITION')))
    warnings.push('The vehicle does not fit the scrap track as far as age and condition are recorded.');
  return [...new Set(warnings)];
}

function doubtsOf(event: CaseEvent, { line }: Evaluation, now: Instant): string[] {
  const { title } = eventForms[event.type];
  const when = readWhen(event.at);
  if (when === null) return [`${title}: its time cannot be read and it does not count.`];
  const doubts: string[] = [];
  const question = yearQuestion(civilOf(when.day).year, civilOf(dayOf(now)).year);
  if (question !== null) doubts.push(`${title}: dated ${whenInWords(when)}, and whatever counts from it is wrong. ${question}`);
  if (when.instant > now) doubts.push(`${title}: dated in the future (${whenInWords(when)}).`);
  const beforeTow = line.towed !== null && when.day < line.towed.day && event.type !== 'police_notified' && event.type !== 'note';
  if (beforeTow) doubts.push(`${title}: dated ${whenInWords(when)}, before the tow.`);
  return doubts;
}
