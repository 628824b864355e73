/** Months as `2024-03`. */

export const MONTH_NAMES: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export function isMonth(text: string): boolean {
  return /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text);
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text);
}

/** `2024` and 3 as `2024-03`. */
export function monthOf(year: string, number: number): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** Months of `from` to `to` that are not among `months`. */
export function missingMonths(months: readonly string[]): readonly string[] {
  const present = new Set(months);
  const numbers = months.map(indexOf);
  const missing: string[] = [];
  for (let index = Math.min(...numbers); index < Math.max(...numbers); index++) {
    const month = monthOf(String(Math.floor(index / 12)), (index % 12) + 1);
    if (!present.has(month)) missing.push(month);
  }
  return missing;
}

/** True if values of the month can be published on that day: that takes five weeks at least. */
export function canBePublished(month: string, day: string): boolean {
  return indexOf(day.slice(0, 7)) >= indexOf(month) + 2;
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
