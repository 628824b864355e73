// Everything that must hold before a change lands: format and lint, types, packages, tests. The last line counts.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensurePostgres } from './ensure-postgres.mjs';

const bin = (name) => join('node_modules', '.bin', name);
const run = (title, command, args, options = {}) => {
  process.stdout.write(`\n== ${title}\n`);
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status ?? 1;
};

/** Prints when all is said: steps run beside each other. */
const runBeside = (title, command, args) =>
  new Promise((resolve) => {
    const said = [`\n== ${title}\n`];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
    const end = (status) => {
      for (const piece of said) process.stdout.write(piece);
      resolve(status);
    };
    child.on('error', (error) => {
      said.push(`${error.message}\n`);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });

const PACKAGES = [
  'data',
  'packages/core',
  'packages/scan',
  'packages/tracer',
  'packages/viz',
  'packages/cli',
];

// The longest first, so that no core waits for one of them at the end.
const steps = [
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the browser tests', bin('tsc'), ['--noEmit', '--project', 'packages/viz/browser']],
  ["types of the page's script", bin('tsc'), ['--noEmit', '--project', 'packages/viz/src/client']],
  ['format and lint', bin('biome'), ['check', '--error-on-warnings']],
  ...PACKAGES.map((folder) => [`publint ${folder}`, bin('publint'), ['--strict', '--pack', 'npm', folder]]),
  // ESM only: the profile leaves out resolutions that a package without CommonJS cannot answer. The packed reference
  // is data, not a module.
  ...PACKAGES.map((folder) => [
    `attw ${folder}`,
    bin('attw'),
    ['--pack', folder, '--profile', 'esm-only', '--quiet', '--exclude-entrypoints', './reference.pack'],
  ]),
];
const waiting = [...steps];
const failed = [];
const runWaiting = async () => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
    if ((await runBeside(...step)) !== 0) failed.push(step[0]);
};
// The types of everything take more than a gigabyte: never more than a few at once.
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, runWaiting));

const chromium = ensureChromium();
const postgres = ensurePostgres();
const folder = mkdtempSync(join(tmpdir(), 'btt-tests-'));
const results = join(folder, 'results.json');
const status = run(
  'tests',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  chromium === null ? {} : { env: { ...process.env, BTT_CHROMIUM: chromium } },
);
let counts = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1, testResults: [] };
try {
  counts = JSON.parse(readFileSync(results, 'utf8'));
} catch {
  failed.push('tests: no results were written');
}
rmSync(folder, { recursive: true, force: true });
if (status !== 0 && counts.numFailedTests === 0) failed.push('tests: a suite could not run');

const skipped = counts.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending').map(() => name),
);
const unbrowsed = skipped.filter((name) => name.endsWith('.browser.test.ts')).length;
const unserved = skipped.filter((name) => name.endsWith('.postgres.test.ts')).length;
// Nothing else may be left out in silence: a skipped test proves nothing.
const unexplained = skipped.length - unbrowsed - unserved;
if (unexplained > 0) failed.push(`tests: ${unexplained} are skipped`);
if (chromium !== null && unbrowsed > 0) failed.push(`tests: ${unbrowsed} browser tests are skipped`);
if (postgres && unserved > 0) failed.push(`tests: ${unserved} PostgreSQL tests are skipped`);

for (const title of failed) process.stdout.write(`failed: ${title}\n`);
const passed =
  counts.numPassedTests + steps.length - failed.filter((title) => !title.startsWith('tests:')).length;
const bad = counts.numFailedTests + failed.length;
if (chromium === null)
  process.stdout.write(
    `Chromium is not on this machine: ${unbrowsed} browser ${unbrowsed === 1 ? 'test is' : 'tests are'} skipped\n`,
  );
if (!postgres)
  process.stdout.write(
    `PostgreSQL is not on this machine: ${unserved} ${unserved === 1 ? 'test is' : 'tests are'} skipped\n`,
  );
process.stdout.write(`${passed} passed, ${bad} failed\n`);
process.exitCode = bad === 0 && passed > 0 ? 0 : 1;
