import { defineConfig } from 'tsup';

export default defineConfig({
  // The worker is loaded by its path.
  entry: { index: 'src/index.ts', 'scan-worker': 'src/scan/scan-worker.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  dts: { entry: { index: 'src/index.ts' } },
  clean: true,
});
