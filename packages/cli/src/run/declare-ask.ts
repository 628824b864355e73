import { type Command, Option } from 'commander';
import { asOf, colour, dataFlags, lang, outputs, walkFlags } from './flags.js';
import type { Run, Terminal } from './terminal.js';

/** `btt explain`, `trace` and `lookup`: one question, one answer. */
export function declareAsk(program: Command, terminal: Terminal, run: Run): void {
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
          ).choices(['tree', 'json', 'dot', 'mermaid', 'graphml', 'csv', 'html', 'md']),
        )
        .addOption(outputs())
        .addOption(lang())
        .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
        .addOption(asOf())
        .addOption(colour())
        .addHelpText(
          'after',
          '\nExamples:\n  btt trace cotton --country CN\n  btt trace 8541.43.00 --up\n  btt trace --from cobalt-ore@CD --to lithium-ion-batteries\n  btt trace 6109.10.00 --dossier > dossier.md\n  btt trace polysilicon --country CN --format dot | dot -Tsvg > chain.svg\n  btt trace cotton --country CN --output html=cotton.html\n\nA path says how such goods are made, never how a shipment was.',
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
}
