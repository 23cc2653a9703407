import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import manifest from './package.json' with { type: 'json' };

// What has native parts, starts programs or threads of its own, or is seldom loaded stays a package; all else loads faster from one bundle.
const packages = new Set(['@cantoo/pdf-lib', 'better-sqlite3', 'electron-updater', 'fflate', 'playwright-core', 'smtp-server']);
const bundled = Object.keys(manifest.dependencies).filter((name) => !packages.has(name));

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    // React chooses by this between itself and its ten times slower self of development.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: bundled },
      sourcemap: true,
      rollupOptions: { input: { electron: at('main/electron.ts'), browser: at('main/browser.ts'), cli: at('main/cli.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script may require nothing but electron, so everything else is bundled, as CommonJS.
      externalizeDeps: false,
      rollupOptions: { input: { index: at('preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: { outDir: 'out/renderer', minify: true, rollupOptions: { input: { index: at('renderer/index.html') } } },
  },
});
