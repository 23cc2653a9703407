import type { RuleRole } from '../engine/roles';
import type { Rule } from '../engine/rules';
import { michigan } from './michigan/michigan';

/** The law that this office works under. */
export const packInForce = michigan;

/** The rule that plays a part in the law in force, as it reads today. Throws where the law has none: its pack is at fault. */
export function ruleOf(role: RuleRole): Rule {
  const found = packInForce.rules.findLast((one) => one.role === role);
  if (found === undefined) throw new Error(`${packInForce.name} has no rule of ${role}`);
  return found;
}
