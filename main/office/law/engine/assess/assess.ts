import type { Assessment, Step, StepAction } from '../../../../../preload/contract/law';
import { Problem } from '../../../../../preload/contract/problem';
import type { Law } from '../compile';
import { readWhen, whenText } from '../counting/when';
import type { Instant, Zone } from '../counting/zone';
import type { CaseInput, Timeline } from '../timeline/timeline';
import { blockOf } from './blockTexts';
import { evaluate, type Evaluation } from './evaluate';
import type { BlockCode } from '../roles';
import type { CaseStep } from './steps';
import { releaseChecklist } from './checklist';
import { warningsOf } from './warnings';
import { whyOf } from './why';
import { verbOf } from './words';

/**
 * Applies the law to one case: pure, no database. `now` is ISO text. Moments come back as ISO text with the zone's offset.
 * The same as `evaluate`, with words.
 */
export function assess(input: CaseInput, law: Law, now: string): Assessment {
  const instant = instantOf(now, law.zone);
  return inWords(evaluate(input, law, instant), law, instant);
}

/** The words to an evaluation. */
function inWords(evaluation: Evaluation, law: Law, now: Instant): Assessment {
  const { line, sale } = evaluation;
  return {
    status: evaluation.status,
    level: evaluation.level,
    steps: evaluation.steps.map((step) => stepInWords(step, line, law)),
    release: {
      allowed: evaluation.releaseAllowed,
      ...blocksInWords(evaluation.releaseBlocks, evaluation, law),
      checklist: releaseChecklist(evaluation),
    },
    sale: {
      allowed: evaluation.saleAllowed,
      ...blocksInWords(sale.blocks, evaluation, law),
      earliestAt: textOf(sale.earliest, law),
      safeAt: textOf(sale.safe, law),
      scheduled: scheduledSale(line),
      ad: line.adPublished === null ? null : { ranOn: whenText(line.adPublished), newspaper: line.newspaper },
    },
    warnings: warningsOf(evaluation, law, now),
    changesAt: textOf(evaluation.changesAt, law),
  };
}

/** One step in words. */
export function stepInWords(step: CaseStep, line: Timeline, law: Law): Step {
  const { rule, state } = step;
  const data = rule.rule;
  return {
    rule: data.id,
    title: data.title,
    state,
    opensAt: textOf(step.opens, law),
    dueAt: textOf(step.due, law),
    doneAt: step.done === null ? null : whenText(step.done),
    citation: rule.citation,
    why: whyOf(step, line, law),
    mark: data.mark,
    actor: data.actor,
    verb: verbOf(step, line),
    level: step.level,
    toConfirm: step.toConfirm,
    action: data.action === undefined ? null : filled(data.action, line),
    document: data.document ?? null,
    evidence: data.evidence,
    override: rule.override,
  };
}

/** An ad names its sale: the form begins with the one that is scheduled. */
function filled(action: StepAction, line: Timeline): StepAction {
  const sale = action.event === 'ad_published' ? scheduledSale(line) : null;
  return sale === null ? action : { ...action, data: sale };
}

const scheduledSale = ({ sale, salePlace }: Timeline) => (sale === null ? null : { saleAt: whenText(sale), place: salePlace ?? '' });

/** Codes of blocks with their words, and the words alone. */
export function blocksInWords(codes: readonly BlockCode[], { line, sale, track }: Evaluation, law: Law) {
  const blocks = codes.map((code) => blockOf(code, line, sale, track, law));
  return { blocks, missing: blocks.map((block) => block.text) };
}

const textOf = (instant: Instant | null, { zone }: Law): string | null => (instant === null ? null : zone.momentText(instant));

/** Reads `now`; a moment that cannot be read is a problem rather than a wrong answer. */
export function instantOf(now: string, zone: Zone): Instant {
  const when = readWhen(now, zone);
  if (when === null) throw new Problem('BAD_MOMENT', `The moment ${now.slice(0, 40)} cannot be read. Nothing was computed.`);
  return when.instant;
}
