import type { RuleData } from '../../engine/rules';

/** The day 2018 PA 347 took effect (assigned that day, with immediate effect); it moved the subsections of 252a from the ninth on. */
const act347 = '2018-10-17';

/** A rule whose subsection the act moved: for older tows the number it had then, or 252a alone where that number is not evidenced. */
export const moved2018 = (rule: RuleData, earlier: Partial<RuleData> = {}): RuleData[] => [
  { ...rule, citation: withoutSubsection(rule.citation), citations: {}, ...earlier, effectiveTo: act347 },
  { ...rule, effectiveFrom: act347 },
];

/** A rule that the act brought. */
export const new2018 = (rule: RuleData): RuleData => ({ ...rule, effectiveFrom: act347 });

const withoutSubsection = (citation: string) => citation.replace(/(252[ab])\(.*$/, '$1');
