// Everything that must hold before a change lands: format and lint, types, packages, tests. The last line counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const run = (title, command, args, options = {}) => {
  process.stdout.write(`\n== ${title}\n`);
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status ?? 1;
};

const PACKAGES = ['data', 'packages/core', 'packages/tracer', 'packages/viz', 'packages/cli'];

const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings']],
  ['types', bin('tsc'), ['--noEmit']],
  ...PACKAGES.map((folder) => [`publint ${folder}`, bin('publint'), ['--strict', '--pack', 'npm', folder]]),
  // ESM only: the profile leaves out resolutions that a package without CommonJS cannot answer. The packed reference
  // is data, not a module.
  ...PACKAGES.map((folder) => [
    `attw ${folder}`,
    bin('attw'),
    ['--pack', folder, '--profile', 'esm-only', '--quiet', '--exclude-entrypoints', './reference.jsonl'],
  ]),
];
const failed = steps
  .filter(([title, command, args]) => run(title, command, args) !== 0)
  .map(([title]) => title);

const folder = mkdtempSync(join(tmpdir(), 'btt-tests-'));
const results = join(folder, 'results.json');
const status = run('tests', bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);
let counts = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
try {
  counts = JSON.parse(readFileSync(results, 'utf8'));
} catch {
  failed.push('tests: no results were written');
}
rmSync(folder, { recursive: true, force: true });
if (status !== 0 && counts.numFailedTests === 0) failed.push('tests: a suite could not run');

for (const title of failed) process.stdout.write(`failed: ${title}\n`);
const passed =
  counts.numPassedTests + steps.length - failed.filter((title) => !title.startsWith('tests:')).length;
const bad = counts.numFailedTests + failed.length;
process.stdout.write(`${passed} passed, ${bad} failed\n`);
process.exitCode = bad === 0 && passed > 0 ? 0 : 1;
