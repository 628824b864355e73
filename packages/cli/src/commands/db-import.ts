import { type CountryCode, loadTrade, periodOf, recordsOf } from '@better-trade/data';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { type LoadOptions, loadChecked } from '../run/load-screener.js';
import type { Terminal } from '../run/terminal.js';
import { formatDollars } from '../trade/dollars.js';
import { type MergedReadings, mergeReadings } from '../trade/merge-readings.js';
import { isYear } from '../trade/months.js';
import { createPartnerReader } from '../trade/partners.js';
import { readTradeFile } from '../trade/read-trade-file.js';
import { refuse } from '../trade/trade-error.js';
import { tradeFolder } from '../trade/trade-folder.js';
import type { Flow, TradeContext, TradeReading } from '../trade/trade-reading.js';
import { storeTrade } from '../trade/trade-store.js';
import { harmless } from '../write/harmless.js';

export interface DbImportOptions extends LoadOptions {
  readonly flow?: Flow | undefined;
  readonly year?: string | undefined;
  readonly month?: boolean | undefined;
  readonly withoutControlTotals?: boolean | undefined;
  readonly to?: string | undefined;
  readonly replace?: boolean | undefined;
  /** Members of the European Union; those of the shipped set if not given. */
  readonly eu?: readonly CountryCode[] | undefined;
}

/** Reads files that are the parts of one basis, and keeps them as a set of import values beside the shipped one. */
export async function dbImportTrade(
  files: readonly string[],
  options: DbImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.year !== undefined && !isYear(options.year))
    throw refuse('BTT_TRADE_PERIOD', `"${options.year}" is not a year (--year).`, 'Write it as 2024.');
  const folder = tradeFolder(terminal.env, options.to);
  const eu = options.eu ?? loadTrade(options.dataDir).eu;
  const context: TradeContext = {
    options: {
      flow: options.flow,
      year: options.year,
      month: options.month === true,
      controls: options.withoutControlTotals !== true,
    },
    partners: createPartnerReader(loadChecked(options, terminal)),
    eu,
    today: new Date(terminal.now()).toISOString().slice(0, 10),
  };
  const readings: TradeReading[] = [];
  for (const file of files) readings.push(await readTradeFile(file, context));
  const merged = mergeReadings(readings, eu);
  const path = storeTrade(folder, merged.set, options.replace === true);
  terminal.stdout.write(`${describe(readings, merged, path).map(harmless).join('\n')}\n`);
  return EXIT.ran;
}

function describe(
  readings: readonly TradeReading[],
  { set, level, notes }: MergedReadings,
  path: string,
): readonly string[] {
  const { from, to, flow } = set.basis;
  let total = 0;
  for (const { usd } of recordsOf(set.detail)) total += usd;
  const completeness = set.complete
    ? 'yes: the control totals of Census agree, so what is absent was not imported'
    : 'no, as queried: what is absent may not have been asked for, or was left out';
  return [
    `Trade set ${set.id}`,
    ...readings.map(({ file, layout }) => `read: ${file.name}, ${layout}, sha256 ${file.digest}`),
    `basis: ${periodOf(set.basis)} (${from} to ${to}), ${flow === 'general' ? 'general imports' : 'imports for consumption'}, customs value in US dollars`,
    `partners: ${set.detail.partners.length}`,
    `codes: ${set.detail.codes.length}, HS${level}`,
    `total: ${formatDollars(total)}`,
    `complete: ${completeness}`,
    ...notes.map((note) => `note: ${note}`),
    `stored: ${path}`,
  ];
}
