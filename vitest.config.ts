import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { clientVitePlugin } from './packages/viz/build/client-plugin.mjs';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [clientVitePlugin()],
  resolve: {
    // Tests run on the sources; what is built is tested by the tests of package exports.
    alias: [
      { find: /^@better-trade\/data\/tables$/, replacement: source('./data/src/tables.ts') },
      { find: /^@better-trade\/data$/, replacement: source('./data/src/index.ts') },
      {
        find: /^@better-trade\/core\/(schema|exposure)$/,
        replacement: source('./packages/core/src/$1.ts'),
      },
      { find: /^@better-trade\/(core|scan|tracer|viz)$/, replacement: source('./packages/$1/src/index.ts') },
    ],
  },
  test: {
    include: ['{data,packages,examples,scripts}/**/*.test.ts'],
    env: { TZ: 'UTC' },
    // Its modules import folders, which Node refuses.
    server: { deps: { inline: ['dt-sql-parser'] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // No test changes a module's state: one process for all files takes a third of the time.
    isolate: false,
    // Half of the time is waiting for built programs and for Chromium: two processes also where there are only two cores.
    minWorkers: 2,
    maxWorkers: 2,
  },
});
