import { type Command, Option } from 'commander';
import { DIFF_FORMATS } from '../write/diff/diff-writer.js';
import { outputs } from './flags.js';
import type { Run, Terminal } from './terminal.js';

/** `btt db diff`: what changed between two references or two days. */
export function declareDiff(db: Command, terminal: Terminal, run: Run): void {
  db.command('diff')
    .description('what changed between two references or two days, and what it does to your lines')
    .argument(
      '<a>',
      'a day (YYYY-MM-DD: the reference at hand as of it), the folder of another release of @better-trade/data, or FOLDER@DAY',
    )
    .argument('[b]', 'the same; the reference at hand on its own day if left out')
    .option(
      '--against <file>',
      'a CSV file of lines (or -): which findings and dollars of them change, and by which cause',
    )
    .option('--country <origin>', 'country of origin for a file without an origin column')
    .option('--map <pairs>', 'columns by hand, as in btt screen')
    .option(
      '--top <number>',
      'lines shown, and in table and md rows of each section; those that need a look first (default: 20 in table and md; all in json and csv, in the order of the file)',
    )
    .addOption(
      new Option('-f, --format <format>', 'format on standard output').choices(DIFF_FORMATS).default('table'),
    )
    .addOption(outputs())
    .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
    .option('--exit-code', 'exit with 1 if anything differs')
    .option('--data-dir <folder>', 'the reference at hand is in this folder, not the one that ships with btt')
    .option('-q, --quiet', 'no progress and warnings')
    .addHelpText(
      'after',
      `
CSV holds one table: the rows that differ, or with --against the lines and findings that change.

Causes of changes of your lines: the parts of B take the place of A's in the order list (with the day),
classification, HTS (codes and successors), reading of origins. A change is put down to the last part after
which it stays, so that the causes add up to the whole. Import values are no cause: they change exposure only.

Examples:
  btt db diff 2022-01-01 2025-01-01
  btt db diff 2022-01-01 --against lines.csv
  btt db diff 2022-01-01 --against lines.csv --format csv > changes.csv`,
    )
    .action((a, b, options) =>
      run(import('../commands/db-diff.js').then(({ dbDiff }) => dbDiff(a, b, options, terminal))),
    );
}
