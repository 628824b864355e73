// node benchmarks/portfolio.mjs [files] [lines] [rounds]: a folder of import files through `btt report`, beside the
// same lines in one file through `btt screen`. One of the files turns into NUL bytes half-way.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeLines, tenDigitCodes } from './make-lines.mjs';
import { sideBySide } from './measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const btt = here('../packages/cli/dist/btt.js');
const node = process.execPath;
const files = Number(process.argv[2] ?? 200);
const lines = Number(process.argv[3] ?? 2_000_000);
const rounds = Number(process.argv[4] ?? 3);
const say = (text) => process.stdout.write(`${text}\n`);

/** The text before the damage must be more than the reader looks at for the header. */
const DAMAGED_AFTER = 3 << 20;
const SUPPLIERS = 500_000;

const folder = mkdtempSync(join(tmpdir(), 'btt-bench-'));
try {
  const whole = join(folder, 'whole.csv');
  const few = join(folder, 'few');
  const many = join(folder, 'many');
  await makeLines(whole, lines, tenDigitCodes(here('../data/usitc/hts.csv')), 3_000, true);
  await share(whole, few, (line) => line);
  const manyWhole = join(folder, 'many.csv');
  await share(
    whole,
    many,
    (line, at) =>
      line.replace(/,(?:"[^"]*"|[^,"]*)(?=(?:,[^,]*){6}$)/, `,Maker ${at % SUPPLIERS} Joint Stock`),
    manyWhole,
  );
  const bytes = statSync(whole).size;
  say(
    `${files} files and one that breaks off, ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB; medians of ${rounds} rounds; node ${process.version}`,
  );
  tellDamage(few);

  const report = (name, of, ...flags) => [name, node, [btt, 'report', of, '-q', ...flags]];
  const results = await sideBySide(
    [
      ['btt screen --format csv, one file', node, [btt, 'screen', whole, '-q', '--format', 'csv']],
      ['btt screen --format table, one file', node, [btt, 'screen', whole, '-q']],
      report('btt report, table', few),
      report('btt report --format json', few, '--format', 'json'),
      [
        `btt screen --format csv, one file, ${SUPPLIERS} suppliers`,
        node,
        [btt, 'screen', manyWhole, '-q', '--format', 'csv'],
      ],
      report(`btt report, table, ${SUPPLIERS} suppliers`, many),
      report(`btt report --format csv, ${SUPPLIERS} suppliers`, many, '--format', 'csv'),
    ],
    rounds,
  );
  const base = results.get('btt screen --format csv, one file').ms;
  say('| variant | s | ratio | peak MiB |\n| --- | ---: | ---: | ---: |');
  for (const [name, { ms, peak }] of results)
    say(`| ${name} | ${(ms / 1000).toFixed(2)} | ${(ms / base).toFixed(2)} | ${peak} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Deals the lines of a file out to many, each with the header, and adds one whose later half is damaged; `together` gets them all. */
async function share(from, to, change, together) {
  mkdirSync(to);
  const all = together === undefined ? undefined : createWriteStream(together);
  const each = Math.ceil(lines / files);
  const text = createInterface({ input: createReadStream(from), crlfDelay: Number.POSITIVE_INFINITY });
  let header = '';
  let out;
  let at = 0;
  const damaged = createWriteStream(join(to, 'damaged.csv'));
  let sound = 0;
  for await (const line of text) {
    if (header === '') {
      header = line;
      damaged.write(`${header}\n`);
      all?.write(`${header}\n`);
      continue;
    }
    if (at % each === 0) {
      out?.end();
      out = createWriteStream(join(to, `${String(at / each).padStart(5, '0')}.csv`));
      out.write(`${header}\n`);
    }
    const changed = `${change(line, at)}\n`;
    if (!out.write(changed)) await once(out, 'drain');
    if (all?.write(changed) === false) await once(all, 'drain');
    if (sound < DAMAGED_AFTER) {
      damaged.write(changed);
      sound += changed.length;
    }
    at++;
  }
  const open = [out, damaged, all].filter((stream) => stream !== undefined);
  damaged.write(Buffer.alloc(sound));
  await Promise.all(open.map((stream) => once(stream.end(), 'close')));
}

/** The others must be counted whole, and the damaged file named with what was read of it. */
function tellDamage(of) {
  const ran = spawnSync(node, [btt, 'report', of, '-q', '--format', 'json', '--by', 'risk'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const { fileCounts, summary } = JSON.parse(ran.stdout);
  if (ran.status !== 3 || fileCounts.failed !== 1 || summary.lines + summary.rejected > lines)
    throw new Error(`the damaged file was not found: ${JSON.stringify(fileCounts)}`);
  say(
    `counted ${fileCounts.counted} files with ${summary.lines} lines; failed ${fileCounts.failed} after ${fileCounts.linesBeforeFailure} lines; exit code ${ran.status}`,
  );
}
