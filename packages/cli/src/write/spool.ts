import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { temporaryFailed } from './output-failed.js';
import { openRaw, type RawFile } from './raw-file.js';
import type { Sink } from './sink.js';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.js';

const IN_MEMORY = 8 << 20;
const PIECE = 1 << 16;

/**
 * Holds the lines of a JSON report until its head is known: in memory while they are few, then in a temporary file,
 * so that memory does not grow with the input. A full disk throws OutputFailed.
 */
export interface Spool {
  text(piece: string): void;
  flush(): Promise<void>;
  /** Copies everything to the sink and forgets it. */
  pour(sink: Sink): Promise<void>;
  /** Forgets everything. */
  drop(): Promise<void>;
}

interface Spilled {
  readonly folder: TemporaryFolder;
  readonly path: string;
  readonly file: RawFile;
}

/** @param inMemory Characters that are held before a file is made. */
export function createSpool(inMemory: number = IN_MEMORY): Spool {
  let held: string[] = [];
  let size = 0;
  let spilled: Spilled | undefined;
  const spill = async (): Promise<void> => {
    const text = held.join('');
    held = [];
    size = 0;
    spilled ??= await openSpilled();
    const { file, path } = spilled;
    await file.write(text).catch((error: unknown) => {
      throw temporaryFailed(path, error);
    });
  };
  const drop = async (): Promise<void> => {
    held = [];
    if (spilled === undefined) return;
    await spilled.file.close().catch(() => undefined);
    spilled.folder.remove();
    spilled = undefined;
  };
  return {
    text(piece) {
      held.push(piece);
      size += piece.length;
    },
    flush: async () => {
      if (size >= (spilled === undefined ? inMemory : PIECE)) await spill();
    },
    async pour(sink) {
      try {
        if (spilled !== undefined) {
          await spill();
          for await (const piece of createReadStream(spilled.path, {
            encoding: 'utf8',
            highWaterMark: 1 << 18,
          })) {
            sink.text(piece as string);
            await sink.flush();
          }
        }
        for (const piece of held) sink.text(piece);
      } finally {
        await drop();
      }
    },
    drop,
  };
}

async function openSpilled(): Promise<Spilled> {
  const folder = temporaryFolder('btt-');
  const path = join(folder.path, 'lines');
  try {
    return { folder, path, file: await openRaw(path, 'w') };
  } catch (error) {
    folder.remove();
    throw temporaryFailed(path, error);
  }
}
