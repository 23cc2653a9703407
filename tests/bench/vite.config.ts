import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  logLevel: 'warn',
  build: { ssr: 'tests/bench/bench.ts', outDir: 'out/bench', sourcemap: true, target: 'node22' },
});
