import { existsSync, globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const page = resolve(root, 'out/renderer/index.html');

function isFresh(): boolean {
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  const sources = globSync(['renderer/**/*', 'preload/**/*'], { cwd: root });
  return sources.every((file) => statSync(resolve(root, file)).mtimeMs <= builtAt);
}

/** Builds the window's page before the tests that open it, unless the built one is newer than its sources. */
export async function setup(): Promise<void> {
  if (isFresh()) return;
  await build({
    configFile: false,
    root: resolve(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: resolve(root, 'out/renderer'), emptyOutDir: true },
  });
}
