import type { Writable } from 'node:stream';
import { isBrokenPipe, stdoutFailed, temporaryFailed } from './output-failed.js';
import { openRaw } from './raw-file.js';
import { openWholeFile } from './whole-file.js';

/** Where a writer puts its text: gathered into large pieces, and held back when the reader is slow. */
export interface Sink {
  text(piece: string): void;
  /** The same of UTF-8, which is copied; not every sink takes it. */
  readonly bytes?: (piece: Uint8Array) => void;
  /** Waits until the reader has taken what was gathered; call it now and then on long work. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const PIECE = 1 << 16;

/**
 * Standard output. A reader that has had enough is no error: what comes after is dropped, and the files that are
 * written besides become whole.
 */
export function streamSink(stream: Writable): Sink {
  let dropped = false;
  // The error comes to the write; as an event without a listener it would end the process.
  stream.on('error', () => undefined);
  const write = async (piece: Buffer): Promise<void> => {
    if (dropped) return;
    try {
      await written(stream, piece);
    } catch (error) {
      if (!isBrokenPipe(error)) throw stdoutFailed(error);
      dropped = true;
    }
  };
  return gathering(write, async () => undefined);
}

/** A file sink; opening fails at once, not at the first write, and the file has its name when the sink is closed. */
export async function fileSink(path: string): Promise<Sink> {
  const file = await openWholeFile(path);
  return gathering(file.write, file.finish);
}

/** A sink for a file in a temporary folder, whose name nobody looks for. */
export async function temporarySink(path: string): Promise<Sink> {
  const failing = (error: unknown): never => {
    throw temporaryFailed(path, error);
  };
  const file = await openRaw(path, 'w').catch(failing);
  return gathering(
    (piece) => file.write(piece).catch(failing),
    () => file.close().catch(failing),
  );
}

function gathering(write: (piece: Buffer) => Promise<void>, end: () => Promise<void>): Sink {
  let gathered: string[] = [];
  let printed: Buffer[] = [];
  let size = 0;
  const settle = (): void => {
    if (gathered.length === 0) return;
    printed.push(Buffer.from(gathered.join('')));
    gathered = [];
  };
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    settle();
    const [only] = printed;
    const piece = only !== undefined && printed.length === 1 ? only : Buffer.concat(printed);
    printed = [];
    size = 0;
    await write(piece);
  };
  return {
    text(piece) {
      gathered.push(piece);
      size += piece.length;
    },
    bytes(piece) {
      settle();
      printed.push(Buffer.from(piece));
      size += piece.length;
    },
    flush: async () => {
      if (size >= PIECE) await flush();
    },
    async close() {
      await flush();
      await end();
    },
  };
}

function written(stream: Writable, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(piece, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}
