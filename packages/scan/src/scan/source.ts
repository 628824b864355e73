import { readSync } from 'node:fs';
import type { Pull } from '../read/pull.js';

/** UTF-8 text by place, from where it was released up to its end. */
export interface Source {
  /** Copies bytes from `at` on; fewer than the target holds only at the end of the text. */
  read(target: Uint8Array, at: number): number | Promise<number>;
  /** Nothing before this place will be asked for again. */
  release(at: number): void;
}

/** The bytes of an open file, which must not change its size meanwhile. */
export function fileSource(file: number): Source {
  return {
    read(target, at) {
      let filled = 0;
      while (filled < target.length) {
        const got = readSync(file, target, filled, target.length - filled, at + filled);
        if (got === 0) break;
        filled += got;
      }
      return filled;
    },
    release: () => undefined,
  };
}

/** Text that comes in pieces: what is not released yet is kept. */
export function pulledSource(start: Buffer, pull: Pull): Source {
  let pieces: Buffer[] = [start];
  let from = 0;
  let to = start.length;
  let ended = false;
  const fill = async (end: number): Promise<void> => {
    while (to < end && !ended) {
      const piece = await pull();
      if (piece === null) ended = true;
      else {
        pieces.push(piece);
        to += piece.length;
      }
    }
  };
  const copy = (target: Uint8Array, at: number): number => {
    let place = from;
    let filled = 0;
    for (const piece of pieces) {
      const skipped = Math.max(0, at + filled - place);
      place += piece.length;
      if (skipped >= piece.length) continue;
      const part = piece.subarray(skipped, skipped + target.length - filled);
      target.set(part, filled);
      filled += part.length;
      if (filled === target.length) break;
    }
    return filled;
  };
  return {
    read(target, at) {
      const end = at + target.length;
      if (to >= end || ended) return copy(target, at);
      return fill(end).then(() => copy(target, at));
    },
    release(at) {
      let first = 0;
      while (first < pieces.length && from + (pieces[first]?.length ?? 0) <= at) {
        from += pieces[first]?.length ?? 0;
        first++;
      }
      if (first > 0) pieces = pieces.slice(first);
    },
  };
}
