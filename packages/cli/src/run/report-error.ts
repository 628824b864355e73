import { BttError } from '@better-trade/core';
import { ReferenceRefused } from '@better-trade/data';
import { OutputFailed } from '../write/output-failed.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { ReferenceTooOld } from './load-screener.js';
import { UsageError } from './usage-error.js';

/** Errors of modules that are loaded only when they are needed are recognised by name. */
const USERS_TO_MEND = new Set(['InputError', 'TraceError']);

export function exitOfError(error: unknown): ExitCode {
  if (error instanceof ReferenceRefused || error instanceof ReferenceTooOld) return EXIT.referenceRefused;
  if (error instanceof UsageError || error instanceof BttError || isNamed(error)) return EXIT.usage;
  if (error instanceof OutputFailed) return EXIT.outputFailed;
  return EXIT.internal;
}

/** One sentence with its code; a stack trace only when it is asked for with BTT_DEBUG=1. */
export function messageOfError(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const trace = debug && error instanceof Error ? `\n${error.stack}` : '';
  if (exitOfError(error) !== EXIT.internal) return `btt: ${message}${trace}`;
  return `btt: BTT_INTERNAL: ${message}. This is a defect of btt: please report it with the command line (BTT_DEBUG=1 shows where).${trace}`;
}

function isNamed(error: unknown): boolean {
  return error instanceof Error && USERS_TO_MEND.has(error.name);
}
