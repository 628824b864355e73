import {
  createScreener,
  type DerivedListings,
  RISKS,
  type Risk,
  type Screener,
  type ScreenerOptions,
  TIERS,
  type TraceSettings,
  traceV1,
} from '@better-trade/core';
import { loadReference, type Reference, type Tier } from '@better-trade/data';
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

export interface WalkFlags {
  readonly maxHops?: string | undefined;
  readonly minTier?: string | undefined;
  readonly condition?: readonly string[] | undefined;
}

export interface TraceLoadOptions extends LoadOptions, WalkFlags {
  readonly trace?: boolean | undefined;
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

/** With `--trace`, inputs are traced too; only then is the tracer loaded. */
export async function loadScreener(options: TraceLoadOptions, terminal: Terminal): Promise<Screener> {
  if (options.trace !== true)
    for (const [flag, value] of [
      ['--max-hops', options.maxHops],
      ['--min-tier', options.minTier],
      ['--condition', options.condition?.[0]],
    ] as const)
      if (value !== undefined)
        throw new UsageError('BTT_USAGE', `${flag} says how to trace.`, 'Add --trace, or leave it out.');
  const reference = loadChecked(options, terminal);
  const derived = options.trace === true ? await deriveFor(reference, options, options.asOf) : undefined;
  const screenerOptions: ScreenerOptions = {
    ...(derived === undefined ? {} : { derived }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.minRisk === undefined ? {} : { minRisk: parseRisk(options.minRisk, '--min-risk') }),
  };
  return createScreener(reference, screenerOptions);
}

async function deriveFor(
  reference: Reference,
  options: WalkFlags,
  asOf: string | undefined,
): Promise<DerivedListings> {
  const { derive } = await import('@better-trade/tracer');
  return derive(reference, { ...walkOptions(options), ...(asOf === undefined ? {} : { asOf }) });
}

/** Paths between two ends, unless `--top` says otherwise. */
export const PATHS_BETWEEN = 5;

/** Flags of a walk as its options; what cannot be is refused by the tracer, which knows what can. */
export function walkOptions(flags: WalkFlags): {
  readonly maxHops?: number;
  readonly minTier?: Tier;
  readonly conditions?: readonly string[];
} {
  return {
    ...(flags.maxHops === undefined ? {} : { maxHops: wholeNumber(flags.maxHops, '--max-hops') }),
    ...(flags.minTier === undefined ? {} : { minTier: parseTier(flags.minTier) }),
    ...(flags.condition === undefined || flags.condition.length === 0 ? {} : { conditions: flags.condition }),
  };
}

function parseTier(text: string): Tier {
  const tier = TIERS.find((one) => one === text);
  if (tier === undefined)
    throw new UsageError('BTT_TIER', `"${text}" is not a tier (--min-tier).`, `Tiers: ${TIERS.join(', ')}.`);
  return tier;
}

/** How a screener's derived listings were made, for its report; null without them. */
export function traceSettings(screener: Screener): TraceSettings | null {
  return screener.derived === null ? null : { rules: traceV1.id, ...screener.derived.options };
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
