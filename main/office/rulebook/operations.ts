import type { ParsedInput } from '../../../preload/contract';
import { Problem } from '../../../preload/contract/problem';
import type { Handlers } from '../call';
import { assess } from '../law/engine/assess/assess';
import { auctionsFor } from '../law/engine/auctions';
import { compileLaw, type Law } from '../law/engine/compile';
import { calendarAhead, explain } from '../law/engine/explain/explain';
import { packInForce } from '../law/packs/inForce';

/** The law in force with the default settings of an office. */
export const usualLaw = compileLaw(packInForce);

/** Throws OTHER_STATE. */
function lawFor({ state, office, overrides }: Pick<ParsedInput<'law.assess'>, 'state' | 'office' | 'overrides'>): Law {
  if (state !== undefined && state !== packInForce.state)
    throw new Problem('OTHER_STATE', `The law of ${state} is not known here, only that of ${packInForce.state}. Nothing was computed.`);
  return office === undefined && overrides.length === 0 ? usualLaw : compileLaw(packInForce, { office, overrides });
}

/** The law without a database: a case in, its steps or their reasons out. */
export const lawOperations: Handlers<'law.assess' | 'law.auctions' | 'law.explain'> = {
  'law.assess': (input, context) => assess(input, lawFor(input), input.now ?? context.now()),
  'law.auctions': (input, context) => auctionsFor(input, lawFor(input), input.now ?? context.now()),
  'law.explain': (input, context) => {
    const law = lawFor(input);
    const now = input.now ?? context.now();
    return { explanation: explain(input, law, now, input.rule), calendar: calendarAhead(input, law, now) };
  },
};
