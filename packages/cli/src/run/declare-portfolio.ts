import { PORTFOLIO_BY } from '@better-trade/core';
import { Command, Option } from 'commander';
import { asOf, colour, dataFlags, minRisk, outputs, walkFlags } from './flags.js';
import { REPORT_FORMATS } from './report-formats.js';
import { UsageError } from './usage-error.js';

const repeatable = (value: string, all: readonly string[] | undefined): readonly string[] => [
  ...(all ?? []),
  value,
];

/**
 * Adds the flags of `btt report FILES...` to a command, but for those that it has already: `btt report` without files
 * shares some of them. `reportPortfolio` takes what commander makes of them.
 */
export function portfolioFlags(command: Command): Command {
  for (const option of everyFlag().options)
    if (!command.options.some((known) => known.long === option.long)) command.addOption(option);
  return command;
}

/** Flags that say something only where files are screened. */
const FOR_FILES_ONLY: Readonly<Record<string, string>> = {
  map: '--map',
  rejects: '--rejects',
  failOn: '--fail-on',
  minRisk: '--min-risk',
  trace: '--trace',
  maxHops: '--max-hops',
  minTier: '--min-tier',
  condition: '--condition',
  skipDuplicates: '--skip-duplicates',
  allowUnscreened: '--allow-unscreened',
};

/** Flags that say something of a profile too. */
export const TRACE_FLAGS: readonly string[] = ['trace', 'maxHops', 'minTier', 'condition'];

/**
 * @param but Flags that have a meaning here without files.
 * @throws UsageError for a flag that would be left aside in silence because there are no files.
 */
export function refuseWithoutFiles(
  flags: Readonly<Record<string, unknown>>,
  but: readonly string[] = [],
): void {
  for (const [key, flag] of Object.entries(FOR_FILES_ONLY))
    if (flags[key] !== undefined && !but.includes(key))
      throw new UsageError(
        'BTT_USAGE',
        `${flag} says how files are screened.`,
        'Give files, or leave it out.',
      );
}

function everyFlag(): Command {
  return walkFlags(
    dataFlags(
      new Command()
        .addOption(
          new Option(
            '--by <key>',
            `total by this key: ${PORTFOLIO_BY.join(', ')}; repeatable (default: all)`,
          ).argParser(repeatable),
        )
        .option('--top <number>', 'rows of each table (default: 10 in table and md, all in csv and json)')
        .option('--country <origin>', 'country of origin for files without an origin column')
        .option(
          '--map <pairs>',
          'columns by hand, in all files: hts=HEADER,origin=HEADER[,value=,maker=,entry=,entry_line=,part=]',
        )
        .addOption(
          new Option('-f, --format <format>', 'format on standard output')
            .choices(REPORT_FORMATS)
            .default('table'),
        )
        .addOption(outputs())
        .option(
          '--rejects <file>',
          'write rows that cannot be read as lines to this file, one JSON object a row, with the name of their file',
        )
        .addOption(
          new Option('--fail-on <risk>', 'exit with 1 if a line has this risk or more').choices([
            'high',
            'medium',
            'low',
          ]),
        )
        .addOption(minRisk())
        .addOption(asOf())
        .option('--trace', 'also count lines that may hold listed inputs by production chains')
        .option('--skip-duplicates', 'of files with the same bytes, count only the first')
        .option(
          '--allow-unscreened',
          'exit with 0 although lines were not screenable; a failed file still ends in 3',
        )
        .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
        .option('-q, --quiet', 'no progress, warnings and counts')
        .addOption(colour()),
    ),
  );
}
