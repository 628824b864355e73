import { createScreener, RISKS, type Risk, type Screener, type ScreenerOptions } from '@better-trade/core';
import { loadReference, type Reference } from '@better-trade/data';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

const DAY_MS = 86_400_000;
/** The lists come out every two years; after this many days somebody should look for a new edition. */
const WARN_AFTER_DAYS = 400;

export interface LoadOptions {
  readonly asOf?: string | undefined;
  readonly minRisk?: string | undefined;
  readonly maxDataAge?: string | undefined;
  readonly dataDir?: string | undefined;
}

/** The reference is too old for what the user allows. Exit code 4. */
export class ReferenceTooOld extends Error {
  override readonly name = 'ReferenceTooOld';
}

export function loadChecked(options: LoadOptions, terminal: Terminal): Reference {
  const reference = loadReference(options.dataDir);
  const age = ageInDays(reference, terminal.now());
  const most =
    options.maxDataAge === undefined ? undefined : wholeNumber(options.maxDataAge, '--max-data-age');
  if (most !== undefined && age > most)
    throw new ReferenceTooOld(
      `BTT_REFERENCE_AGE: the reference is of ${reference.date}, ${age} days old; --max-data-age allows ${most}. Update @better-trade/data.`,
    );
  if (age > WARN_AFTER_DAYS)
    terminal.stderr.write(
      `warning: the reference is of ${reference.date}, ${age} days old; look for a newer release.\n`,
    );
  return reference;
}

export function loadScreener(options: LoadOptions, terminal: Terminal): Screener {
  const reference = loadChecked(options, terminal);
  const screenerOptions: ScreenerOptions = {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.minRisk === undefined ? {} : { minRisk: parseRisk(options.minRisk, '--min-risk') }),
  };
  return createScreener(reference, screenerOptions);
}

export function ageInDays(reference: Reference, now: number): number {
  return Math.floor((now - Date.parse(`${reference.date}T00:00:00Z`)) / DAY_MS);
}

export function parseRisk(text: string, flag: string): Risk {
  const risk = RISKS.find((one) => one === text);
  if (risk === undefined)
    throw new UsageError('BTT_RISK', `"${text}" is not a risk (${flag}).`, 'Risks: high, medium, low.');
  return risk;
}

export function wholeNumber(text: string, flag: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError('BTT_NUMBER', `"${text}" is not a whole number (${flag}).`, 'Give digits only.');
  return Number(text);
}
