import type { Evaluation } from './evaluate';

/** What is seen and written down before keys are handed over; the fee of an abandoned vehicle only once it is entered in the register, and not by order of the court. */
export function releaseChecklist({ line, track }: Evaluation): { text: string; citation: string }[] {
  if (line.disposal !== null) return [];
  const feeDue = line.registerEntered !== null && line.outcome !== 'not_complied';
  return track.standing
    .filter(({ rule }) => rule.blocks.includes('release') && (feeDue || rule.role !== 'abandoned_fee'))
    .map(({ rule, citation }) => ({ text: rule.verb, citation }));
}
