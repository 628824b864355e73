// npm run bench:page: a report of 5,000 findings as one page: how long it takes to make, how large it is, and when Chromium
// shows it; its two plots beside Observable Plot's server-side rendering of the same rows.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../packages/viz/browser/find-chromium.mjs';
import { renderFigure, renderReport } from '../packages/viz/dist/index.js';
import { median } from './measure.mjs';
import { plotBars, plotMatrix, plotVersion } from './page-by-plot.mjs';
import { barsOfReport, matrixOfReport } from './page-data.mjs';

const FINDINGS = 5000;
const btt = fileURLToPath(new URL('../packages/cli/dist/btt.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);
const say = (text) => process.stdout.write(`${text}\n`);
const kb = (text) => `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
const timed = (work) => {
  const begun = process.hrtime.bigint();
  const result = work();
  return [Number(process.hrtime.bigint() - begun) / 1e6, result];
};
const each = (work) => Array.from({ length: rounds }, () => timed(work)[0]);

/** Lines over real codes and countries of origin, by a fixed sequence, until the report has this many findings. */
function makeReport(folder) {
  const table = execFileSync(
    'gzip',
    ['-dc', fileURLToPath(new URL('../data/census/imports-2024-hts10.csv.gz', import.meta.url))],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const pairs = table
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const [hts, values] = row.split(',');
      return values
        .split(' ')
        .map((value) => [hts, value.split(':')[0], value.split(':')[1]])
        .filter(([, origin]) => origin !== 'EU');
    });
  let seed = 20241122;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed;
  };
  const rows = ['Entry,HTS,Origin,Value'];
  const input = join(folder, 'lines.csv');
  const output = join(folder, 'report.json');
  for (let i = 0; i < 9000; i++) {
    const [hts, origin, usd] = pairs[next() % pairs.length];
    rows.push(`ENT-${100000 + i},${hts},${origin},${usd}`);
  }
  writeFileSync(input, `${rows.join('\n')}\n`);
  execFileSync(
    process.execPath,
    [btt, 'screen', input, '-q', '--allow-unscreened', '-f', 'csv', '-o', `json=${output}`],
    { stdio: 'ignore' },
  );
  const report = JSON.parse(readFileSync(output, 'utf8'));
  const lines = [];
  let kept = 0;
  for (const line of report.lines) {
    if (kept + line.findings.length > FINDINGS) continue;
    kept += line.findings.length;
    lines.push(line);
  }
  return { ...report, lines, summary: { ...report.summary, findings: kept } };
}

async function firstView(path) {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true })
    ).newPage();
    await page.goto(`file://${path}`);
    times.push(
      await page.evaluate(() => {
        const [first] = performance.getEntriesByName('first-contentful-paint');
        const [load] = performance.getEntriesByType('navigation');
        return [first.startTime, load.loadEventEnd];
      }),
    );
    await page.close();
  }
  const version = browser.version();
  await browser.close();
  return {
    version,
    paint: median(times.map(([paint]) => paint)),
    load: median(times.map(([, load]) => load)),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'btt-bench-page-'));
try {
  const report = makeReport(folder);
  const text = JSON.stringify(report);
  say(
    `${report.summary.findings} findings on ${report.lines.length} lines, ${kb(text)} of JSON; medians of ${rounds}.`,
  );
  say(`Node ${process.versions.node}, ${cpus().length} cores, Observable Plot ${plotVersion()}\n`);

  // The first is cold, as in `btt convert`; the others are what a program that makes many pages sees.
  const [cold, html] = timed(() => renderReport(report));
  say(
    `page: ${Math.round(cold)} ms the first time, ${Math.round(median(each(() => renderReport(report))))} ms warm, ${kb(html)} (${kb(gzipSync(html))} gzipped)`,
  );
  if (/class="warn">This page shows the first/.test(html)) throw new Error('the page leaves findings out');
  const path = join(folder, 'report.html');
  writeFileSync(path, html);
  const seen = await firstView(path);
  say(
    seen === null
      ? 'no Chromium here: first view not measured\n'
      : `Chromium ${seen.version}: first contentful paint ${Math.round(seen.paint)} ms, loaded with its script ${Math.round(seen.load)} ms\n`,
  );

  const [bars, matrix] = [barsOfReport(report), matrixOfReport(report)];
  const tasks = [
    ['bars of 25 intervals', () => renderFigure('bars', bars), () => plotBars(bars.rows.slice(0, 25))],
    ['matrix of goods and countries', () => renderFigure('matrix', matrix), () => plotMatrix(matrix.cells)],
  ];
  say('| figure | ours ms | Plot ms | ratio | ours | Plot |\n| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, ours, theirs] of tasks) {
    const [svg, plot] = [ours(), theirs()];
    const [a, b] = [median(each(ours)), median(each(theirs))];
    say(`| ${name} | ${a.toFixed(1)} | ${b.toFixed(1)} | ${(b / a).toFixed(1)} | ${kb(svg)} | ${kb(plot)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
