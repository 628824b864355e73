/**
 * Reads whole US dollars: `1234`, `1,234`, `$1,234`, `1234.00`.
 * @returns Null for an empty cell (no value), undefined for anything else: a fraction, a negative or too large number,
 * a text.
 */
export function readDollars(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  if (!/^\$?\s?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/.test(bare)) return undefined;
  const value = Number(bare.replace(/[$,\s]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** `$1,234`. */
export function formatDollars(usd: number): string {
  return `$${String(usd).replace(/\B(?=(\d{3})+$)/g, ',')}`;
}
