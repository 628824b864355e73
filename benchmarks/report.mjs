// npm run bench:report: `btt report` as whole processes against the same answers by SQL in DuckDB, over the same tables.
// Both sides must agree to the dollar before anything is timed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerBySql, duckdbVersion, toParquet } from './duckdb.mjs';
import { sideBySide } from './measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = process.execPath;
const btt = here('../packages/cli/dist/btt.js');
const data = here('../data');
const rounds = Number(process.argv[2] ?? 5);
const say = (text) => process.stdout.write(`${text}\n`);

const json = (...args) =>
  JSON.parse(execFileSync(node, [btt, 'report', ...args, '--format', 'json'], { maxBuffer: 2 ** 28 }));

/** What both sides say of one answer: key -> `low..high`. */
const ANSWERS = {
  national: {
    name: 'national picture by good',
    args: ['--top', '25'],
    figures({ total, rows }) {
      return [['=all', total.low, total.high], ...rows.map((row) => [row.key, row.low, row.high])];
    },
  },
  gaps: {
    name: 'gaps matrix',
    args: ['gaps', '--top', '25'],
    figures({ total, totals, rows }) {
      const row = (key, { exposure }) => [key, exposure.low, exposure.high];
      return [
        row('=all', total),
        ...totals.map((one) => row(`=${one.status}`, one)),
        ...rows.map((one) => row(`${one.pair} ${one.status}`, one)),
      ];
    },
  },
  country: {
    name: 'profile of China',
    args: ['country', 'CN'],
    figures({ total, listings, codes }) {
      return [
        ['=all', total.usd.low, total.usd.high],
        ...listings.map((row) => [row.id, row.usd.low, row.usd.high]),
        ...codes.shown.map((row) => [row.hts, row.usd.low, row.usd.high]),
      ];
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'btt-bench-report-'));
try {
  for (const part of ['census', 'ilab', 'curated', 'usitc', 'cbp', 'dhs']) mkdirSync(join(folder, part));
  await toParquet(data, folder);
  const day = json('--top', '1').asOf;
  const versions = [
    `btt ${execFileSync(node, [btt, '--version'], { encoding: 'utf8' }).trim()}`,
    `node ${process.version}`,
    `DuckDB ${await duckdbVersion()} (@duckdb/node-api ${versionOf('@duckdb/node-api')})`,
    pandas() ?? 'pandas is not installed here and was not measured',
  ];
  say(
    `${versions.join('; ')}; ${cpus().length} cores; lists of ${day}; medians of ${rounds} whole processes.\n`,
  );
  say('| answer | program | ms | ratio | peak MiB |\n| --- | --- | ---: | ---: | ---: |');
  for (const [answer, { name, args, figures }] of Object.entries(ANSWERS)) {
    const country = answer === 'country' ? ['CN'] : [];
    const ours = figures(json(...(answer === 'country' ? args : args.slice(0, -2))));
    for (const source of ['csv', 'parquet']) {
      const tables = source === 'csv' ? data : folder;
      mustAgree(
        name,
        ours,
        await answerBySql(answer, source, {
          data: tables,
          day,
          ...(answer === 'country' && { country: 'CN' }),
        }),
      );
    }
    const bySql = (source, tables) => [
      node,
      [here('report-by-sql.mjs'), answer, source, tables, day, ...country],
    ];
    const results = await sideBySide(
      [
        [`btt report ${args.join(' ')}`, node, [btt, 'report', ...args]],
        ['DuckDB, the tables as they ship', ...bySql('csv', data)],
        ['DuckDB, Parquet made beforehand', ...bySql('parquet', folder)],
      ],
      rounds,
    );
    const base = results.values().next().value.ms;
    for (const [program, { ms, peak }] of results)
      say(`| ${name} | ${program} | ${ms.toFixed(0)} | ${(ms / base).toFixed(2)} | ${peak} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every figure of ours stands in theirs; totals and all rows, to the dollar. */
function mustAgree(name, ours, theirs) {
  const figures = new Map(theirs.map(([key, low, high]) => [key, `${low}..${high}`]));
  const differing = ours.filter(([key, low, high]) => figures.get(key) !== `${low}..${high}`);
  if (ours.length < 20 || differing.length > 0)
    throw new Error(
      `${name}: ${differing.length} of ${ours.length} figures differ, first ${JSON.stringify(differing[0])} and ${figures.get(differing[0]?.[0])}`,
    );
}

function pandas() {
  const { status, stdout } = spawnSync('python3', ['-c', 'import pandas; print(pandas.__version__)'], {
    encoding: 'utf8',
  });
  return status === 0 ? `pandas ${stdout.trim()} is here, but has no variant` : null;
}

function versionOf(name) {
  const path = fileURLToPath(import.meta.resolve(name)).replace(
    /(.*\/node_modules\/@?[^/]+\/[^/]+)\/.*/,
    '$1',
  );
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version;
}
