import { Problem } from '../../../preload/contract/problem';

/** Names under which the office itself writes to the audit: a person of that name could not be told from it. */
const ownNames = new Set([
  'office',
  'nobody',
  'workflow',
  'automation',
  'outbox',
  'towbook',
  'schedule',
  'practice yard',
  'command line',
  'system',
]);

/** Throws NAME_TAKEN for a name the office writes under itself. */
export function refuseOwnName(name: string): void {
  if (ownNames.has(name.toLowerCase()))
    throw new Problem('NAME_TAKEN', `The program writes under the name ${name} itself. Nothing was changed. Give the person's full name.`, {
      fields: { name: 'The program uses this name itself.' },
    });
}
