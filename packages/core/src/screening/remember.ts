/**
 * A function that keeps its answers, at most so many of them: when they are too many it forgets all and begins
 * again, which costs less than keeping account of what was used last.
 */
export function remember<T, Key = string>(most: number, answer: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      value = answer(key);
      known.set(key, value);
    }
    return value;
  };
}

/**
 * The same for two keys. Two lookups cost a fraction of joining two strings into one key.
 * @param weigh What an answer counts for; one if absent.
 */
export function rememberPairs<T, One = string, Other = string>(
  most: number,
  answer: (one: One, other: Other) => T,
  weigh: (answer: T) => number = () => 1,
): (one: One, other: Other) => T {
  const known = new Map<Other, Map<One, T>>();
  let size = 0;
  return (one, other) => {
    const value = known.get(other)?.get(one);
    if (value !== undefined) return value;
    if (size >= most) {
      known.clear();
      size = 0;
    }
    const made = answer(one, other);
    const beside = known.get(other) ?? new Map<One, T>();
    known.set(other, beside.set(one, made));
    size += weigh(made);
    return made;
  };
}
