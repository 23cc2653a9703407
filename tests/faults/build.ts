import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { programs, programsFolder } from './program';

/** Builds the programs that the tests kill, all at once, before the first of those tests. */
export async function setup(): Promise<void> {
  // The compiled code of the programs before would never be read again.
  rmSync(programsFolder, { recursive: true, force: true });
  await build({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    // One file starts in half the time of hundreds; what has native parts or finds files beside itself stays outside.
    ssr: { noExternal: true, external: ['better-sqlite3', 'playwright-core'] },
    build: {
      ssr: true,
      outDir: programsFolder,
      rolldownOptions: {
        input: Object.fromEntries(programs.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}
