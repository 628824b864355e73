import type { Writable } from 'node:stream';
import { isBrokenPipe, stdoutFailed, temporaryFailed } from './output-failed.js';
import { openRaw } from './raw-file.js';
import { openWholeFile } from './whole-file.js';

/** Where a writer puts its text: gathered into large pieces, and held back when the reader is slow. */
export interface Sink {
  text(piece: string): void;
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
  const write = async (text: string): Promise<void> => {
    if (dropped) return;
    try {
      await written(stream, text);
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
    (text) => file.write(text).catch(failing),
    () => file.close().catch(failing),
  );
}

function gathering(write: (text: string) => Promise<void>, end: () => Promise<void>): Sink {
  let gathered: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const text = gathered.join('');
    gathered = [];
    size = 0;
    await write(text);
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
      await end();
    },
  };
}

function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}
