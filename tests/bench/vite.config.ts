import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  logLevel: 'warn',
  // As the product is built (electron.vite.config.ts).
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: ['react', 'react-dom'] },
  build: { ssr: 'tests/bench/bench.ts', outDir: 'out/bench', sourcemap: true, target: 'node22' },
});
