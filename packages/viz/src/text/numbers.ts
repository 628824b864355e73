import { formatLocale } from 'd3';
import type { Language } from './language.js';

// By hand and not by Intl: its digits depend on the version of ICU that a machine has, and pages must be the same bytes
// everywhere. Spanish as U.S. agencies write it: a comma between thousands, a point before decimals.
const locale = formatLocale({ decimal: '.', thousands: ',', grouping: [3], currency: ['$', ''] });
const whole = locale.format(',.0f');
const cents = locale.format(',.2f');

/** `12,345`. */
export function formatNumber(value: number): string {
  return whole(value);
}

/** `$12,345`, or `$12,345.50` where there are cents. US dollars. */
export function formatUsd(value: number): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  return `${sign}$${Number.isInteger(size) ? whole(size) : cents(size)}`;
}

const STEPS: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  en: [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
  es: [
    [1e6, ' M'],
    [1e3, ' mil'],
  ],
};

/**
 * Three digits for a sentence or an axis: `$1.25bn`, in Spanish `$1,250 M`, because a Spanish billion is a thousand times
 * ours. The exact figure stands in the table beside it.
 */
export function formatShortUsd(value: number, lang: Language): string {
  if (value < 0) return `-${formatShortUsd(-value, lang)}`;
  const of = (size: number): string => {
    const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return locale
      .format(`,.${digits}f`)(size)
      .replace(/\.0+$|(\.\d*?)0+$/, '$1');
  };
  // 999,950 is a million, not 1,000 thousand.
  const step = STEPS[lang].find(([size]) => value >= size * 0.9995);
  return step === undefined ? `$${of(value)}` : `$${of(value / step[0])}${step[1]}`;
}

/** `12.3%` of a share from 0 to 1; one that rounds to nothing or to all is said to be more or less. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%';
  if (share < 1 && share >= 0.9995) return '>99.9%';
  return `${locale.format(',.1f')(share * 100)}%`;
}
