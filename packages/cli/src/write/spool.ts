import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sink } from './sink.js';

const IN_MEMORY = 8 << 20;

/**
 * Holds the lines of a JSON report until its head is known: in memory while they are few, then in a temporary file,
 * so that memory does not grow with the input.
 */
export interface Spool {
  text(piece: string): void;
  flush(): Promise<void>;
  /** Copies everything to the sink and forgets it. */
  pour(sink: Sink): Promise<void>;
  /** Forgets everything. */
  drop(): Promise<void>;
}

export function createSpool(): Spool {
  let held: string[] = [];
  let size = 0;
  let folder: string | undefined;
  let file: WriteStream | undefined;
  const spill = async (): Promise<void> => {
    if (file === undefined) {
      folder = mkdtempSync(join(tmpdir(), 'btt-'));
      file = createWriteStream(join(folder, 'lines'));
    }
    const text = held.join('');
    held = [];
    size = 0;
    if (!file.write(text)) await once(file, 'drain');
  };
  const forget = (): void => {
    held = [];
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  return {
    text(piece) {
      held.push(piece);
      size += piece.length;
    },
    flush: async () => {
      if (size >= (file === undefined ? IN_MEMORY : 1 << 16)) await spill();
    },
    async pour(sink) {
      try {
        if (file !== undefined && folder !== undefined) {
          await spill();
          file.end();
          await once(file, 'close');
          for await (const piece of createReadStream(join(folder, 'lines'), {
            encoding: 'utf8',
            highWaterMark: 1 << 18,
          })) {
            sink.text(piece as string);
            await sink.flush();
          }
        }
        for (const piece of held) sink.text(piece);
      } finally {
        forget();
      }
    },
    async drop() {
      if (file !== undefined) {
        file.end();
        await once(file, 'close');
      }
      forget();
    },
  };
}
