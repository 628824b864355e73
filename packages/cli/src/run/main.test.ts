import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { btt } from '../testing/run-btt.js';
import { buildProgram } from './main.js';
import { processTerminal } from './terminal.js';

const declared = (command?: string): Command =>
  buildProgram(processTerminal(), () => Promise.resolve(), command);
const namesOf = (program: Command): readonly string[] => program.commands.map((one) => one.name());

/** Help of a command and of those below it. */
function helpOf(command: Command): readonly string[] {
  return [command.helpInformation(), ...command.commands.flatMap(helpOf)];
}

describe('a command that is named', () => {
  const all = declared();

  it.each(namesOf(all))('%s is declared alone as it is among all', (name) => {
    const find = (program: Command): Command | undefined =>
      program.commands.find((one) => one.name() === name);
    const [alone, among] = [find(declared(name)), find(all)];
    expect(alone).toBeDefined();
    expect(alone === undefined ? [] : helpOf(alone)).toEqual(among === undefined ? [] : helpOf(among));
    expect(namesOf(declared(name)).length).toBeLessThan(namesOf(all).length);
  });

  it.each([undefined, '--help', 'help', '--version', 'scren', ''])('leaves none out for %s', (word) => {
    expect(namesOf(declared(word))).toEqual(namesOf(all));
  });

  it('is still suggested for a slip of the pen', async () => {
    const ran = await btt(['exprot']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('export');
  });
});
