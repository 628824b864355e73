import { defineConfig } from 'tsup';
import { clientEsbuildPlugin } from '../viz/build/client-plugin.mjs';
import { leanBuiltins } from './build/lean-builtins.js';

export default defineConfig({
  // The worker of the scanner is loaded by its path.
  entry: { btt: 'src/btt.ts', 'scan-worker': '../scan/src/scan/scan-worker.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  // What tsup leaves in dist is joined to a start script by build/join-start.mjs.
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
    /^@better-trade\/data(\/|$)/,
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
  // Native code that is installed beside btt by those who want it, and loaded only then.
  external: ['@duckdb/node-api'],
  // The paths of tsconfig.json lead to the sources of viz, of which one is the script of its pages.
  esbuildPlugins: [clientEsbuildPlugin(), leanBuiltins],
  removeNodeProtocol: false,
  minify: true,
  // Read by scripts/write-notices.mjs and taken away again.
  metafile: true,
  clean: true,
});
