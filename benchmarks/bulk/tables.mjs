// What is measured, a table each: markdown by `bench.say`, and what issue 6 asks for into `bench.goals`.
import { rmSync, statSync } from 'node:fs';
import { agreed, answerOf } from './answers.mjs';
import { atLeast, atMost, jobGoals, MOST_MIB } from './goals.mjs';
import { jobTable, linearTable, startTable, threadTable } from './render.mjs';
import { inTurns, summed, timed } from './timed.mjs';
import { BTT, bttScreen, hasThreads } from './variants.mjs';

/** A program that needs longer is run once: its ratio does not hang on a few percent. */
const SLOW_S = 30;
const START_ROUNDS = 21;
/** On a machine that others use, smaller differences say nothing. */
const TIE = 1.25;
const THREADS_PAY_FROM = 5_000_000;

/** @typedef {{ lines: number, stdinLines: number, rounds: number, minRisk: string, folder: string, variants: object[], fileOf: (lines: number) => string, say: (text?: string) => void, note: (text: string) => void, goals: unknown[][] }} Bench */

/**
 * Every program once, to see that they agree and to have the file in memory; then in turns those that are not slow.
 * @param {Bench} bench
 */
export async function job({ lines, rounds, folder, variants, fileOf, say, note, goals }) {
  const file = fileOf(lines);
  const first = new Map();
  const answers = new Map();
  for (const variant of variants) {
    note(`once: ${variant.name}`);
    first.set(variant.name, await timed(variant, folder));
    if (variant.answer === undefined) continue;
    answers.set(variant.name, answerOf(variant.answer));
    rmSync(variant.answer);
  }
  const answer = agreed(answers);
  const slow = variants.filter(({ name }) => first.get(name).wall > SLOW_S);
  note(`${rounds} rounds`);
  const several = await inTurns(
    variants.filter((variant) => !slow.includes(variant)),
    rounds,
    folder,
  );
  for (const { name } of slow) several.set(name, summed([first.get(name)]));
  const results = new Map(variants.map(({ name }) => [name, several.get(name)]));

  const ours = ['btt-2', 'btt', 'btt-1'].map((id) => variants.find((one) => one.id === id)).find(Boolean);
  say(
    `**${count(lines)} lines**, ${(statSync(file).size / 1e9).toFixed(2)} GB; medians of ${rounds} rounds${slow.length === 0 ? '' : `, one run where it takes over ${SLOW_S} s`}. All say: ${answer.findings} findings in ${answer.flagged} flagged lines of $${answer.usd}; the digest of all rows is the same.\n`,
  );
  say(jobTable(results, lines, ours?.name, '`wc -l`'));
  goals.push(...jobGoals(new Map(variants.map(({ id, name }) => [id, results.get(name)])), ours?.id));
}

/**
 * btt alone, from a hundredth of the lines to all of them, and as many as asked for through standard input, made on the fly.
 * @param {Bench} bench
 */
export async function linear({ lines, stdinLines, rounds, minRisk, folder, fileOf, say, note, goals }) {
  // Without -q: what btt says it read is held against what was written.
  const reading = (file) => {
    const screen = bttScreen(file, `${folder}/linear.csv`, minRisk);
    return { name: 'btt', ...screen, args: screen.args.filter((arg) => arg !== '-q') };
  };
  const rows = [];
  for (const some of [lines / 100, lines / 10, lines].map(Math.floor)) {
    const of = reading(fileOf(some));
    note(`btt alone: ${some} lines`);
    mustHaveRead(await timed(of, folder), some);
    rows.push([some, 'file', (await inTurns([of], rounds, folder)).get('btt')]);
  }
  // Beside each other, because the generator takes its share of the cores from both.
  for (const some of [lines, stdinLines]) {
    note(`btt alone: ${some} lines through standard input`);
    const run = await timed({ ...reading('-'), entries: some }, folder);
    mustHaveRead(run, some);
    rows.push([some, 'stdin', summed([run])]);
  }

  say(
    '**Cost by lines**, btt as it is by default. What comes through standard input shares the cores with its generator.\n',
  );
  say(linearTable(rows));
  const cost = ([some, , of]) => (of.user + of.sys) / some;
  goals.push(
    atMost(
      `processor time a line at ${count(stdinLines)}, times that at ${count(lines)}`,
      TIE,
      cost(rows[4]) / cost(rows[3]),
    ),
    atMost(`peak MiB at ${count(stdinLines)} lines`, MOST_MIB, rows[4][2].peak),
  );
}

/** @param {Bench} bench */
export async function threads({ lines, rounds, minRisk, folder, fileOf, say, note, goals }) {
  if (!hasThreads()) return say('**Threads**: this build of btt has no --threads.');
  const rows = [];
  for (const some of [lines / 10, lines / 2, lines].map(Math.floor)) {
    note(`threads: ${some} lines`);
    const by = (number) => ({
      name: number,
      ...bttScreen(fileOf(some), `${folder}/threads.csv`, minRisk, ['--threads', number]),
    });
    await timed(by('1'), folder);
    const results = await inTurns([by('1'), by('2')], rounds, folder);
    rows.push([some, results.get('1'), results.get('2')]);
  }
  say('**Threads**\n');
  say(threadTable(rows));
  for (const [some, one, two] of rows.filter(([lines]) => lines >= THREADS_PAY_FROM))
    goals.push(atLeast(`two threads, times one, at ${count(some)} lines`, 1.4, one.wall / two.wall));
}

/** @param {Bench} bench */
export async function start({ minRisk, folder, fileOf, say, note, goals }) {
  const node = process.execPath;
  const file = fileOf(100_000);
  const jobs = [
    { name: '`node -e 0`', command: node, args: ['-e', '0'] },
    { name: '`btt --version`', command: node, args: [BTT, '--version'] },
    {
      name: '`btt explain 1801.00.00 --country CI`',
      command: node,
      args: [BTT, 'explain', '1801.00.00', '--country', 'CI'],
    },
    { name: '`btt screen`, 100,000 lines', ...bttScreen(file, `${folder}/start.csv`, minRisk) },
  ];
  note('starting');
  for (const one of jobs) await timed(one, folder);
  const results = await inTurns(jobs, START_ROUNDS, folder);
  say('**Start-up and small files**\n');
  say(startTable(results, jobs[0].name));
  const times = (at) => results.get(jobs[at].name).wall / results.get(jobs[0].name).wall;
  goals.push(
    atMost('`btt explain`, times bare node', 1.5, times(2)),
    atMost('100,000 lines, times bare node', 2, times(3)),
  );
}

function mustHaveRead({ said }, lines) {
  if (!said.includes(`${lines} lines:`)) throw new Error(`btt was to read ${lines} lines, and says: ${said}`);
}

const count = (number) => number.toLocaleString('en-US');
