import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');

/** The programs of this folder that tests run as processes of their own; `build.ts` builds them before. */
export const programs = ['backupChild', 'clerkChild', 'filesChild', 'holdChild', 'importChild', 'migrateChild', 'outboxChild'] as const;

// Named here, a change of what they are built from chooses the tests that run them (`npm test -- --changed`).
void import.meta.glob('./*Child.ts');

export const programsFolder = join(root, 'test-results/faults');

/** The path of a built program. */
export const programPath = (name: (typeof programs)[number]): string => join(programsFolder, `${name}.mjs`);

/** How Node starts a program: what it compiles once is there for the next start. */
export const programEnvironment = { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: join(programsFolder, 'compiled') };

export type Ran = Readonly<{ lines: readonly string[]; code: number | null; signal: NodeJS.Signals | null }>;

/** Runs a program until it ends or is killed. `heard` hears each line that it prints, and may kill it. */
export async function run(
  program: string,
  args: readonly string[],
  heard: (line: string, kill: () => void) => void = () => {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: programEnvironment,
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    heard(line, () => child.kill('SIGKILL'));
  });
  const [[code, signal]] = (await Promise.all([once(child, 'exit'), once(reader, 'close')])) as unknown as [
    [number | null, NodeJS.Signals | null],
  ];
  return { lines, code, signal };
}

/** The same numbers in every run, so that a failure can be repeated: whole, from `least` to `most`. */
export function dice(seed: number): (least: number, most: number) => number {
  let state = seed;
  return (least, most) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return least + Math.floor((state / 4_294_967_296) * (most - least + 1));
  };
}
