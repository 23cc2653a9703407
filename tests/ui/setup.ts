import { existsSync, globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { livePracticeYard } from './practised';

const root = resolve(import.meta.dirname, '../..');
const page = resolve(root, 'out/renderer/index.html');

function isFresh(): boolean {
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  const sources = globSync(['renderer/**/*', 'preload/**/*'], { cwd: root });
  return sources.every((file) => statSync(resolve(root, file)).mtimeMs <= builtAt);
}

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: resolve(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: resolve(root, 'out/renderer'), emptyOutDir: true },
  });
}

/** Before the first window: builds its page, unless the built one is newer than its sources, and lives the practice yard. */
export async function setup(project: TestProject): Promise<() => void> {
  if (!isFresh()) await buildPage();
  const { folder, remove } = await livePracticeYard();
  project.provide('practised', folder);
  return remove;
}
