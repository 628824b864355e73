import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/schema.ts', 'src/exposure.ts'],
  format: ['esm'],
  target: 'es2022',
  dts: true,
  // Inside, because arquero's own dependency can only be installed with an override that users do not have.
  noExternal: ['arquero'],
  // Read by scripts/write-notices.mjs and taken away again.
  metafile: true,
  clean: true,
});
