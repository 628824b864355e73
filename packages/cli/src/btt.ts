#!/usr/bin/env node
import { main } from './run/main.js';
import { processTerminal } from './run/terminal.js';

// A reader that has had enough (`btt screen | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2), processTerminal());
