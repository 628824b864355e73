// npm run bench: medians of whole processes in one run, as ratios to what a user would have without us.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeLines, tenDigitCodes } from './make-lines.mjs';
import { sideBySide } from './measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const btt = here('../packages/cli/dist/btt.js');
const node = process.execPath;
const lines = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const say = (text) => process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'btt-bench-'));
try {
  const codes = tenDigitCodes(here('../data/usitc/hts.csv'));
  const plain = join(folder, 'lines.csv');
  const named = join(folder, 'named.csv');
  const tenth = join(folder, 'tenth.csv');
  const scattered = join(folder, 'scattered.csv');
  await makeLines(plain, lines, codes, 3_000, false);
  await makeLines(named, lines, codes, 3_000, true);
  await makeLines(tenth, lines / 10, codes, 3_000, false);
  await makeLines(scattered, lines, codes, lines, false);
  say(
    `${lines} lines, ${(statSync(plain).size / 1e6).toFixed(1)} MB; medians of ${rounds} rounds; node ${process.version}`,
  );

  const whole = await sideBySide(
    [
      ['csv-parse alone, arrays', node, [here('csv-parse-alone.mjs'), plain]],
      [
        'btt screen --format csv --min-risk high',
        node,
        [btt, 'screen', plain, '-q', '--format', 'csv', '--min-risk', 'high'],
      ],
      ['btt screen --format csv', node, [btt, 'screen', plain, '-q', '--format', 'csv']],
      ['btt screen --format table', node, [btt, 'screen', plain, '-q']],
      ['btt screen --format json', node, [btt, 'screen', plain, '-q', '--format', 'json']],
      ['btt screen --format csv, makers named', node, [btt, 'screen', named, '-q', '--format', 'csv']],
      [
        'btt screen --format csv, every pair different',
        node,
        [btt, 'screen', scattered, '-q', '--format', 'csv'],
      ],
      [
        'btt screen --format csv, a tenth of the lines',
        node,
        [btt, 'screen', tenth, '-q', '--format', 'csv'],
      ],
    ],
    rounds,
  );
  table(whole, 'csv-parse alone, arrays');

  const start = await sideBySide(
    [
      ['node -e 0', node, ['-e', '0']],
      ['btt explain 1801.00.00 --country CI', node, [btt, 'explain', '1801.00.00', '--country', 'CI']],
      ['btt --version', node, [btt, '--version']],
    ],
    21,
  );
  say('');
  table(start, 'node -e 0');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function table(results, floor) {
  const base = results.get(floor).ms;
  say('| variant | ms | ratio | peak MiB |\n| --- | ---: | ---: | ---: |');
  for (const [name, { ms, peak }] of results)
    say(`| ${name} | ${ms.toFixed(0)} | ${(ms / base).toFixed(2)} | ${peak} |`);
}
