import type { RulePack, TowTraits } from '../engine/pack';
import type { RuleRole } from '../engine/roles';
import type { Rule } from '../engine/rules';
import { michigan } from './michigan/michigan';

/** The law that this office works under. */
export const packInForce = michigan;

const traits = new Map<string, TowTraits>(Object.entries(packInForce.towTypes));

/** What the law in force asks of a kind of tow; undefined for a word that is none. */
export const traitsOf = (towType: string): TowTraits | undefined => traits.get(towType);

/** The rule that plays a part in the law in force, as it reads today. Throws where the law has none: its pack is at fault. */
export function ruleOf(role: RuleRole): Rule {
  const found = packInForce.rules.findLast((one) => one.role === role);
  if (found === undefined) throw new Error(`${packInForce.name} has no rule of ${role}`);
  return found;
}

/** The fee of an abandoned vehicle as it stands today, in cents, by who gets it. */
export function abandonedFee(): RulePack['abandonedFees'][number] {
  const latest = packInForce.abandonedFees.at(-1);
  if (latest === undefined) throw new Error(`${packInForce.name} has no fee of an abandoned vehicle`);
  return latest;
}
