import { Command, CommanderError, Option } from 'commander';
import { FORMATS } from '../write/report-writer.js';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.js';
import { exitOfError, messageOfError } from './report-error.js';
import type { Terminal } from './terminal.js';
import { VERSION } from './version.js';

type Run = (code: Promise<ExitCode> | ExitCode) => Promise<void>;

/** Runs one command line and answers its exit code. Reads no global: everything outside comes through `terminal`. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ran;
  const program = buildProgram(terminal, async (result) => {
    code = await result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ran : EXIT.usage;
    if ((error as NodeJS.ErrnoException)?.code === 'EPIPE') return EXIT.ran;
    terminal.stderr.write(`${messageOfError(error, terminal.env.BTT_DEBUG === '1')}\n`);
    return exitOfError(error);
  }
}

/** The declaration of every command and flag; `--help` and docs/cli.md come from it. Commands load when they run. */
export function buildProgram(terminal: Terminal, run: Run): Command {
  const program = new Command('btt')
    .description(
      'Screens U.S. import lines against the TVPRA List, EO 13126, CBP orders and UFLPA, with evidence for every verdict. Works offline.',
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(btt --help lists the commands)')
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .addHelpText(
      'after',
      `\n${EXIT_HELP}\n\nExamples:\n  btt screen entries.csv\n  btt screen 6109.10.0012 --country CN\n  btt explain 1801.00.00 --country CI\n\nA listing is reason to look, never proof about a shipment.`,
    );

  const walkFlags = (command: Command): Command =>
    command
      .option('--max-hops <number>', 'production steps at most (default: 14)')
      .addOption(
        new Option(
          '--min-tier <tier>',
          'weakest evidence: listed, ruling, norm, study, curated, model (default: curated)',
        ).choices(['listed', 'ruling', 'norm', 'study', 'curated', 'model']),
      )
      .option(
        '--condition <variable=value>',
        'a variant that holds, as in battery-chemistry=lfp; repeatable',
        (value: string, all: string[] | undefined) => [...(all ?? []), value],
      );
  const dataFlags = (command: Command): Command =>
    command
      .option('--max-data-age <days>', 'refuse a reference older than this (exit code 4)')
      .option(
        '--data-dir <folder>',
        'use the reference in this folder instead of the one that ships with btt',
      );
  const asOf = (): Option =>
    new Option('--as-of <day>', 'screen as of this day, YYYY-MM-DD (default: the date of the reference)');
  const minRisk = (): Option =>
    new Option(
      '--min-risk <risk>',
      'show only findings of at least this risk; verdicts stay as they are',
    ).choices(['high', 'medium', 'low']);
  const colour = (): Option =>
    new Option('--color <when>', 'colour on a terminal').choices(['auto', 'always', 'never']).default('auto');

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
        .option(
          '-o, --output <format=path>',
          'also write this format to this file; repeatable',
          (value: string, all: string[]) => [...all, value],
          [],
        )
        .option(
          '--rejects <file>',
          'write rows that cannot be read as lines to this file, one JSON object a row',
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
        .option(
          '--trace',
          'also find listed inputs by production chains: adds traced findings, changes nothing else',
        )
        .option('--all', 'also show lines without findings')
        .option('--allow-unscreened', 'exit with 0 although lines were not screenable')
        .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
        .option('-q, --quiet', 'no progress, warnings and counts')
        .addOption(colour())
        .addHelpText(
          'after',
          `\nColumns are found by the headers that ACE, DataWeb, Census and brokers use.\n\nExamples:\n  btt screen entries.csv --format csv > findings.csv\n  btt screen lines.csv --map hts=Tariff,origin=COO --rejects bad.jsonl\n  cat lines.csv | btt screen - --fail-on high -o json=report.json\n  btt screen lines.csv --trace --min-tier study --format csv > traced.csv\n\n${EXIT_HELP}`,
        ),
    ),
  ).action((inputs, options) =>
    run(import('../commands/screen.js').then(({ screen }) => screen(inputs, options, terminal))),
  );

  walkFlags(
    dataFlags(
      program
        .command('explain')
        .description(
          'say why a code and an origin get their verdict, with rule, list row, classification and HTS text',
        )
        .argument('<hts>', 'HTS code')
        .option('--country <origin>', 'country of origin')
        .option('--maker <name>', 'a maker or supplier, held against the entity lists')
        .option('--trace', 'also trace listed inputs, with every step of their paths')
        .addOption(asOf())
        .addOption(new Option('-f, --format <format>', 'output').choices(['text', 'json']).default('text'))
        .addOption(colour())
        .addHelpText(
          'after',
          '\nExamples:\n  btt explain 1801.00.00 --country CI\n  btt explain 8507.60.00 --country China\n  btt explain 5201.00 --country UZ --as-of 2012-01-01\n  btt explain 8541.43.00 --country VN --trace',
        ),
    ),
  ).action((hts, options) =>
    run(import('../commands/explain.js').then(({ explain }) => explain(hts, options, terminal))),
  );

  walkFlags(
    dataFlags(
      program
        .command('trace')
        .description(
          'follow production chains: what may hold a listed input, what listed inputs may be in a good, and by which steps',
        )
        .argument('[good]', 'a good or an HTS code; a good may carry a country, as in cotton@CN')
        .option('--country <code>', 'country of the input; with --up, of the imported good')
        .option('--up', 'walk from the good up to its listed inputs (what an HTS code does by itself)')
        .option('--from <good>', 'input, as in cobalt-ore@CD; with --to')
        .option('--to <good>', 'good or HTS code; with --from')
        .option(
          '--dossier',
          'numbered steps from raw inputs to the good, with documents and gaps; nothing is cut',
        )
        .option('--all-inputs', 'with --up: also inputs that no list names')
        .option('--top <number>', 'paths shown for each pair of ends (default: 1; 5 with --from and --to)')
        .option(
          '--model',
          'also walk the input-output table of BEA: it ranks and suggests, and is never evidence',
        )
        .option(
          '--pairs <file>',
          'also walk the pairs of a CSV file (upstream,downstream HS6 codes), as a model',
        )
        .option('--goods', 'list the goods of the chains')
        .option('--all', 'tree: show all goods, not only the first 25')
        .addOption(
          new Option(
            '-f, --format <format>',
            'format on standard output (default: tree; md for a dossier)',
          ).choices(['tree', 'json', 'dot', 'mermaid', 'graphml', 'csv', 'md']),
        )
        .option(
          '-o, --output <format=path>',
          'also write this format to this file; repeatable',
          (value: string, all: string[]) => [...all, value],
          [],
        )
        .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
        .addOption(asOf())
        .addOption(colour())
        .addHelpText(
          'after',
          '\nExamples:\n  btt trace cotton --country CN\n  btt trace 8541.43.00 --up\n  btt trace --from cobalt-ore@CD --to lithium-ion-batteries\n  btt trace 6109.10.00 --dossier > dossier.md\n  btt trace polysilicon --country CN --format dot | dot -Tsvg > chain.svg\n\nA path says how such goods are made, never how a shipment was.',
        ),
    ),
  ).action((good, options) =>
    run(import('../commands/trace.js').then(({ trace }) => trace(good, options, terminal))),
  );

  dataFlags(
    program
      .command('lookup')
      .description('say what is listed for an HTS code, a country or a good')
      .argument('<word>', 'HTS code, country or good')
      .addOption(new Option('-f, --format <format>', 'output').choices(['text', 'json']).default('text'))
      .addHelpText(
        'after',
        '\nExamples:\n  btt lookup cotton\n  btt lookup 8541.43\n  btt lookup "Ivory Coast"',
      ),
  ).action((word, options) =>
    run(import('../commands/lookup.js').then(({ lookup }) => lookup(word, options, terminal))),
  );

  program
    .command('convert')
    .description('another format of a JSON report, without screening again')
    .argument('<report>', 'JSON report of btt screen')
    .addOption(new Option('-f, --format <format>', 'format to make').choices(FORMATS).default('table'))
    .option('--to <file>', 'write to this file instead of standard output')
    .addOption(minRisk())
    .option('--all', 'also show lines without findings')
    .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
    .addOption(colour())
    .addHelpText(
      'after',
      '\nExamples:\n  btt convert report.json --format csv > findings.csv\n  btt convert report.json --format md --min-risk medium\n  btt convert report.json --all',
    )
    .action((path, options) =>
      run(import('../commands/convert.js').then(({ convert }) => convert(path, options, terminal))),
    );

  program
    .command('replay')
    .description('screen the input of a JSON report again and compare bytes; names what moved')
    .argument('<report>', 'JSON report of btt screen')
    .option('--input <file>', 'the input, if it is no longer where the report says')
    .option('--data-dir <folder>', 'use the reference in this folder')
    .addHelpText(
      'after',
      '\nExamples:\n  btt replay report.json\n  btt replay report.json --input entries.csv\n  btt replay report.json || echo "something moved"',
    )
    .action((path, options) =>
      run(import('../commands/replay.js').then(({ replay }) => replay(path, options, terminal))),
    );

  const db = program
    .command('db')
    .description('the reference data: what it is, whether it is intact, where it is');
  for (const [name, description] of [
    ['info', 'editions, rows, digests, age, licence, and coverage with its holes'],
    ['verify', 're-hash every table and name what was changed (exit code 4)'],
    ['path', 'folder of the reference'],
  ] as const)
    dataFlags(
      db
        .command(name)
        .description(description)
        .addOption(new Option('-f, --format <format>', 'output').choices(['text', 'json']).default('text')),
    ).action((options) =>
      run(
        import('../commands/db.js').then(({ dbInfo, dbPath, dbVerify }) =>
          ({ info: dbInfo, verify: dbVerify, path: dbPath })[name](options, terminal),
        ),
      ),
    );
  for (const command of [...program.commands, ...db.commands])
    command.exitOverride().configureOutput(program.configureOutput());
  return program;
}
