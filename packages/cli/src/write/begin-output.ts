import { constants, rmSync } from 'node:fs';
import { access, realpath, rename, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { harmless } from './harmless.js';
import { fileFailed, OutputFailed, reasonOf } from './output-failed.js';
import type { FileIdentity } from './raw-file.js';
import { beginUnfinished } from './unfinished.js';

/** Names of what the process has open, whatever file that is. */
const OF_PROCESS = /^\/(?:proc\/|dev\/(?:fd\/|stdout$|stderr$))/;

/** An output that gets its name when it is whole. */
export interface BegunOutput {
  /** Where to write it: beside its place, or its place itself where that is a device or a pipe. */
  readonly place: string;
  /** Whether it was never to be renamed. */
  readonly direct: boolean;
  /** Permissions of the file that it comes to replace. */
  readonly mode: number | undefined;
  /**
   * Puts what was written and closed under its name.
   * @param written The file that was written, if the caller knows: another process may have begun the same output.
   * @throws OutputFailed `BTT_OUTPUT_FAILED`
   */
  finish(written?: FileIdentity): Promise<void>;
  discard(): void;
}

/** Where an output stands until it is whole. */
export function partialOf(path: string): string {
  return `${path}.partial`;
}

/**
 * Begins an output: a run that fails takes it away, one that is interrupted names it, and a file that is there already
 * stays as it is until the new one is whole. What an interrupted run left is written anew.
 *
 * @throws what `node:fs` throws if the file is there and may not be written, or its leftover may not be taken away
 */
export async function beginOutput(path: string): Promise<BegunOutput> {
  const old = await stat(path).catch(() => null);
  if (OF_PROCESS.test(resolve(path)) || (old !== null && !old.isFile())) return beginDirect(path);
  // A link goes on pointing at the file: its target is what is replaced.
  const target = old === null ? path : await realpath(path);
  if (old !== null) await access(target, constants.W_OK);
  const place = partialOf(target);
  rmSync(place, { force: true });
  const discard = (): void => rmSync(place, { force: true });
  const done = beginUnfinished({ kind: 'output', path: place, discard });
  return {
    place,
    direct: false,
    mode: old === null ? undefined : old.mode & 0o777,
    async finish(written) {
      if (written !== undefined && !(await isSame(place, written))) {
        done();
        throw new OutputFailed(path, 'another process writes it', 'Run again when it has ended.');
      }
      await rename(place, target).catch((error: unknown) => {
        done();
        throw cannotName(path, place, error);
      });
      done();
    },
    discard() {
      discard();
      done();
    },
  };
}

function beginDirect(path: string): BegunOutput {
  const done = beginUnfinished({ kind: 'output', path, discard: () => undefined });
  return { place: path, direct: true, mode: undefined, finish: async () => done(), discard: done };
}

async function isSame(place: string, { dev, ino }: FileIdentity): Promise<boolean> {
  const found = await stat(place).catch(() => null);
  return found !== null && found.dev === dev && found.ino === ino;
}

/** It is whole and only its name is wrong: a viewer holds the old one open, or it is a mount point. */
function cannotName(path: string, place: string, error: unknown): OutputFailed {
  const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return gone
    ? fileFailed(path, error)
    : new OutputFailed(path, reasonOf(error), `The whole output stands in ${harmless(place)}: rename it.`);
}
