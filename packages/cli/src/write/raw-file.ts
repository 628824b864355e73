import { open } from 'node:fs/promises';

/** Tells a file from another that has come to stand under its name. */
export interface FileIdentity {
  readonly dev: number;
  readonly ino: number;
}

/** A file that is written from its beginning to its end. */
export interface RawFile {
  /** Waits until the system has taken all of it: a full disk takes a part and says so only the next time. */
  write(piece: string | Buffer): Promise<void>;
  identity(): Promise<FileIdentity>;
  close(): Promise<void>;
}

/**
 * @param flags As of `open`: `w`, or `wx` for a file that must not be there.
 * @param mode Permissions of a new file; those that the system gives if absent.
 */
export async function openRaw(path: string, flags: 'w' | 'wx', mode?: number): Promise<RawFile> {
  const handle = await open(path, flags, mode);
  // Those that the system would take away from every new file; some file systems know none.
  if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
  return {
    async write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length; )
        at += (await handle.write(bytes, at, bytes.length - at, null)).bytesWritten;
    },
    identity: () => handle.stat(),
    close: () => handle.close(),
  };
}
