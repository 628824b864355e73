/** The first of the items that fit into a number of characters, and at least one: a page must stay under two megabytes. */
export function firstThatFit<T>(
  items: readonly T[],
  most: number,
  sizeOf: (item: T) => number,
): readonly T[] {
  let used = 0;
  const end = items.findIndex((item, i) => {
    used += sizeOf(item);
    return used > most && i > 0;
  });
  return end === -1 ? items : items.slice(0, end);
}
