import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

/** Where a writer puts its text: gathered into large pieces, and held back when the reader is slow. */
export interface Sink {
  text(piece: string): void;
  /** Waits until the reader has taken what was gathered; call it now and then on long work. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const PIECE = 1 << 16;

export function streamSink(stream: Writable, ends: boolean): Sink {
  let gathered: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const text = gathered.join('');
    gathered = [];
    size = 0;
    if (!stream.write(text)) await once(stream, 'drain');
  };
  return {
    text(piece) {
      gathered.push(piece);
      size += piece.length;
    },
    flush: async () => {
      if (size >= PIECE) await flush();
    },
    async close() {
      await flush();
      if (!ends) return;
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** A file sink; opening fails at once, not at the first write. */
export async function fileSink(path: string): Promise<Sink> {
  const stream = createWriteStream(path);
  await once(stream, 'open');
  return streamSink(stream, true);
}
