import type { ExposureGrade, ExposureRow, Interval, Level } from '@better-trade/core/exposure';

/** Words of every report on import values. Dollars are printed whole; only shares are rounded, and outward. */

const USD = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `1,234,567`: whole US dollars; the unit stands in the header above. */
export function formatUsd(usd: number): string {
  return USD.format(usd);
}

const BOUNDS: Readonly<Partial<Record<Level, string>>> = {
  'eu-bound': 'EU bound',
  'chapter-bound': 'chapter bound',
};
/** Levels at which there is no figure: a 0 in their place would be a word of comfort that nobody can give. */
const UNKNOWN: Readonly<Partial<Record<Level, string>>> = {
  'no-code': 'not known (no HTS code)',
  'not-in-set': 'not known (not in the set)',
};

/**
 * `1,234 to 5,678`, one number where both ends agree, `0 to 5,678 (chapter bound)` for a bound, and words where the
 * level says that there is no figure.
 */
export function formatInterval(interval: Interval, level: Level = 'code'): string {
  const unknown = UNKNOWN[level];
  if (unknown !== undefined) return unknown;
  const bound = BOUNDS[level];
  return bound === undefined ? ends(interval, formatUsd) : `${ends(interval, formatUsd)} (${bound})`;
}

/** The interval of a row of one or many listings, with what its levels make of it: bounds, and what has no figure. */
export function formatExposure(row: Pick<ExposureRow, 'low' | 'high' | 'levels'>): string {
  const levels = Object.keys(row.levels).filter(isLevel);
  const [only, ...others] = levels;
  if (only !== undefined && others.length === 0) return formatInterval(row, only);
  if (levels.length > 0 && levels.every((level) => UNKNOWN[level] !== undefined))
    return 'not known (no HTS code, or not in the set)';
  const bounds = levels.flatMap((level) => BOUNDS[level] ?? []);
  const without = countOf(row.levels, ['no-code', 'not-in-set']);
  const notes = [
    ...(bounds.length > 0 ? [`part ${bounds.sort().join(', ')}`] : []),
    ...(without > 0 ? [`${without} not known`] : []),
  ];
  return `${ends(row, formatUsd)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

/** Whether no listing of a row has a figure, so that its 0 is none. */
export function isUnknown(levels: ExposureRow['levels']): boolean {
  const own = Object.keys(levels).filter(isLevel);
  return own.length > 0 && own.every((level) => UNKNOWN[level] !== undefined);
}

/**
 * `12.34%`, or `1.20% to 3.45%` with its ends rounded outward so that the interval still holds. Never `0.00%` for more
 * than nothing (`<0.01%`) and never `100.00%` for less than all (`>99.99%`). `-` where there is no whole.
 */
export function formatShare(share: Interval | null): string {
  if (share === null) return '-';
  if (share.low === share.high) return percent(share.low, Math.round);
  const [low, high] = [percent(share.low, Math.floor), percent(share.high, Math.ceil)];
  return low === high ? low : `${low} to ${high}`;
}

/** How the value of a listing is known, in words. */
export function levelText(level: Level): string {
  return LEVELS[level];
}

const LEVELS: Readonly<Record<Level, string>> = {
  code: 'by HTS code',
  'eu-bound': "EU bound: at most the smaller of the member's chapters and the EU's codes",
  'chapter-bound': 'chapter bound: only chapters are published of the country',
  none: 'nothing was imported from the country',
  'not-in-set': 'not known: the set does not say',
  'no-code': 'not known: the good has no HTS code here',
};

/** How precisely a value is known, in one word or two. */
export function gradeText(grade: ExposureGrade): string {
  return grade === 'nothing' ? 'no value' : grade;
}

function ends({ low, high }: Interval, format: (value: number) => string): string {
  return low === high ? format(low) : `${format(low)} to ${format(high)}`;
}

function percent(share: number, round: (value: number) => number): string {
  if (share === 0) return '0%';
  if (share === 1) return '100%';
  // To the ninth digit first: 0.07 is 7.000000000000001 hundredths, which is no reason to print 7.01.
  const hundredths = round(Number((share * 10_000).toFixed(9)));
  if (hundredths === 0 || share < 0.0001) return '<0.01%';
  if (share < 1 && hundredths >= 10_000) return '>99.99%';
  return `${(hundredths / 100).toFixed(2)}%`;
}

function countOf(levels: ExposureRow['levels'], some: readonly Level[]): number {
  return some.reduce((sum, level) => sum + (levels[level] ?? 0), 0);
}

function isLevel(text: string): text is Level {
  return text in LEVELS;
}
