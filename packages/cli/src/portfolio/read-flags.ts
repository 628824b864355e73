import { PORTFOLIO_BY, type PortfolioBy, type Risk } from '@better-trade/core';
import { checkMap } from '@better-trade/scan';
import type { Language } from '@better-trade/viz';
import { parseMap } from '../commands/screen.js';
import { parseRisk, type TraceLoadOptions, wholeNumber } from '../run/load-screener.js';
import { type ReportFormat, refuseLangWithoutPage, reportFormat } from '../run/put-report.js';
import { UsageError } from '../run/usage-error.js';
import { type Output, parseOutput } from '../write/make-writer.js';

/** The flags of `portfolioFlags`. */
export interface PortfolioFlags extends TraceLoadOptions {
  readonly by?: string | readonly string[] | undefined;
  readonly top?: string | undefined;
  /** One; a list of one word where `btt report` reads lists. */
  readonly country?: string | readonly string[] | undefined;
  readonly map?: string | undefined;
  readonly format: string;
  readonly output: readonly string[];
  readonly rejects?: string | undefined;
  readonly failOn?: string | undefined;
  readonly skipDuplicates?: boolean | undefined;
  readonly allowUnscreened?: boolean | undefined;
  readonly csvRaw?: boolean | undefined;
  readonly lang?: Language | undefined;
  readonly quiet?: boolean | undefined;
  readonly color: string;
  /** Flags of the national picture: refused. */
  readonly list?: unknown;
  readonly exploitation?: unknown;
  readonly good?: unknown;
  readonly trade?: unknown;
}

/** What the flags ask for. */
export interface Asked {
  readonly failOn: Risk | undefined;
  readonly by: readonly PortfolioBy[];
  readonly top: number | undefined;
  readonly map: Readonly<Record<string, string>>;
  readonly country: string | null;
  readonly format: ReportFormat;
  readonly files: readonly Output<ReportFormat>[];
}

/** @throws UsageError, InputError for flags that cannot be, before any file is looked at. */
export function readFlags(flags: PortfolioFlags): Asked {
  refuseNational(flags);
  const map = parseMap(flags.map);
  checkMap(map);
  const format = reportFormat(flags.format);
  const files = flags.output.map((text) => parseOutput(text, reportFormat));
  refuseLangWithoutPage(flags.lang, [format, ...files.map((file) => file.format)]);
  return {
    failOn: flags.failOn === undefined ? undefined : parseRisk(flags.failOn, '--fail-on'),
    by: parseBy(flags.by ?? []),
    top: flags.top === undefined ? undefined : wholeNumber(flags.top, '--top'),
    map,
    country: oneCountry(flags.country),
    format,
    files,
  };
}

/** A flag that would be left aside in silence is refused: its user believes that it holds. */
function refuseNational(flags: PortfolioFlags): void {
  for (const flag of ['list', 'exploitation', 'good', 'trade'] as const)
    if (flags[flag] !== undefined)
      throw new UsageError('BTT_USAGE', `--${flag} has no meaning with files.`, 'Leave one of them out.');
}

function oneCountry(flag: string | readonly string[] | undefined): string | null {
  if (flag === undefined || typeof flag === 'string') return flag ?? null;
  if (flag.length > 1)
    throw new UsageError(
      'BTT_USAGE',
      `${flag.length} countries given (--country): ${flag.join(', ')}.`,
      'Files without an origin column have one origin; give it as a code.',
    );
  return flag[0] ?? null;
}

function parseBy(flag: string | readonly string[]): readonly PortfolioBy[] {
  const given = typeof flag === 'string' ? [flag] : flag;
  const unknown = given.find((text) => !PORTFOLIO_BY.some((one) => one === text));
  if (unknown !== undefined)
    throw new UsageError(
      'BTT_BY',
      `"${unknown}" is nothing to total files by (--by).`,
      `Keys: ${PORTFOLIO_BY.join(', ')}.`,
    );
  return given.length === 0 ? PORTFOLIO_BY : PORTFOLIO_BY.filter((one) => given.includes(one));
}
