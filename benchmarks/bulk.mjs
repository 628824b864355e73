// npm run bench:bulk -- [--lines N] [--rounds N] [--with polars,chdb,pandas,engine] [--only ...] [--tables ...]
// Whole processes that do the same job, side by side, after they agree on the answer. README.md says what each one does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rulesFor } from './bulk/answers.mjs';
import { commit, load, machine } from './bulk/machine.mjs';
import { goalTable } from './bulk/render.mjs';
import { job, linear, start, threads } from './bulk/tables.mjs';
import { mustHaveTime } from './bulk/timed.mjs';
import { variantsOf } from './bulk/variants.mjs';
import { writeEntryFile } from './make-entries.mjs';

const TABLES = { job, linear, threads, start };
/** What the issue speaks of; its ratios mean little for small files, where starting is most of the work. */
const ISSUE_LINES = 10_000_000;
const say = (text = '') => process.stdout.write(`${text}\n`);
const note = (text) => process.stderr.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'btt-bench-bulk-'));
const remove = () => rmSync(folder, { recursive: true, force: true });
// The entry lines take gigabytes: they go whatever happens.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.once(signal, () => {
    remove();
    process.exit(code);
  });
try {
  await main(asked());
} catch (error) {
  note(`bench:bulk: ${error.message}`);
  process.exitCode = 1;
} finally {
  remove();
}

async function main({ lines, stdinLines, rounds, minRisk, others, only, tables }) {
  mustHaveTime();
  const fileOf = entryFiles();
  note('making the rules of the alternatives');
  const rules = rulesFor(minRisk);
  const paths = { lines: join(folder, `${lines}.csv`), rules, out: folder, minRisk };
  const { variants, versions } = await variantsOf(paths, others);
  const taken = variants.filter(
    ({ id }) => only.length === 0 || only.some((beginning) => id.startsWith(beginning)),
  );
  const goals = [];
  say(`${machine()}; load ${load().toFixed(2)}; ${commit()}.`);
  say(`${versions.join(', ')}; findings at --min-risk ${minRisk}.`);
  for (const measure of tables) {
    say();
    await measure({ lines, stdinLines, rounds, minRisk, folder, variants: taken, fileOf, say, note, goals });
  }
  const asIssue = lines === ISSUE_LINES ? '' : `, of ${count(ISSUE_LINES)} lines: these were ${count(lines)}`;
  say(`\n**What issue 6 asks for**${asIssue}\n`);
  say(goalTable(goals));
  say(`\nLoad at the end: ${load().toFixed(2)}.`);
}

/** The file of so many entry lines; made when first asked for. */
function entryFiles() {
  const made = new Set();
  return (lines) => {
    const path = join(folder, `${lines}.csv`);
    if (!made.has(lines)) {
      note(`making ${lines} lines`);
      writeEntryFile(path, lines);
      made.add(lines);
    }
    return path;
  };
}

function asked() {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string', default: String(ISSUE_LINES) },
      'stdin-lines': { type: 'string' },
      rounds: { type: 'string', default: '5' },
      'min-risk': { type: 'string', default: 'high' },
      with: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      tables: { type: 'string', default: Object.keys(TABLES).join(',') },
    },
  });
  const list = (text) => text.split(',').filter((piece) => piece !== '');
  const lines = wholeNumber('--lines', values.lines);
  return {
    lines,
    stdinLines: wholeNumber('--stdin-lines', values['stdin-lines'] ?? String(lines * 10)),
    rounds: wholeNumber('--rounds', values.rounds),
    minRisk: values['min-risk'],
    others: list(values.with),
    only: list(values.only),
    tables: list(values.tables).map((name) => {
      if (Object.hasOwn(TABLES, name)) return TABLES[name];
      throw new Error(`"${name}" is not a table (--tables). Tables: ${Object.keys(TABLES).join(', ')}.`);
    }),
  };
}

function wholeNumber(flag, text) {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new Error(`"${text}" is not a whole number (${flag}). Give digits only.`);
}

function count(number) {
  return number.toLocaleString('en-US');
}
