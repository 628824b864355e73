const PLAIN = /^\$?\s*(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,4}))?$/;

/**
 * Adds the value of a programme row to that of its goods row. What is not a plain number on both sides, or adds nothing,
 * leaves the goods row's value as it is written.
 */
export function addValues(goods: string | undefined, more: string | undefined): string | undefined {
  const [one, other] = [PLAIN.exec(goods?.trim() ?? ''), PLAIN.exec(more?.trim() ?? '')];
  if (one === null || other === null || toNumber(other) === 0) return goods;
  return (toNumber(one) + toNumber(other)).toFixed(Math.max(one[2]?.length ?? 0, other[2]?.length ?? 0));
}

function toNumber(match: RegExpExecArray): number {
  return Number(`${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? '0'}`);
}
