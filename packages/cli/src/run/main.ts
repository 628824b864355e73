import { Command, CommanderError } from 'commander';
import { declareAsk } from './declare-ask.js';
import { declareDb } from './declare-db.js';
import { declareFigure } from './declare-figure.js';
import { declareReport } from './declare-report.js';
import { declareScreen } from './declare-screen.js';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.js';
import { exitOfError, messageOfError } from './report-error.js';
import type { Run, Terminal } from './terminal.js';
import { VERSION } from './version.js';

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

  declareScreen(program, terminal, run);
  declareAsk(program, terminal, run);
  declareReport(program, terminal, run);
  declareFigure(program, terminal, run);
  declareDb(program, terminal, run);
  for (const command of everyCommand(program))
    command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

function everyCommand(program: Command): readonly Command[] {
  return program.commands.flatMap((command) => [command, ...everyCommand(command)]);
}
