import type { Handlers } from '../call';
import { assess } from './assess/assess';
import { compileLaw } from './compile';
import { michigan } from './michigan/michigan';

/** Michigan's law with the default settings of an office. */
export const michiganLaw = compileLaw(michigan);

export const lawOperations: Handlers<'law.assess'> = {
  'law.assess': ({ towType, facts, events, office, overrides, now }, context) => {
    const law = office === undefined && overrides.length === 0 ? michiganLaw : compileLaw(michigan, { office, overrides });
    return assess({ towType, facts, events }, law, now ?? context.now());
  },
};
