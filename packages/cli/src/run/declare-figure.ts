import type { Command } from 'commander';
import { FIGURE_NAMES } from '../figure/figure-name.js';
import { asOf, collectWords, dataFlags, lang, walkFlags } from './flags.js';
import type { Run, Terminal } from './terminal.js';

/** `btt figure`: one picture as an SVG file. */
export function declareFigure(program: Command, terminal: Terminal, run: Run): void {
  dataFlags(
    walkFlags(
      program
        .command('figure')
        .description('draw one figure as SVG: of a JSON document of btt, or of the lists and import values')
        .argument('<name>', Object.keys(FIGURE_NAMES).join(', '))
        .argument(
          '[subject]',
          'timeline: a good or country; assessments: a country; chains: good@CC or HTS code',
        )
        .option('--from <file>', 'JSON of btt screen, report or trace: the figure is a function of it alone')
        .option('-o, --output <file>', 'write to this file instead of standard output')
        .option('--table', "print the figure's table as CSV instead of the picture")
        .addOption(lang())
        .option('--by <what>', 'bars: good (default), country, sector, list, edition, chapter or listing')
        .option('--to <good>', 'chains: only the ways to this good or HTS code')
        .option('--list <name>', 'TVPRA, EO13126 or downstream; repeatable', collectWords)
        .option('--exploitation <kind>', 'CL, FL or FCL; repeatable', collectWords)
        .option('--country <origin>', 'country of origin; repeatable', collectWords)
        .option('--good <good>', 'good, by id or name; repeatable', collectWords)
        .option('--trade <set>', 'import values of this imported set instead of the shipped ones')
        .option('--csv-raw', 'leave cells that a spreadsheet would run as formulas as they are')
        .addOption(asOf())
        .addHelpText('after', FIGURE_HELP),
    ),
  ).action((name, subject, options) =>
    run(import('../commands/figure.js').then(({ figure }) => figure(name, subject, options, terminal))),
  );
}

const FIGURE_HELP = `
Figures:
${Object.entries(FIGURE_NAMES)
  .map(([name, what]) => `  ${name.padEnd(12)} ${what}`)
  .join('\n')}

Examples:
  btt figure map -o map.svg
  btt figure bars --by country --list EO13126 -o eo.svg
  btt figure timeline cocoa -o cocoa.svg --lang es
  btt figure chains cotton@CN -o cotton.svg
  btt figure matrix --from report.json -o matrix.svg
  btt figure gaps --table > gaps.csv`;
