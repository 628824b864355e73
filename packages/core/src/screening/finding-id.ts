/**
 * `BTT-` and 12 hex digits over what the finding is about. No edition and no rule version in it: the same finding
 * keeps its id when a list is reissued. 48 bits of a mixing hash (after cyrb53, public domain): ids are names, not
 * seals, and a cryptographic digest in JavaScript was among the dearest calls of a run.
 */
export function findingId(...parts: readonly (string | null)[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const part of parts) {
    const text = part ?? '';
    for (let i = 0; i <= text.length; i++) {
      // One step more than the text has letters: the end of a part counts, so that `a,bc` is not `ab,c`.
      const letter = i === text.length ? 0x1f : text.charCodeAt(i);
      high = Math.imul(high ^ letter, 2654435761);
      low = Math.imul(low ^ letter, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `BTT-${byteAt(high, 8)}${byteAt(high, 0)}${byteAt(low, 24)}${byteAt(low, 16)}${byteAt(low, 8)}${byteAt(low, 0)}`;
}

/** Two hex digits of each byte: printing a number of 32 bits was among the dearest calls of judging a pair. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function byteAt(number: number, shift: number): string {
  return HEX[(number >>> shift) & 0xff] ?? '';
}
