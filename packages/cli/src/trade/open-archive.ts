import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { UsageError } from '../run/usage-error.js';
import { crc32 } from './crc32.js';
import { refuse } from './trade-error.js';

const MIB = 1024 * 1024;

/** What an archive may inflate to. */
export interface ArchiveLimits {
  /** Bytes of all its entries together. */
  readonly bytes: number;
}

/** A December file of Census inflates to 2.4 GB. */
export const IMDB_LIMITS: ArchiveLimits = { bytes: 8192 * MIB };
/** DataWeb exports 300,000 rows at most. */
export const XLSX_LIMITS: ArchiveLimits = { bytes: 256 * MIB };

/** Census' fixed-width text is packed 12 to 1; 1000 to 1 is what only one repeated byte gives. */
const MOST_RATIO = 200;
/** Below this size a high ratio does no harm. */
const RATIO_FROM = 16 * MIB;
const MOST_ENTRIES = 2000;

export interface Archive {
  /** Names as they stand in it. */
  readonly names: readonly string[];
  /** The bytes of one entry, inflated as they are asked for; size and CRC are checked at the end. */
  readonly read: (name: string) => AsyncIterable<Buffer>;
  readonly close: () => void;
}

/**
 * Opens a ZIP and checks what it says of itself. Nothing is inflated yet.
 * @throws UsageError `BTT_TRADE_ZIP` if it is cut or damaged, `BTT_TRADE_ZIP_BOMB` if it says that it inflates beyond
 * the limits, `BTT_TRADE_ENCRYPTED`
 */
export async function openArchive(path: string, name: string, limits: ArchiveLimits): Promise<Archive> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false });
  } catch (error) {
    throw damaged(name, error);
  }
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw heldTwice(name, entry.fileName);
      entries.set(entry.fileName, entry);
    }
    refuseBomb([...entries.values()], zip.entryCount, name, limits);
    refuseHidden([...entries.values()], zip.fileSize, name);
  } catch (error) {
    zip.close();
    throw damaged(name, error);
  }
  return {
    names: [...entries.keys()],
    read: (wanted) => inflate(zip, entries.get(wanted), wanted, name),
    close: () => zip.close(),
  };
}

function refuseBomb(entries: readonly Entry[], count: number, name: string, limits: ArchiveLimits): void {
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const remedy = 'Download it from Census or DataWeb again.';
  if (count > MOST_ENTRIES)
    throw refuse(
      'BTT_TRADE_ZIP_BOMB',
      `${name} holds ${count} entries; at most ${MOST_ENTRIES} are read.`,
      remedy,
    );
  if (bytes > limits.bytes)
    throw refuse(
      'BTT_TRADE_ZIP_BOMB',
      `${name} inflates to ${bytes} bytes; at most ${limits.bytes} (${limits.bytes / MIB} MiB) are read.`,
      remedy,
    );
  const dense = entries.find(
    (entry) =>
      entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > MOST_RATIO * entry.compressedSize,
  );
  if (dense !== undefined)
    throw refuse(
      'BTT_TRADE_ZIP_BOMB',
      `${name}: ${dense.fileName} inflates ${dense.compressedSize} bytes to ${dense.uncompressedSize}; at most ${MOST_RATIO} to 1 is read.`,
      remedy,
    );
}

/** Headers of an entry beside its names and extra fields, with a data descriptor; rounded up. */
const MOST_HEADERS = 128;
/** The comment at the end of an archive, and what closes it. */
const MOST_END = 68 * 1024;

/** What stands beside the entries of the directory is unseen here, and inflated by a reader that does without it. */
function refuseHidden(entries: readonly Entry[], size: number, name: string): void {
  const known = entries.reduce(
    (sum, { compressedSize, fileNameLength, extraFieldLength, fileCommentLength }) =>
      sum + compressedSize + 2 * (fileNameLength + extraFieldLength) + fileCommentLength + MOST_HEADERS,
    0,
  );
  const hidden = size - known - MOST_END;
  if (hidden > 0)
    throw refuse(
      'BTT_TRADE_ZIP_BOMB',
      `${name} holds ${hidden} bytes that are of no entry in its directory.`,
      'Download it from Census or DataWeb again.',
    );
}

/** Which of the two is meant nobody knows, and a reader of workbooks would inflate both. */
function heldTwice(name: string, entry: string): Error {
  return refuse('BTT_TRADE_ZIP', `${name} holds ${entry} twice.`, 'Download it again.');
}

async function* inflate(
  zip: ZipFile,
  entry: Entry | undefined,
  wanted: string,
  name: string,
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new RangeError(`no entry ${wanted}`);
  if (entry.isEncrypted())
    throw refuse('BTT_TRADE_ENCRYPTED', `${name}: ${wanted} is encrypted.`, 'Give it without a password.');
  let crc = 0;
  try {
    // yauzl holds the bytes against the size that the archive states, and stops at the first one beyond it.
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) continue;
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw damaged(name, error, wanted);
  }
  if (crc !== entry.crc32)
    throw refuse(
      'BTT_TRADE_ZIP',
      `${name}: ${wanted} is not what was packed: its CRC is ${hex(crc)}, the archive says ${hex(entry.crc32)}.`,
      'Download it again.',
    );
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0');
}

function damaged(name: string, error: unknown, wanted?: string): unknown {
  if (error instanceof UsageError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/encrypt/i.test(message))
    return refuse('BTT_TRADE_ENCRYPTED', `${name} is encrypted (${message}).`, 'Give it without a password.');
  return refuse(
    'BTT_TRADE_ZIP',
    `${name}${wanted === undefined ? '' : `: ${wanted}`} is cut off or damaged (${message}).`,
    'Download it again.',
  );
}
