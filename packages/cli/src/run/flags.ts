/** Flags that several commands share. */
import type { Language } from '@better-trade/viz';
import { type Command, Option } from 'commander';

export function walkFlags(command: Command): Command {
  return command
    .option('--max-hops <number>', 'production steps at most (default: 14)')
    .addOption(
      new Option(
        '--min-tier <tier>',
        'weakest evidence: listed, ruling, norm, study, curated, model (default: curated)',
      ).choices(['listed', 'ruling', 'norm', 'study', 'curated', 'model']),
    )
    .option(
      '--condition <variable=value>',
      'a variant that holds, as in battery-chemistry=lfp; repeatable',
      (value: string, all: string[] | undefined) => [...(all ?? []), value],
    );
}

export function dataFlags(command: Command): Command {
  return command
    .option('--max-data-age <days>', 'refuse a reference older than this (exit code 4)')
    .option('--data-dir <folder>', 'use the reference in this folder instead of the one that ships with btt');
}

export function asOf(): Option {
  return new Option(
    '--as-of <day>',
    'screen as of this day, YYYY-MM-DD (default: the date of the reference)',
  );
}

export function minRisk(): Option {
  return new Option(
    '--min-risk <risk>',
    'show only findings of at least this risk; verdicts stay as they are',
  ).choices(['high', 'medium', 'low']);
}

export function outputs(): Option {
  return new Option('-o, --output <format=path>', 'also write this format to this file; repeatable')
    .argParser((value: string, all: readonly string[]) => [...all, value])
    .default([]);
}

/** Languages of pages and figures; a test holds them to those of viz, which is loaded only when something is drawn. */
export const PAGE_LANGUAGES: readonly Language[] = ['en', 'es'];

/** No default, so that it can be refused where nothing is written that it says something of. */
export function lang(): Option {
  return new Option('--lang <language>', 'language of html and figures: en (default) or es').choices(
    PAGE_LANGUAGES,
  );
}

export function colour(): Option {
  return new Option('--color <when>', 'colour on a terminal')
    .choices(['auto', 'always', 'never'])
    .default('auto');
}

/** For a flag that is repeatable and takes several words at once, as in `--country CN,VN`. */
export function collectWords(value: string, all: readonly string[] | undefined): readonly string[] {
  return [
    ...(all ?? []),
    ...value
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ];
}
