import { type Command, Option } from 'commander';
import { DIALECTS } from '../export/sql/dialect-names.js';
import { asOf, dataFlags, minRisk } from './flags.js';
import type { Run, Terminal } from './terminal.js';

/** `btt export`: the same verdicts where the lines already are. */
export function declareExport(program: Command, terminal: Terminal, run: Run): void {
  const exported = program
    .command('export')
    .description('the same verdicts in a data warehouse: tables, and the SQL that joins them');
  declareVerdicts(exported, terminal, run);
  declareSql(exported, terminal, run);
}

function declareVerdicts(exported: Command, terminal: Terminal, run: Run): void {
  dataFlags(
    exported
      .command('verdicts')
      .description(
        'write every verdict that a code and an origin decide: tables of verdicts, findings, codes and origins, and a manifest',
      )
      .requiredOption('-o, --output <path>', 'folder, or name of the table of verdicts: verdicts.parquet')
      .addOption(
        new Option(
          '-f, --format <format>',
          'format of the tables (default: by the name, else parquet, which needs @duckdb/node-api)',
        ).choices(['parquet', 'csv']),
      )
      .addOption(minRisk())
      .addOption(asOf())
      .option('-q, --quiet', 'no counts')
      .addHelpText(
        'after',
        '\nMakers and vessels are met by name, not by code: no table holds them. Screen lines that name them with btt screen.\n\nExamples:\n  btt export verdicts -o warehouse\n  btt export verdicts -o warehouse --format csv\n  btt export verdicts -o verdicts.parquet --as-of 2022-09-28',
      ),
  ).action((options) =>
    run(
      import('../commands/export-verdicts.js').then(({ exportVerdicts }) =>
        exportVerdicts(options, terminal),
      ),
    ),
  );
}

function declareSql(exported: Command, terminal: Terminal, run: Run): void {
  exported
    .command('sql')
    .description('print the SQL that screens a table where it is, by the tables of btt export verdicts')
    .addOption(new Option('--dialect <name>', 'whose SQL').choices(DIALECTS).makeOptionMandatory())
    .option('--table <name>', 'table of the lines', 'entries')
    .option('--hts <column>', 'its column of HTS codes', 'hts')
    .option('--origin <column>', 'its column of countries of origin', 'origin')
    .option('--value <column>', 'its column of values in US dollars; what is not a number is said')
    .option('--tables', 'print the statements that make and load the tables instead')
    .option('--from <folder>', 'with --tables: where the files of btt export verdicts are', '.')
    .addHelpText(
      'after',
      '\nGives every line btt_verdict (LISTED, NO_LIST_MATCH or NOT_SCREENABLE with btt_cause), btt_risk and its findings.\nMakers and vessels are met by name, not by code: screen lines that name them with btt screen.\n\nExamples:\n  btt export sql --dialect duckdb --tables --from warehouse\n  btt export sql --dialect duckdb --table lines --hts "HTS Number" --origin COO\n  btt export sql --dialect bigquery --table customs.entries --value entered_value',
    )
    .action((options) =>
      run(import('../commands/export-sql.js').then(({ exportSql }) => exportSql(options, terminal))),
    );
}
