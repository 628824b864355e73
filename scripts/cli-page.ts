import { buildProgram } from '../packages/cli/src/run/main.js';
import { processTerminal } from '../packages/cli/src/run/terminal.js';

type Command = ReturnType<typeof buildProgram>;

/** The text of docs/cli.md: the `--help` of every command. */
export function cliPage(): string {
  const program = buildProgram(processTerminal(), async () => undefined);
  const commands = (command: Command): Command[] => [command, ...command.commands.flatMap(commands)];
  const pages = commands(program).map(
    (command) => `## ${path(command)}\n\n\`\`\`text\n${help(command)}\n\`\`\`\n`,
  );
  return `# The command line\n\nMade from the commands themselves by \`npm run docs\`.\n\n${pages.join('\n')}`;
}

function help(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (piece) => (text += piece),
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.trim();
}

function path(command: Command): string {
  return command.parent === null ? command.name() : `${path(command.parent)} ${command.name()}`;
}
