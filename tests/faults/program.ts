import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Builds a program of this folder, to be run as a process of its own; answers its path. */
export async function builtProgram(name: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // One file starts in half the time of hundreds; what has native parts or finds files beside itself stays outside.
    ssr: { noExternal: true, external: ['better-sqlite3', 'playwright-core'] },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: join(root, 'test-results/faults'),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(root, 'test-results/faults', `${name}.mjs`);
}

export type Ran = Readonly<{ lines: readonly string[]; code: number | null; signal: NodeJS.Signals | null }>;

/** Runs a program until it ends or is killed. `heard` hears each line that it prints, and may kill it. */
export async function run(
  program: string,
  args: readonly string[],
  heard: (line: string, kill: () => void) => void = () => {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: join(root, 'test-results/faults/compiled') },
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
