import { type Command, Option } from 'commander';
import { portfolioFlags, refuseWithoutFiles, TRACE_FLAGS } from './declare-portfolio.js';
import { asOf, collectWords, dataFlags, lang, outputs, walkFlags } from './flags.js';
import { REPORT_FORMATS } from './report-formats.js';
import type { Run, Terminal } from './terminal.js';

/** `btt report`: import value behind the lists, profiles, enforcement gaps, and portfolios of files. */
export function declareReport(program: Command, terminal: Terminal, run: Run): void {
  const report = portfolioFlags(selectionFlags(outputFlags(program.command('report'))))
    .description(
      'import value behind the lists: the national picture; with files, a portfolio of many import files',
    )
    .argument('[inputs...]', 'files, folders, globs or -: screens them all and totals them')
    .addHelpText('after', REPORT_HELP)
    .action((inputs: readonly string[], options) =>
      run(
        inputs.length > 0
          ? import('../commands/report-portfolio.js').then(({ reportPortfolio }) =>
              reportPortfolio(inputs, options, terminal),
            )
          : import('../commands/report.js').then(({ reportNational }) => {
              refuseWithoutFiles(options);
              return reportNational(options, terminal);
            }),
      ),
    );
  report
    .command('gaps')
    .description('enforcement gaps: listed goods by import value without action; --format md drafts an annex')
    .option(
      '--action <status>',
      'only pairs whose widest action is finding, active-order, uflpa-sector, eo-only or none; repeatable',
      collectWords,
    )
    .addHelpText(
      'after',
      `${PARENT_FLAGS}\n\nExamples:\n  btt report gaps\n  btt report gaps --action none --action eo-only --top 50\n  btt report gaps --country CN --format md > annex.md`,
    )
    .action((_, command: Command) =>
      run(
        import('../commands/report-gaps.js').then(({ reportGaps }) => {
          refuseWithoutFiles(command.optsWithGlobals());
          return reportGaps(command.optsWithGlobals(), terminal);
        }),
      ),
    );
  report
    .command('country')
    .description('profile of a country on one page: listings, value, assessments, orders, what is not known')
    .argument('<country>', 'code or name')
    .addHelpText(
      'after',
      `${PARENT_FLAGS} --top is the number of codes.\n\nExamples:\n  btt report country GH\n  btt report country China --top 50 --format md > china.md`,
    )
    .action((word, _, command: Command) =>
      run(
        import('../commands/report-profile.js').then(({ reportCountry }) => {
          refuseWithoutFiles(command.optsWithGlobals(), TRACE_FLAGS);
          return reportCountry(word, command.optsWithGlobals(), terminal);
        }),
      ),
    );
  report
    .command('good')
    .description('profile of a good on one page: origins, value, codes, relations, orders, what is not known')
    .argument('<good>', 'id or name')
    .addHelpText(
      'after',
      `${PARENT_FLAGS} --top is the number of codes; --trace counts what production chains reach.\n\nExamples:\n  btt report good cocoa\n  btt report good "Lithium-Ion Batteries" --trace --format json`,
    )
    .action((word, _, command: Command) =>
      run(
        import('../commands/report-profile.js').then(({ reportGood }) => {
          refuseWithoutFiles(command.optsWithGlobals(), TRACE_FLAGS);
          return reportGood(word, command.optsWithGlobals(), terminal);
        }),
      ),
    );
}

const PARENT_FLAGS =
  '\nThe flags of btt report hold here too: format, output, lang, as-of, trade, top and data.';

const REPORT_HELP = `
Without files: value behind the lists. --by good (default), country, sector, list, edition, chapter or listing; --by all
is everything in one JSON document, of which html without --by is the page. --list, --exploitation, --country and --good
choose.
With files: --by file, good, origin, supplier, risk, list or action; the flags of btt screen hold. A folder is read with
those below it, without hidden ones and node_modules.

Examples:
  btt report
  btt report --by listing --country CN --top 50
  btt report --by country --list EO13126 --format csv > eo.csv
  btt report --output html=national.html --lang es
  btt report gaps --action none --format md > annex.md
  btt report country GH
  btt report imports/ "more/*.csv" --format md > portfolio.md`;

function outputFlags(command: Command): Command {
  return dataFlags(command)
    .addOption(
      new Option('-f, --format <format>', 'format on standard output')
        .choices(REPORT_FORMATS)
        .default('table'),
    )
    .addOption(outputs())
    .addOption(lang())
    .option('--by <what>', 'group by this; with files repeatable', collectWords)
    .option(
      '--top <number>',
      'rows shown (default: 25 for people, with files 10; all in csv, json and jsonl)',
    )
    .option('--trade <set>', 'import values of this imported set instead of the shipped ones')
    .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
    .addOption(asOf());
}

function selectionFlags(command: Command): Command {
  return walkFlags(command)
    .option('--list <name>', 'TVPRA, EO13126 or downstream; repeatable', collectWords)
    .option('--exploitation <kind>', 'CL, FL or FCL; repeatable', collectWords)
    .option('--country <origin>', 'country of origin; without files repeatable', collectWords)
    .option('--good <good>', 'good, by id or name; repeatable', collectWords);
}
