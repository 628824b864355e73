import { type Command, Option } from 'commander';
import { asOf, dataFlags } from './flags.js';
import { collectWords } from './parse-selection.js';
import { REPORT_FORMATS } from './put-report.js';
import type { Run, Terminal } from './terminal.js';

/** `btt report`: import value behind the lists, profiles, enforcement gaps, and portfolios of files. */
export function declareReport(program: Command, terminal: Terminal, run: Run): void {
  const report = selectionFlags(outputFlags(program.command('report')))
    .description('import value behind the lists: the national picture')
    .option('--by <what>', 'good, country, sector, list, edition, chapter or listing (default: good)')
    .addHelpText(
      'after',
      '\nExamples:\n  btt report\n  btt report --by listing --country CN --top 50\n  btt report --by country --list EO13126 --format csv > eo.csv\n  btt report gaps --action none --format md > annex.md',
    )
    .action((options) =>
      run(import('../commands/report.js').then(({ reportNational }) => reportNational(options, terminal))),
    );
  selectionFlags(outputFlags(report.command('gaps')))
    .description('enforcement gaps: listed goods by import value without action; --format md drafts an annex')
    .option(
      '--action <status>',
      'only pairs whose strongest action is finding, active-order, uflpa-sector, eo-only or none; repeatable',
      collectWords,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  btt report gaps\n  btt report gaps --action none --action eo-only --top 50\n  btt report gaps --country CN --format md > annex.md',
    )
    .action((_, command: Command) =>
      run(
        import('../commands/report-gaps.js').then(({ reportGaps }) =>
          reportGaps(command.optsWithGlobals(), terminal),
        ),
      ),
    );
}

export function outputFlags(command: Command): Command {
  return dataFlags(command)
    .addOption(
      new Option('-f, --format <format>', 'format on standard output')
        .choices(REPORT_FORMATS)
        .default('table'),
    )
    .option(
      '-o, --output <format=path>',
      'also write this format to this file; repeatable',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--top <number>', 'rows shown (default: 25 for people, all in csv, json and jsonl)')
    .option('--trade <set>', 'import values of this imported set instead of the shipped ones')
    .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
    .addOption(asOf());
}

function selectionFlags(command: Command): Command {
  return command
    .option('--list <name>', 'TVPRA, EO13126 or downstream; repeatable', collectWords)
    .option('--exploitation <kind>', 'CL, FL or FCL; repeatable', collectWords)
    .option('--country <origin>', 'country of origin; repeatable', collectWords)
    .option('--good <good>', 'good, by id or name; repeatable', collectWords);
}
