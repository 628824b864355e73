import { gzipSync, strToU8 } from 'fflate';
import { base64, sha256Hex } from './digest.js';

/** The report that a page was made from, byte for byte, so that the page can be checked, replayed and made again. */
export interface EmbeddedReport {
  /** Name of the file that a reader saves. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Compressed, in base64: null if even so it is larger than a page may be. */
  readonly gzip: string | null;
}

/** Characters of base64 that a page has room for beside tables and figures. */
const MOST = 450_000;
/** Longer texts are not even tried: a page must not take seconds to leave something out. */
const LONGEST = 24_000_000;
/** No report of btt was found to become smaller than this part of itself. */
const SMALLEST = 1 / 60;

/**
 * @param text The report as `--format json` prints it.
 * @param room Characters that the page has left for it.
 */
export function embedReport(name: string, text: string, room: number = MOST): EmbeddedReport {
  const bytes = strToU8(text);
  const fits = bytes.length <= LONGEST && bytes.length * SMALLEST <= room;
  // By fflate, not by zlib: its bytes are the same on every machine.
  const gzip = fits ? base64(gzipSync(bytes, { level: 6, mtime: 0 })) : null;
  return {
    name,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    gzip: gzip !== null && gzip.length <= room ? gzip : null,
  };
}
