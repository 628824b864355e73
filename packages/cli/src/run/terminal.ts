import type { Readable, Writable } from 'node:stream';
import { fileStdout } from '../write/whole-stdout.js';
import type { ExitCode } from './exit-codes.js';

/** What a declared command hands its work to. */
export type Run = (code: Promise<ExitCode> | ExitCode) => Promise<void>;

/** The world outside, handed in: commands read no global, so that a test can be any terminal on any day. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970; for the age of the data and for progress only, never for a verdict. */
  readonly now: () => number;
}

export function processTerminal(): Terminal {
  return {
    // Opened by those who read it: most command lines never do.
    get stdin() {
      return process.stdin;
    },
    stdout: fileStdout() ?? process.stdout,
    stderr: process.stderr,
    env: process.env,
    now: Date.now,
  };
}

/** NO_COLOR counts when present and not empty, whatever its value; colour is only ever for a terminal. */
export function wantsColour(choice: string, terminal: Terminal): boolean {
  if (choice === 'always') return true;
  if (choice === 'never') return false;
  const { NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM } = terminal.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if ((FORCE_COLOR ?? CLICOLOR_FORCE ?? '0') !== '0') return true;
  return terminal.stdout.isTTY === true && TERM !== 'dumb';
}
