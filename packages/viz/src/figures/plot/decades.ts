/** The largest power of ten that is not above the value; 1 for less than 1. By multiplication: logarithms differ by machine. */
export function decadeBelow(value: number): number {
  let decade = 1;
  while (decade * 10 <= value) decade *= 10;
  return decade;
}

/** The least of 1, 2 and 5 times a power of ten that is not below the value. */
export function roundAbove(value: number): number {
  const decade = decadeBelow(value);
  return ([1, 2, 5].find((step) => step * decade >= value) ?? 10) * decade;
}
