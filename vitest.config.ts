import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { clientVitePlugin } from './packages/viz/build/client-plugin.mjs';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** What does not change is read and derived once for all tests of a process, but for the tests of that package itself. */
const once = (name: string): string => source(`./packages/cli/src/testing/once/${name}.ts`);

/** What starts programs and waits for them: these are long, and short in lines, by which vitest goes the first time. */
const LONG = /\.(?:browser|postgres)\.test\.ts$|\/guarantees\/|\/differential\.test\.ts$/;

/** Long files first, so that no worker has one alone at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  plugins: [clientVitePlugin()],
  resolve: {
    // Tests run on the sources; what is built is tested by the tests of package exports.
    alias: [
      { find: /^@better-trade\/data\/tables$/, replacement: source('./data/src/tables.ts') },
      { find: /^@better-trade\/data$/, replacement: once('data') },
      { find: /^@better-trade\/tracer$/, replacement: once('tracer') },
      { find: /^@better-trade\/core\/exposure$/, replacement: once('exposure') },
      { find: /^@better-trade\/core\/schema$/, replacement: source('./packages/core/src/schema.ts') },
      { find: /^@better-trade\/(core|scan|viz)$/, replacement: source('./packages/$1/src/index.ts') },
    ],
  },
  test: {
    include: ['{data,packages,examples,scripts}/**/*.test.ts'],
    env: { TZ: 'UTC' },
    globalSetup: ['./scripts/test-folder.ts'],
    sequence: { sequencer: LongFirst },
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
