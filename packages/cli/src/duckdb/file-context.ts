import type { RejectedRow } from '@better-trade/core';
import { InputError } from '@better-trade/scan';
import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';
import type { InputFile } from './input-file.js';
import type { Duckdb } from './load-duckdb.js';

/** What reading one file needs, and whom it tells. */
export interface FileContext {
  readonly db: Duckdb;
  readonly file: InputFile;
  /** Number of the file, from 0. */
  readonly index: number;
  readonly options: {
    readonly map: Readonly<Record<string, string>>;
    readonly country: string | null;
  };
  readonly reject: (row: RejectedRow) => void;
  readonly warn: (message: string) => void;
}

/** Runs a step of DuckDB on a file; what DuckDB says of it is an error of the input. */
export async function ofInput<T>(
  { file }: Pick<FileContext, 'file'>,
  remedy: string,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) throw error;
    throw new InputError(
      'BTT_INPUT_UNREADABLE',
      file.name,
      `DuckDB cannot read "${file.name}": ${firstSentence(error)}.`,
      remedy,
    );
  }
}

export function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return harmless(message.split('\n')[0] ?? '')
    .slice(0, 200)
    .replace(/\.$/, '');
}

/** Where no origin column is used although `--country` was given. */
export function warnCountryNotUsed({ options, warn, file }: FileContext, origin: string | undefined): void {
  if (options.country !== null && origin !== undefined)
    warn(
      `BTT_COUNTRY_NOT_USED: "${file.name}": the origins are read from column "${origin}": --country ${options.country} is not used.`,
    );
}
