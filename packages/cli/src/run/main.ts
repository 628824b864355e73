import { Command, CommanderError } from 'commander';
import { discardUnfinished } from '../write/unfinished.js';
import { declareAsk } from './declare-ask.js';
import { declareDb } from './declare-db.js';
import { declareExport } from './declare-export.js';
import { declareFigure } from './declare-figure.js';
import { declareReport } from './declare-report.js';
import { declareScreen } from './declare-screen.js';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.js';
import { exitOfError, messageOfError } from './report-error.js';
import type { Run, Terminal } from './terminal.js';
import { VERSION } from './version.js';

type Declare = (program: Command, terminal: Terminal, run: Run) => void;

/** What declares each command, in the order of `--help`. */
const DECLARATIONS: readonly (readonly [declare: Declare, ...commands: readonly string[]])[] = [
  [declareScreen, 'screen', 'convert', 'replay'],
  [declareAsk, 'explain', 'trace', 'lookup'],
  [declareReport, 'report'],
  [declareFigure, 'figure'],
  [declareExport, 'export'],
  [declareDb, 'db'],
];

/** Runs one command line and answers its exit code. Reads no global: everything outside comes through `terminal`. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ran;
  const run: Run = async (result) => {
    code = await result;
  };
  const program = buildProgram(terminal, run, argv[0]);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ran : EXIT.usage;
    discardUnfinished();
    terminal.stderr.write(`${messageOfError(error, terminal.env.BTT_DEBUG === '1')}\n`);
    return exitOfError(error);
  }
}

/**
 * The declaration of every command and flag; `--help` and docs/cli.md come from it. Commands load when they run.
 * @param command If it is the name of one, only that and those declared with it: the others are a third of a start.
 */
export function buildProgram(terminal: Terminal, run: Run, command?: string): Command {
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

  const named = DECLARATIONS.filter(([, ...commands]) => command !== undefined && commands.includes(command));
  for (const [declare] of named.length > 0 ? named : DECLARATIONS) declare(program, terminal, run);
  for (const each of everyCommand(program)) each.exitOverride().configureOutput(program.configureOutput());
  return program;
}

function everyCommand(program: Command): readonly Command[] {
  return program.commands.flatMap((command) => [command, ...everyCommand(command)]);
}
