import { type Command, Option } from 'commander';
import { FORMATS } from '../write/report-writer.js';
import { EXIT_HELP } from './exit-codes.js';
import { asOf, colour, dataFlags, lang, minRisk, outputs, walkFlags } from './flags.js';
import type { Run, Terminal } from './terminal.js';

const BESIDE_HELP =
  'A page (html) with more findings than it shows puts all of them in a CSV file beside it: report.html in\nreport.findings.csv.';

/** `btt screen`, `convert` and `replay`: from lines to a report and back. */
export function declareScreen(program: Command, terminal: Terminal, run: Run): void {
  walkFlags(
    dataFlags(
      program
        .command('screen')
        .description('screen the lines of a CSV file, of standard input (-), or one HTS code')
        .argument('[input...]', 'a CSV file, - or an HTS code')
        .option('--country <origin>', 'country of origin for a code, or for a file without an origin column')
        .option(
          '--map <pairs>',
          'columns by hand: hts=HEADER,origin=HEADER[,value=,maker=,entry=,entry_line=,part=]',
        )
        .addOption(
          new Option('-f, --format <format>', 'format on standard output').choices(FORMATS).default('table'),
        )
        .addOption(outputs())
        .addOption(lang())
        .option(
          '--rejects <file>',
          'write rows that cannot be read as lines to this file, one JSON object a row',
        )
        .addOption(
          new Option(
            '--fail-on <risk>',
            'exit with 1 if a line has this risk or more; with --baseline, only if a new finding has it',
          ).choices(['high', 'medium', 'low']),
        )
        .addOption(minRisk())
        .addOption(asOf())
        .option(
          '--baseline <report>',
          'show only what this earlier JSON report does not have, and count and name what is gone; the JSON report keeps all, marks what is new and can be the next baseline',
        )
        .option(
          '--trace',
          'also find listed inputs by production chains: adds traced findings, changes nothing else',
        )
        .option('--all', 'also show lines without findings')
        .option('--allow-unscreened', 'exit with 0 although lines were not screenable')
        .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
        .addOption(
          new Option(
            '--engine <engine>',
            'duckdb: read Parquet, JSON Lines, CSV, also in gzip or zstd, and many files or globs at once, and write csv, table, jsonl and -o parquet=FILE (npm install @duckdb/node-api); csv-parse: read every row of a CSV with csv-parse instead of scanning its bytes, for the same report',
          ).choices(['csv-parse', 'duckdb']),
        )
        .option(
          '--threads <n>',
          'threads that read a large file; by default as many as pay, at most the processors of this machine',
        )
        .option('-q, --quiet', 'no progress, warnings and counts')
        .addOption(colour())
        .addHelpText(
          'after',
          `\nColumns are found by the headers that ACE, DataWeb, Census and brokers use.\n\n${BESIDE_HELP}\n\nExamples:\n  btt screen entries.csv --format csv > findings.csv\n  btt screen lines.csv --map hts=Tariff,origin=COO --rejects bad.jsonl\n  cat lines.csv | btt screen - --fail-on high -o json=report.json\n  btt screen lines.csv --trace --min-tier study --format csv > traced.csv\n  btt screen lines.csv --baseline last.json --fail-on high -o json=report.json\n  btt screen lines.csv -o json=report.json -o html=report.html\n  btt screen "2026/*.parquet" may.csv.gz --engine duckdb --format csv -o parquet=findings.parquet\n\n${EXIT_HELP}`,
        ),
    ),
  ).action((inputs, options) =>
    run(
      options.engine !== 'duckdb'
        ? import('../commands/screen.js').then(({ screen }) => screen(inputs, options, terminal))
        : import('../commands/screen-duckdb.js').then(({ screenDuckdb }) =>
            screenDuckdb(inputs, options, terminal),
          ),
    ),
  );

  program
    .command('convert')
    .description(
      'another format of a JSON report, without screening again; html also of what btt report and btt trace write as JSON',
    )
    .argument('<report>', 'JSON report of btt screen')
    .addOption(new Option('-f, --format <format>', 'format to make').choices(FORMATS).default('table'))
    .option('--to <file>', 'write to this file instead of standard output')
    .addOption(lang())
    .addOption(minRisk())
    .option('--all', 'also show lines without findings')
    .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
    .addOption(colour())
    .addHelpText(
      'after',
      `\n${BESIDE_HELP}\n\nExamples:\n  btt convert report.json --format csv > findings.csv\n  btt convert report.json --format md --min-risk medium\n  btt convert report.json --all\n  btt convert report.json --format html --to report.html`,
    )
    .action((path, options) =>
      run(import('../commands/convert.js').then(({ convert }) => convert(path, options, terminal))),
    );

  program
    .command('replay')
    .description('screen the input of a JSON report again and compare bytes; names what moved')
    .argument('<report>', 'JSON report of btt screen')
    .option('--input <file>', 'the input, if it is no longer where the report says')
    .option('--baseline <file>', 'its baseline, if that is neither where the report says nor beside it')
    .option('--data-dir <folder>', 'use the reference in this folder')
    .addHelpText(
      'after',
      '\nExamples:\n  btt replay report.json\n  btt replay report.json --input entries.csv\n  btt replay report.json || echo "something moved"',
    )
    .action((path, options) =>
      run(import('../commands/replay.js').then(({ replay }) => replay(path, options, terminal))),
    );
}
