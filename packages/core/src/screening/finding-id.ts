/** Both halves of the hash over the parts so far. */
export interface IdHash {
  readonly high: number;
  readonly low: number;
}

type Part = string | null;

const EMPTY: IdHash = { high: 0xdeadbeef, low: 0x41c6ce57 };

/**
 * `BTT-` and 12 hex digits over what the finding is about. No edition and no rule version in it: the same finding
 * keeps its id when a list is reissued. 48 bits of a mixing hash (after cyrb53, public domain): ids are names, not
 * seals, and a cryptographic digest in JavaScript was among the dearest calls of a run.
 */
export function findingId(...parts: readonly Part[]): string {
  return finish(parts.reduce(mix, EMPTY));
}

/** The hash over the first parts of an id, for those that many ids begin with. */
export function idBefore(...parts: readonly Part[]): IdHash {
  return parts.reduce(mix, EMPTY);
}

/** The id of the parts before and these two: `findingId(...before, one, other)`. */
export function idAfter(before: IdHash, one: Part, other: Part): string {
  return finish(mix(mix(before, one), other));
}

function mix(before: IdHash, part: Part): IdHash {
  const text = part ?? '';
  let { high, low } = before;
  for (let i = 0; i <= text.length; i++) {
    // One step more than the text has letters: the end of a part counts, so that `a,bc` is not `ab,c`.
    const letter = i === text.length ? 0x1f : text.charCodeAt(i);
    high = Math.imul(high ^ letter, 2654435761);
    low = Math.imul(low ^ letter, 1597334677);
  }
  return { high, low };
}

function finish(hash: IdHash): string {
  let { high, low } = hash;
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const digits = `${byteAt(high, 8)}${byteAt(high, 0)}${byteAt(low, 24)}${byteAt(low, 16)}${byteAt(low, 8)}${byteAt(low, 0)}`;
  return `BTT-${digits}`;
}

/** Two hex digits of each byte: printing a number of 32 bits was among the dearest calls of judging a pair. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function byteAt(number: number, shift: number): string {
  return HEX[(number >>> shift) & 0xff] ?? '';
}
