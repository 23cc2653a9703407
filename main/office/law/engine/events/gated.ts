import type { CaseEvent } from '../../../../../preload/contract/law';
import { blockOf } from '../assess/blockTexts';
import { evaluate } from '../assess/evaluate';
import { adLeadDays, adOpens, settledByTime } from '../assess/gates';
import type { Law } from '../compile';
import { lastPaper } from '../counting/auction';
import { dayInWords } from '../counting/day';
import { readWhen, whenInWords, type When } from '../counting/when';
import type { Instant } from '../counting/zone';
import type { CaseInput } from '../timeline/timeline';
import { refuse, type Refusal } from './verdict';

/** A window that is not open yet refuses the act, with the day it opens. */
export function tooEarly(input: CaseInput, event: CaseEvent, when: When, law: Law, now: Instant): Refusal | null {
  if (event.type !== 'abandonment_reported') return null;
  const step = evaluate(input, law, now).steps.find(
    ({ rule }) => rule.rule.kind === 'window' && rule.rule.doneBy.includes('abandonmentReported'),
  );
  if (step === undefined) return null;
  if (step.opens === null || step.trigger === null)
    return refuse('NOT_RELEASED_YET', 'The police release is not recorded; the days for the abandonment report count from it.');
  if (when.day >= law.zone.dayOf(step.opens)) return null;
  return refuse(
    'WINDOW_NOT_OPEN',
    `The abandonment report is not allowed before day ${step.rule.amount} after the police release of ${whenInWords(step.trigger)}: it opens on ${dayInWords(law.zone.dayOf(step.opens))} (${step.rule.citation}).`,
  );
}

/** A sale set for a moment at which it cannot be allowed is refused; one whose ad can no longer run in time is doubtful. */
export function saleDate(input: CaseInput, event: CaseEvent, law: Law, now: Instant): Refusal | readonly string[] {
  const saleAt = readWhen(String(event.data?.['saleAt'] ?? ''), law.zone);
  if (event.type !== 'sale_scheduled' || saleAt === null) return [];
  const { line, sale, track } = evaluate(input, law, now);
  const hard = sale.blocks.filter((code) => !settledByTime.has(code));
  if (hard[0] !== undefined) return refuse('SALE_BLOCKED', `A sale cannot be scheduled: ${blockOf(hard[0], line, sale, track, law).text}`);
  const latest = saleAt.dateOnly ? law.zone.endOfDay(saleAt.day) : saleAt.instant;
  if (sale.opening.safe !== null && latest < sale.opening.safe)
    return refuse(
      'SALE_TOO_EARLY',
      `A sale on ${whenInWords(saleAt)} is too early: it is allowed from ${law.zone.openingInWords(sale.opening.safe)}.`,
    );
  const paper = lastPaper(saleAt.day, adLeadDays(line, track.numbers), law.office, law.zone);
  const evaluated = evaluate({ ...input, events: [...input.events, event] }, law, now);
  const ad = adOpens(evaluated.line, track.numbers);
  if (ad !== null && latest < ad)
    return [`The ad allows a sale from ${law.zone.openingInWords(ad)}; another one must run for an earlier day.`];
  if (ad !== null) return [];
  if (evaluated.line.adHandedIn === null && paper.handInBy < now)
    return [
      `The text of the ad for this sale would have had to be at the newspaper by ${law.zone.momentInWords(paper.handInBy)}, to run by ${dayInWords(paper.printsOn)}.`,
    ];
  return [];
}
