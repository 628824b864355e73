import type { Terminal } from './terminal.js';

const PROGRESS_EVERY_MS = 1000;

/** One line of messages on long work, for a terminal only. */
export interface Progress {
  readonly lines: (lines: number) => void;
  /** @param size Of the whole input; null where nobody knows. */
  readonly bytes: (bytes: number, size: number | null) => void;
  /** Leaves the line on which progress was shown, if it was. */
  readonly end: () => void;
}

/** @param note What else there is to say, as in `3 of 200 files`. */
export function progressOf(quiet: boolean, terminal: Terminal, note: () => string = () => ''): Progress {
  if (quiet || terminal.stderr.isTTY !== true)
    return { lines: () => undefined, bytes: () => undefined, end: () => undefined };
  const begun = terminal.now();
  let last = begun;
  const tell = (done: () => string): void => {
    const now = terminal.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    terminal.stderr.write(`\r${note()}${done()}, ${Math.round((now - begun) / 1000)} s `);
  };
  return {
    lines: (lines) => tell(() => `${lines.toLocaleString('en-US')} lines`),
    bytes: (bytes, size) =>
      tell(() => {
        const megabytes = Math.round(bytes / 1e6).toLocaleString('en-US');
        return size === null ? `${megabytes} MB` : `${Math.floor((100 * bytes) / size)}%, ${megabytes} MB`;
      }),
    end() {
      if (last !== begun) terminal.stderr.write('\n');
    },
  };
}
