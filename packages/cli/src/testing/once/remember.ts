/** Answers kept for one thing: a few, since each may be large. */
const KEPT = 4;

/** Answers of a pure function about a thing that does not change, by what was asked of it. What throws is asked again. */
export function remember<Thing extends object, Asked, Answer>(
  make: (thing: Thing, asked: Asked) => Answer,
): (thing: Thing, asked: Asked) => Answer {
  const known = new WeakMap<Thing, Map<string, Answer>>();
  return (thing, asked) => {
    const answers = known.get(thing) ?? new Map<string, Answer>();
    known.set(thing, answers);
    const key = JSON.stringify(asked);
    const found = answers.get(key);
    if (found !== undefined) return found;
    const answer = make(thing, asked);
    const [oldest] = answers.keys();
    if (answers.size >= KEPT && oldest !== undefined) answers.delete(oldest);
    answers.set(key, answer);
    return answer;
  };
}
