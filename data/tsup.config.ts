import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/tables.ts'],
  format: ['esm'],
  target: 'node20',
  dts: true,
  clean: true,
  sourcemap: false,
});
