import { defineConfig } from 'tsup';
import { clientEsbuildPlugin } from '../viz/build/client-plugin.mjs';

export default defineConfig({
  entry: ['src/btt.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  // One small file a command, third-party code inside: a process that explains one line must not load a CSV parser.
  splitting: true,
  noExternal: [
    'commander',
    'csv-parse',
    'zod',
    'fastest-levenshtein',
    'tinyglobby',
    'yauzl',
    'read-excel-file',
    '@better-trade/core',
    '@better-trade/scan',
    '@better-trade/tracer',
    '@better-trade/viz',
    // What viz draws with; d3 is many packages.
    /^d3(-|$)/,
    'internmap',
    'delaunator',
    'robust-predicates',
    /^@dagrejs\//,
    'fflate',
    '@noble/hashes',
  ],
  external: ['@better-trade/data'],
  // The paths of tsconfig.json lead to the sources of viz, of which one is the script of its pages.
  esbuildPlugins: [clientEsbuildPlugin()],
  minify: true,
  banner: {
    js: "import { createRequire as btt_require } from 'node:module'; const require = btt_require(import.meta.url);",
  },
  // Read by scripts/write-notices.mjs and taken away again.
  metafile: true,
  clean: true,
});
