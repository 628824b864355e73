/** Answers the path of the first part that does not fit, or null. */
export type Shape = (value: unknown, path: string) => string | null;

// Not a zod schema: these documents are made by other packages than core, and only what pages and figures read of them has
// to be there. One with more in it, of a newer btt, is drawn all the same.
const of =
  (type: 'string' | 'boolean'): Shape =>
  (value, path) =>
    typeof value === type ? null : path;

export const text = of('string');
/** Finite: `1e999` is JSON, and no number. */
export const number: Shape = (value, path) => (Number.isFinite(value) ? null : path);
export const flag = of('boolean');

/** A whole number of things; paths of a network may be more than 2^53. */
export const count: Shape = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? null : path;

/** US dollars, customs value; beyond 2^53 they are no longer exact. */
export const dollars: Shape = (value, path) => (isWithin(value, -WHOLE, WHOLE) ? null : path);

/** A part of a whole, from 0 to 1. */
export const share: Shape = (value, path) => (isWithin(value, 0, 1) ? null : path);

const WHOLE = 2 ** 53;

function isWithin(value: unknown, low: number, high: number): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}

export const word =
  (words: readonly string[]): Shape =>
  (value, path) =>
    typeof value === 'string' && words.includes(value) ? null : path;

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const orAbsent =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

export const list =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return path;
    for (const [i, one] of value.entries()) {
      const fault = shape(one, `${path}[${i}]`);
      if (fault !== null) return fault;
    }
    return null;
  };

export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) return path;
    const own = new Map<string, unknown>(Object.entries(value));
    for (const [key, shape] of Object.entries(fields)) {
      const fault = shape(own.get(key), path === '' ? key : `${path}.${key}`);
      if (fault !== null) return fault;
    }
    return null;
  };

/** Every value of an object with any keys. */
export const values =
  (shape: Shape): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
    for (const [key, one] of Object.entries(value)) {
      const fault = shape(one, `${path}.${key}`);
      if (fault !== null) return fault;
    }
    return null;
  };

/** An object whose `low` is not above its `high`, if it is otherwise as the shape says. */
export const ordered =
  (shape: Shape): Shape =>
  (value, path) => {
    const fault = shape(value, path);
    if (fault !== null || typeof value !== 'object' || value === null) return fault;
    const { low, high } = { low: 0, high: 0, ...value };
    return low <= high ? null : path === '' ? 'low' : `${path}.low`;
  };
