import { existsSync } from 'node:fs';

/** What a run has begun and must not leave behind as if it were whole. */
export interface Unfinished {
  /** `output`: the user named it, and is told of it when the run is interrupted; `temporary`: nobody knows of it. */
  readonly kind: 'output' | 'temporary';
  /** Where the bytes are until the end. */
  readonly path: string;
  /** Takes it away. Synchronous: a process that ends waits for nothing. */
  readonly discard: () => void;
}

/** Of the process and not of a run: a signal comes to the process. */
const unfinished = new Set<Unfinished>();

/** Answers the function to call when it is whole, or gone. */
export function beginUnfinished(one: Unfinished): () => void {
  unfinished.add(one);
  return () => {
    unfinished.delete(one);
  };
}

export function hasUnfinishedOutputs(): boolean {
  return [...unfinished].some(({ kind }) => kind === 'output');
}

/** After an error: takes away all that was begun. */
export function discardUnfinished(): void {
  for (const one of unfinished) discard(one);
}

/** After a signal: takes away what is temporary, leaves the outputs as they are and answers where they stand. */
export function leaveOutputs(): readonly string[] {
  const left: string[] = [];
  for (const one of unfinished) {
    if (one.kind === 'temporary') discard(one);
    // One that has just got its name is whole.
    else if (existsSync(one.path)) left.push(one.path);
  }
  unfinished.clear();
  return left;
}

function discard(one: Unfinished): void {
  unfinished.delete(one);
  try {
    one.discard();
  } catch {
    // The error that ended the run is the one to tell.
  }
}
