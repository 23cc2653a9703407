import process from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longestFirst.ts';

// The tests run the React that the product runs, not its ten times slower self of development.
process.env['NODE_ENV'] = 'production';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    // Most of a test's time goes to a browser in another process, so there are more workers than cores.
    maxWorkers: 3,
    // The files of one worker share its modules: no file replaces a module or leaves one changed.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What a window shows is waited for as long as Playwright waits.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/ui/**', 'tests/electron/**', 'tests/faults/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], globalSetup: 'tests/faults/build.ts', testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['tests/ui/**/*.test.ts'],
          globalSetup: 'tests/ui/setup.ts',
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          testTimeout: 120_000,
          // A start of Electron that has to share the machine with three browsers now and then hangs: these come last, one at a time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
