import { writeSync } from 'node:fs';
import { harmless } from '../write/harmless.js';
import { isBrokenPipe, stdoutFailed } from '../write/output-failed.js';
import { discardUnfinished, hasUnfinishedOutputs, leaveOutputs } from '../write/unfinished.js';
import { EXIT } from './exit-codes.js';
import { exitOfError, messageOfError } from './report-error.js';
import type { Terminal } from './terminal.js';

const STDERR = 2;
/** 128 and the number of the signal, as shells count. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Everything that ends this process in another way than `main` answering: signals, pipes that break, disks that fill,
 * defects. Each ends in one sentence and an exit code, and leaves no temporary file.
 */
export function guardProcess({ stdout, stderr, env }: Terminal): void {
  const debug = env.BTT_DEBUG === '1';
  let failure: Error | null = null;
  stdout.on('error', (error) => {
    if (!isBrokenPipe(error)) failure = stdoutFailed(error);
    // A reader that has had enough (`btt screen | head`) is not an error; files that are written besides become whole.
    else if (!hasUnfinishedOutputs()) process.exit(EXIT.ran);
  });
  // There is nowhere left to say it.
  stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => {
    say(messageOfError(error, debug));
    process.exit(exitOfError(error));
  });
  process.on('exit', (code) => {
    discardUnfinished();
    // A writer that waits for its output has said it already.
    if (failure === null || code === EXIT.outputFailed) return;
    say(messageOfError(failure, debug));
    process.exitCode = EXIT.outputFailed;
  });
  // Once: a second signal ends a process that cannot end by itself.
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => {
      const left = leaveOutputs();
      if (stderr.isTTY === true) say('');
      say(`btt: BTT_INTERRUPTED: stopped by ${signal}, what was written is not whole. Run again.`);
      for (const path of left) say(`partial output: ${harmless(path)}`);
      process.exit(code);
    });
}

/** At once: a process that ends does not wait for a stream. */
function say(text: string): void {
  try {
    writeSync(STDERR, `${text}\n`);
  } catch {
    // There is nowhere left to say it.
  }
}
