/**
 * A function that keeps its answers, at most so many of them: when they are too many it forgets all and begins
 * again, which costs less than keeping account of what was used last.
 */
export function remember<T>(most: number, answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
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
