// The programs that do the job, as commands. Each reads the same lines and writes a row for every finding of them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { duckdbVersion } from '../duckdb.mjs';
import { installed, pandas, versionIn } from './others.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = process.execPath;
export const BTT = here('../../packages/cli/dist/btt.js');

/** Whether this build of btt splits a file among threads. */
export function hasThreads() {
  return execFileSync(node, [BTT, 'screen', '--help'], { encoding: 'utf8' }).includes('--threads');
}

/**
 * `btt screen` of a file (`-` for standard input), its rows to `out`.
 * @param more Flags besides, as `--threads 2`.
 */
export function bttScreen(file, out, minRisk, more = []) {
  return {
    command: node,
    args: [BTT, 'screen', file, '-q', '--format', 'csv', '--min-risk', minRisk, ...more],
    out,
  };
}

/**
 * @param paths lines: the file; rules: folder of the alternatives' tables; out: folder of the answers; minRisk.
 * @param asked What to take in of `polars`, `chdb`, `pandas`, and `engine` (`btt screen --engine duckdb`).
 * @returns variants, each with id, name, command, args, answer (its file; absent for a floor), and versions of programs.
 * @throws if something asked for cannot be had.
 */
export async function variantsOf({ lines, rules, out, minRisk }, asked) {
  const answer = (id) => `${out}/${id}.csv`;
  const by = (id, name, script, args, env) => ({
    id,
    name,
    command: node,
    args: [here(script), ...args, lines, rules, answer(id)],
    answer: answer(id),
    env,
  });
  const btt = (id, more) => ({
    id,
    name: ['btt screen', ...more].join(' '),
    ...bttScreen(lines, answer(id), minRisk, more),
    answer: answer(id),
  });
  const duckdb = (variant, name) =>
    by(`duckdb-${variant}`, `DuckDB, ${name}`, 'by-duckdb.mjs', [variant], {});

  const unknown = asked.filter((one) => !['polars', 'chdb', 'pandas', 'engine'].includes(one));
  if (unknown.length > 0)
    throw new Error(`--with takes polars, chdb, pandas and engine, not ${unknown.join(', ')}`);
  const versions = [
    `btt ${execFileSync(node, [BTT, '--version'], { encoding: 'utf8' }).trim()}`,
    `node ${process.version}`,
    `DuckDB ${await duckdbVersion()}`,
    `csv-parse ${versionOf('csv-parse')}`,
  ];
  const variants = [
    { id: 'wc', name: '`wc -l`', command: 'wc', args: ['-l', lines] },
    { id: 'node', name: '`node -e 0`', command: node, args: ['-e', '0'] },
    ...(hasThreads()
      ? [btt('btt-1', ['--threads', '1']), btt('btt-2', ['--threads', '2'])]
      : [btt('btt', [])]),
    ...(asked.includes('engine') ? [btt('btt-engine', ['--engine', 'duckdb'])] : []),
    duckdb('joins', 'cells normalised, two joins'),
    duckdb('expanded', 'every spelling of a rule, one join'),
    duckdb('buffers', 'one join, buffers of 64 MB'),
    duckdb('numbered', 'one join, line numbers'),
  ];
  if (asked.includes('polars')) {
    const folder = installed('polars');
    versions.push(`nodejs-polars ${versionIn(folder, 'polars')}`);
    const env = { BTT_BENCH_WITH: folder };
    for (const [id, how, sink, name] of [
      ['joins', 'joins', 'streamed', 'cells normalised, two joins'],
      ['expanded', 'expanded', 'streamed', 'every spelling of a rule, one join'],
      ['collected', 'expanded', 'collected', 'one join, collected'],
      ['numbered', 'expanded-numbered', 'streamed', 'one join, line numbers'],
    ])
      variants.push(by(`polars-${id}`, `polars, ${name}`, 'by-polars.mjs', [how, sink], env));
  }
  if (asked.includes('chdb')) {
    const folder = installed('chdb');
    versions.push(`chdb ${versionIn(folder, 'chdb')}`);
    const env = { BTT_BENCH_WITH: folder };
    for (const [variant, name] of [
      ['joins', 'cells normalised, two joins'],
      ['expanded', 'every spelling of a rule, one join'],
    ])
      variants.push(by(`chdb-${variant}`, `ClickHouse, ${name}`, 'by-chdb.mjs', [variant], env));
  }
  if (asked.includes('pandas')) {
    const found = pandas();
    if (found === null) throw new Error('No Python here has pandas: apt-get install python3-pandas');
    versions.push(found.version);
    variants.push({
      ...by('pandas', 'pandas, chunks of 500,000', 'by-pandas.py', [], {}),
      command: found.python,
    });
  }
  variants.push(by('csv-parse', 'csv-parse (arrays) and a Map', 'by-csv-parse.mjs', [], {}));
  return { variants, versions };
}

function versionOf(name) {
  const path = createRequire(import.meta.url).resolve(name);
  const root = path.slice(0, path.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length);
  return JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;
}
