import { createHash } from 'node:crypto';

/** Gives the next bytes; null at the end. */
export type Pull = () => Promise<Buffer | null>;

/** Bounds what a source of large chunks makes one batch hold. */
const PIECE = 256 * 1024;

export interface Meter {
  readonly pull: Pull;
  /** Of the bytes pulled so far. */
  readonly measure: () => { readonly bytes: number; readonly sha256: string };
  readonly close: () => Promise<void>;
}

/**
 * Counts and digests the bytes of a source as they are read, before anything is made of them.
 * @param digested False where nobody asks for the digest, which costs about a second a gigabyte: it is then empty.
 */
export function meter(
  source: AsyncIterable<Buffer>,
  onBytes?: (bytes: number) => void,
  digested = true,
): Meter {
  const iterator = source[Symbol.asyncIterator]();
  const hash = digested ? createHash('sha256') : null;
  let bytes = 0;
  let left: Buffer = Buffer.alloc(0);
  return {
    pull: async () => {
      while (left.length === 0) {
        const next = await iterator.next();
        if (next.done === true) return null;
        left = next.value;
        hash?.update(left);
        bytes += left.length;
        onBytes?.(bytes);
      }
      const piece = left.subarray(0, PIECE);
      left = left.subarray(PIECE);
      return piece;
    },
    measure: () => ({ bytes, sha256: hash?.copy().digest('hex') ?? '' }),
    close: async () => {
      await iterator.return?.();
    },
  };
}

/** Pulls until `size` bytes are there or the input ends: what is decided from them does not depend on the chunks. */
export async function pullHead(pull: Pull, size: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let length = 0; length < size; ) {
    const piece = await pull();
    if (piece === null) break;
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}
