#!/usr/bin/env node
import { EXIT } from './run/exit-codes.js';
import { guardProcess } from './run/guard-process.js';
import { main } from './run/main.js';
import { processTerminal } from './run/terminal.js';

const terminal = processTerminal();
guardProcess(terminal);
// Until it is known: a process whose work never ends by itself must not pass for one that has.
process.exitCode = EXIT.internal;
// No `await` here: the build makes CommonJS of this file, which starts faster.
void main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
