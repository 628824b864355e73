import { type Command, Option } from 'commander';
import { dataFlags } from './flags.js';
import type { Run, Terminal } from './terminal.js';

/** `btt db import`: what users download to set beside the data that ships with btt. */
export function declareImport(db: Command, terminal: Terminal, run: Run): void {
  const imports = db.command('import').description('set data of your own beside what ships with btt');
  dataFlags(
    imports
      .command('trade')
      .description(
        'U.S. import values of another year or basis: Census API JSON, Census IMDB ZIP, DataWeb CSV or XLSX',
      )
      .argument('<files...>', 'files that are the parts of one basis; different bases are never added')
      .addOption(
        new Option('--flow <flow>', 'flow to read where a file has both (default: consumption)').choices([
          'consumption',
          'general',
        ]),
      )
      .option('--year <year>', 'year to read where a file has several')
      .option('--month', 'values of the month, where a file has them beside the year to date')
      .option(
        '--without-control-totals',
        'read a Census ZIP that lacks control totals; it is not marked as complete',
      )
      .option('--to <folder>', 'keep the set there (default: $BTT_TRADE_DIR, or the data folder of the user)')
      .option('--replace', 'put it in the place of a set of the same year and basis')
      .addHelpText(
        'after',
        '\nExamples:\n  btt db import trade IMDB2412.ZIP\n  btt db import trade chapter-*.json --flow general\n  btt db import trade DataWeb-Query-Export.xlsx --year 2023\n\nReads customs value in actual US dollars. Years, flows and levels are never added.',
      ),
  ).action((files, options) =>
    run(
      import('../commands/db-import.js').then(({ dbImportTrade }) => dbImportTrade(files, options, terminal)),
    ),
  );
}
