/** The bytes from the start of the unfinished record on, by their place in the text; what lies before is let go. */
export interface HeldBytes {
  /** Place of the first byte that is not here yet. */
  readonly end: () => number;
  readonly add: (bytes: Buffer) => void;
  readonly slice: (from: number, to: number) => Buffer;
  /** Lets go of all bytes before `from`. */
  readonly release: (from: number) => void;
}

export function holdBytes(): HeldBytes {
  let pieces: Buffer[] = [];
  let start = 0;
  let end = 0;
  return {
    end: () => end,
    add: (bytes) => {
      pieces.push(bytes);
      end += bytes.length;
    },
    slice: (from, to) => {
      if (pieces.length > 1) pieces = [Buffer.concat(pieces)];
      return (pieces[0] ?? Buffer.alloc(0)).subarray(from - start, to - start);
    },
    release: (from) => {
      for (let first = pieces[0]; first !== undefined && start < from; first = pieces[0]) {
        const gone = Math.min(first.length, from - start);
        start += gone;
        if (gone === first.length) pieces.shift();
        else pieces[0] = first.subarray(gone);
      }
    },
  };
}
