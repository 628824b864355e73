export type SortKind = 'text' | 'number' | 'rank';
export type Direction = 'asc' | 'desc';

/**
 * Places of the values in their order. Equal values keep the order in which they came. What has no value comes last both
 * ways: unknown is neither the least nor the most.
 */
export function sortedPlaces(
  values: readonly string[],
  kind: SortKind,
  direction: Direction,
): readonly number[] {
  const sign = direction === 'asc' ? 1 : -1;
  const keys: readonly (string | number | null)[] = values.map((value) =>
    kind === 'text' ? textKey(value) : numberKey(value),
  );
  return values
    .map((_, place) => place)
    .sort((one, other) => {
      const [a, b] = [keys[one] ?? null, keys[other] ?? null];
      if (a === null || b === null) return Number(a === null) - Number(b === null) || one - other;
      return (a < b ? -sign : a > b ? sign : 0) || one - other;
    });
}

function textKey(text: string): string | null {
  return text === '' ? null : text.toLowerCase();
}

/** `$1,234` and `12.5%` are numbers; `not known` is none. */
export function numberKey(text: string): number | null {
  const digits = text.replace(/[$,%\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}
