import { defineConfig } from 'tsup';
import { clientEsbuildPlugin } from './build/client-plugin.mjs';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm'],
  target: 'es2022',
  dts: true,
  esbuildPlugins: [clientEsbuildPlugin()],
  clean: true,
});
