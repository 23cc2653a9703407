type Place = Readonly<{
  db: string | null;
  now: string | null;
  as: string;
  role: string;
  /** A database that is not there is made. */
  isNew: boolean;
  /** A file that is there already is written over. */
  isForced: boolean;
}>;

/** One operation, or those that standard input holds, one a line. */
export type CommandLine = Place & (Readonly<{ isBatch: false; command: string; input: string }> | Readonly<{ isBatch: true }>);

export const usage = `usage:
  npm run --silent call -- <operation> ['<json>'] [--db FILE] [--now ISO] [--as NAME] [--role viewer|clerk|manager|admin] [--new] [--force]
  npm run --silent call -- --batch [the same options] < FILE
  npm run demo

The answer is JSON on standard output; the exit code is 0 when it is ok, 1 when it is not.
--batch reads one {"operation": NAME, "input": {…}, "now": ISO} a line from standard input and prints one answer a line, in order;
input and now may be left out, and the exit code is 1 when any of them failed.
Without --db it is the office's own database. --new makes a database where there is none; --force writes over a file that is there.
`;

const flags = ['db', 'now', 'as', 'role'] as const;
const switches = ['new', 'force', 'batch'] as const;

/** Reads the arguments of a call; a string is the sentence on what does not fit. */
export function readArguments(args: readonly string[]): CommandLine | string {
  const found: Partial<Record<(typeof flags)[number], string>> = {};
  const said = new Set<(typeof switches)[number]>();
  const plain: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (!argument.startsWith('--')) {
      plain.push(argument);
      continue;
    }
    const [name = '', inline] = argument.slice(2).split(/=(.*)/s, 2);
    const known = switches.find((known) => known === name);
    if (known !== undefined && inline === undefined) {
      said.add(known);
      continue;
    }
    const flag = flags.find((known) => known === name);
    if (flag === undefined) return `There is no option --${name}.`;
    const value = inline ?? args[(index += 1)];
    if (value === undefined) return `The option --${name} needs a value.`;
    found[flag] = value;
  }
  const place: Place = {
    db: found.db ?? null,
    now: found.now ?? null,
    as: found.as ?? 'command line',
    role: found.role ?? 'admin',
    isNew: said.has('new'),
    isForced: said.has('force'),
  };
  if (said.has('batch'))
    return plain.length === 0 ? { ...place, isBatch: true } : 'With --batch the operations come from standard input alone.';
  if (plain.length === 0) return 'An operation is needed.';
  if (plain.length > 2) return `One operation and one JSON text are expected; ${plain.length} were given.`;
  return { ...place, isBatch: false, command: plain[0] ?? '', input: plain[1] ?? '{}' };
}
