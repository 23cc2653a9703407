import type { CaseEvent } from '../../../../../preload/contract/law';
import { eventForms } from '../../../../../preload/contract/events';
import { yearQuestion } from '../../../../../preload/contract/year';
import { civilOf, dayInWords } from '../counting/day';
import { readWhen, whenInWords } from '../counting/when';
import { dayOf, type Instant } from '../counting/zone';
import type { Timeline } from '../timeline/timeline';
import type { Evaluation } from './evaluate';
import { twiceInWords, unclearInWords } from './doubts';
import { isEnteredTooEarly, entryAllowedFrom } from './gates';

/** Plain sentences on what is doubtful in the record; nothing here blocks by itself. */
export function warningsOf(evaluation: Evaluation, now: Instant): string[] {
  const { line, sale } = evaluation;
  const warnings: string[] = [];
  if (line.towed === null) warnings.push('The time of the tow is not recorded: the steps that count from it cannot run.');
  else if (line.towed.dateOnly) warnings.push(`Only the day of the tow is recorded (${whenInWords(line.towed)}), not its time.`);
  for (const event of evaluation.standing) if (event.type !== 'corrected') warnings.push(...doubtsOf(event, evaluation, now));
  if (line.noticeMailed === null && sale.opening.safe !== null && line.disposal === null)
    warnings.push(`The notice date is not recorded: the sale date of ${dayInWords(dayOf(sale.opening.safe))} rests on the LEIN entry.`);
  warnings.push(...evaluation.unlawful, ...twiceInWords(line), ...line.unclear.map(unclearInWords));
  if (line.disposal === null && isEnteredTooEarly(line, evaluation.track.numbers)) warnings.push(earlyLein(evaluation));
  if (line.outcome === 'unknown') warnings.push("The court's decision is recorded without its outcome.");
  if (line.traits.sale === 'scrap' && (evaluation.sale.blocks.includes('SCRAP_AGE') || evaluation.sale.blocks.includes('SCRAP_CONDITION')))
    warnings.push('The vehicle does not fit the scrap track as far as age and condition are recorded.');
  return [...new Set(warnings)];
}

function earlyLein({ line, track }: Evaluation): string {
  const from = entryAllowedFrom(line, track.numbers);
  const word = line.earlyEntryConfirmed ? ' It was confirmed that it stands.' : '';
  return `The LEIN entry${line.registerEntered ? ` of ${whenInWords(line.registerEntered)}` : ''} lies before day ${track.numbers.reportDays} after the police release${from === null ? '' : `, ${dayInWords(from)}`}.${word}`;
}

function doubtsOf(event: CaseEvent, { line }: Evaluation, now: Instant): string[] {
  const { title } = eventForms[event.type];
  const when = readWhen(event.at);
  if (when === null) return [`${title}: its time cannot be read and it does not count.`];
  const doubts: string[] = [];
  const question = yearQuestion(civilOf(when.day).year, civilOf(dayOf(now)).year);
  if (question !== null) doubts.push(`${title}: dated ${whenInWords(when)}, and whatever counts from it is wrong. ${question}`);
  if (when.instant > now) doubts.push(`${title}: dated in the future (${whenInWords(when)}).`);
  const form = formDoubt(event, line);
  if (form !== null) doubts.push(`${title} ${whenInWords(when)}: ${form}`);
  const beforeTow = line.towed !== null && when.day < line.towed.day && event.type !== 'police_notified' && event.type !== 'note';
  if (beforeTow) doubts.push(`${title}: dated ${whenInWords(when)}, before the tow.`);
  return doubts;
}

/** A scrap release form is no TR-52L, nor the other way round; one whose form is not told is neither. */
export function formDoubt({ type, data }: CaseEvent, line: Timeline): string | null {
  if (type !== 'state_release_received') return null;
  const form = data?.['form'];
  const right = line.traits.sale === 'scrap' ? 'scrap_release' : 'TR-52L';
  if (form === right) return null;
  if (form === 'TR-52L' || form === 'scrap_release')
    return line.traits.sale === 'scrap'
      ? 'a TR-52L is not the scrap release form; it does not count for this tow type.'
      : 'a scrap release form is not a TR-52L; it does not count for this tow type.';
  return 'it is not told which form it is, so it does not count. Take it back and record it with its form.';
}
