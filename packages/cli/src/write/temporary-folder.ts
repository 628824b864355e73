import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryFailed } from './output-failed.js';
import { beginUnfinished } from './unfinished.js';

export interface TemporaryFolder {
  readonly path: string;
  /** Takes it away with all that is in it; a run that fails or is interrupted does so too. */
  remove(): void;
}

/** @throws OutputFailed `BTT_OUTPUT_FAILED` if there is no place for it. */
export function temporaryFolder(prefix: string): TemporaryFolder {
  const path = make(prefix);
  const discard = (): void => rmSync(path, { recursive: true, force: true });
  const gone = beginUnfinished({ kind: 'temporary', path, discard });
  return {
    path,
    remove() {
      discard();
      gone();
    },
  };
}

function make(prefix: string): string {
  try {
    return mkdtempSync(join(tmpdir(), prefix));
  } catch (error) {
    throw temporaryFailed(tmpdir(), error);
  }
}
