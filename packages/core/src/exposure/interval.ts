/** U.S. import value behind something, whole US dollars of customs value: at least `low`, at most `high`. */
export interface Interval {
  /** At codes that hold nothing but the listed goods. */
  readonly low: number;
  /** At every code that may hold them. */
  readonly high: number;
}

export const NOTHING: Interval = { low: 0, high: 0 };

/** Of a whole, from 0 to 1; null where the whole is nothing. */
export function shareOf(part: Interval, whole: number): Interval | null {
  return whole === 0 ? null : { low: part.low / whole, high: part.high / whole };
}
