import type { CaseEvent } from '../../../../../preload/contract/law';
import { eventForms } from '../../../../../preload/contract/events';
import { yearQuestion } from '../../../../../preload/contract/year';
import type { Law } from '../compile';
import { civilOf, dayInWords } from '../counting/day';
import { readWhen, whenInWords } from '../counting/when';
import type { Instant } from '../counting/zone';
import type { Timeline } from '../timeline/timeline';
import type { Evaluation } from './evaluate';
import { twiceInWords, unclearInWords } from './doubts';
import { isEnteredTooEarly, entryAllowedFrom } from './gates';
import { capital } from './words';

/** Plain sentences on what is doubtful in the record; nothing here blocks by itself. */
export function warningsOf(evaluation: Evaluation, law: Law, now: Instant): string[] {
  const { line, sale } = evaluation;
  const warnings: string[] = [];
  if (line.towed === null) warnings.push('The time of the tow is not recorded: the steps that count from it cannot run.');
  else if (line.towed.dateOnly) warnings.push(`Only the day of the tow is recorded (${whenInWords(line.towed)}), not its time.`);
  for (const event of evaluation.standing) if (event.type !== 'corrected') warnings.push(...doubtsOf(event, evaluation, law, now));
  if (line.noticeMailed === null && sale.opening.safe !== null && line.disposal === null)
    warnings.push(
      `The notice date is not recorded: the sale date of ${dayInWords(law.zone.dayOf(sale.opening.safe))} rests on ${law.titles.registerEntered}.`,
    );
  warnings.push(...evaluation.unlawful, ...twiceInWords(line, law), ...line.unclear.map(unclearInWords));
  if (line.disposal === null && isEnteredTooEarly(line, evaluation.track.numbers)) warnings.push(earlyEntry(evaluation, law));
  if (line.outcome === 'unknown') warnings.push("The court's decision is recorded without its outcome.");
  if (line.traits.sale === 'scrap' && (evaluation.sale.blocks.includes('SCRAP_AGE') || evaluation.sale.blocks.includes('SCRAP_CONDITION')))
    warnings.push('The vehicle does not fit the scrap track as far as age and condition are recorded.');
  return [...new Set(warnings)];
}

function earlyEntry({ line, track }: Evaluation, { titles }: Law): string {
  const from = entryAllowedFrom(line, track.numbers);
  const word = line.earlyEntryConfirmed ? ' It was confirmed that it stands.' : '';
  return `${capital(titles.registerEntered)}${line.registerEntered ? ` of ${whenInWords(line.registerEntered)}` : ''} lies before day ${track.numbers.reportDays} after the police release${from === null ? '' : `, ${dayInWords(from)}`}.${word}`;
}

function doubtsOf(event: CaseEvent, { line }: Evaluation, law: Law, now: Instant): string[] {
  const { title } = eventForms[event.type];
  const when = readWhen(event.at, law.zone);
  if (when === null) return [`${title}: its time cannot be read and it does not count.`];
  const doubts: string[] = [];
  const question = yearQuestion(civilOf(when.day).year, civilOf(law.zone.dayOf(now)).year);
  if (question !== null) doubts.push(`${title}: dated ${whenInWords(when)}, and whatever counts from it is wrong. ${question}`);
  if (when.instant > now) doubts.push(`${title}: dated in the future (${whenInWords(when)}).`);
  const form = formDoubt(event, line, law);
  if (form !== null) doubts.push(`${title} ${whenInWords(when)}: ${form}`);
  const beforeTow = line.towed !== null && when.day < line.towed.day && event.type !== 'police_notified' && event.type !== 'note';
  if (beforeTow) doubts.push(`${title}: dated ${whenInWords(when)}, before the tow.`);
  return doubts;
}

/** A release for one way of leaving does not count for the other; one whose form is not told counts for neither. */
export function formDoubt({ type, data }: CaseEvent, { traits }: Timeline, { pack }: Law): string | null {
  if (type !== 'state_release_received' || traits.sale === 'none') return null;
  const form = pack.releaseForms[String(data?.['form'])];
  if (form === undefined) return 'it is not told which form it is, so it does not count. Take it back and record it with its form.';
  if (form.sale === traits.sale) return null;
  const right = Object.values(pack.releaseForms).find(({ sale }) => sale === traits.sale);
  return `${form.name} is ${right === undefined ? 'not asked for' : `not ${right.name}`}; it does not count for this tow type.`;
}
