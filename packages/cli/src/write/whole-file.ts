import { beginOutput } from './begin-output.js';
import { fileFailed, streamFailed } from './output-failed.js';
import { openRaw, type RawFile } from './raw-file.js';
import { beginUnfinished } from './unfinished.js';

/** A file that has its name only from its end on; see {@link beginOutput}. */
export interface WholeFile {
  /** @throws OutputFailed `BTT_OUTPUT_FAILED` */
  write(piece: string | Buffer): Promise<void>;
  /** @throws OutputFailed `BTT_OUTPUT_FAILED` */
  finish(): Promise<void>;
}

/** @throws what `node:fs` throws if it cannot be opened: at once, not at the first write. */
export async function openWholeFile(path: string): Promise<WholeFile> {
  const output = await beginOutput(path);
  let file: RawFile;
  try {
    file = await openRaw(output.place, output.direct ? 'w' : 'wx', output.mode);
  } catch (error) {
    output.discard();
    throw error;
  }
  const closed = beginUnfinished({
    kind: 'temporary',
    path: output.place,
    discard: () => void file.close().catch(() => undefined),
  });
  const failing = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      throw output.direct ? streamFailed(path, error) : fileFailed(path, error);
    }
  };
  return {
    write: (piece) => failing(() => file.write(piece)),
    finish: () =>
      failing(async () => {
        const written = await file.identity();
        await file.close();
        closed();
        await output.finish(written);
      }),
  };
}
