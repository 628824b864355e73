import { fstatSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

const STDOUT = 1;

/**
 * Standard output where it was sent into a file, else null. `process.stdout` takes a write of which a full disk took
 * only a part for a whole one, and the file ends early without an error.
 */
export function fileStdout(): Writable | null {
  return isFile(STDOUT) ? wholeWrites(STDOUT) : null;
}

/** A stream that writes each piece to its end, or fails. */
export function wholeWrites(fd: number): Writable {
  return new Writable({
    write(piece: Buffer, _encoding, done) {
      try {
        for (let at = 0; at < piece.length; ) at += writeSync(fd, piece, at);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      done();
    },
  });
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}
