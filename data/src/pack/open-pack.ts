import {
  HEAD_AT,
  HEAD_DIGEST_AT,
  HEAD_LENGTH_AT,
  MAGIC,
  type PackFacts,
  type PackHead,
  type Sha256,
} from './layout.js';
import { ReferenceRefused } from './reference-refused.js';

/** Where the bytes of a packed file are. */
export interface PackSource {
  /** Said in errors: a path, or where the bytes came from. */
  readonly name: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** A copy of the bytes from `at` on; fewer than `length` only if the source has ended. */
  readonly read: (at: number, length: number) => Uint8Array;
  readonly sha256: Sha256;
}

/** A packed file whose head is checked. */
export interface Pack {
  readonly facts: PackFacts;
  readonly names: readonly string[];
  /**
   * The bytes of a section, read and checked at each call; a copy that begins at byte 0 of its buffer, so that it can
   * be looked at as 32-bit numbers.
   * @throws ReferenceRefused `BTT_REFERENCE_DIGEST` if they are not the sealed ones, `BTT_REFERENCE_FORMAT` if there is
   * no section of that name.
   */
  section(name: string): Uint8Array;
}

const REMEDY = 'Rebuild or reinstall @better-trade/data.';

/**
 * Checks the head of a packed file and answers the door to its sections. Pure.
 * @param format The one format that is taken.
 * @throws ReferenceRefused if it is no packed file, of another format, of another length, or its head was changed.
 */
export function openPack(source: PackSource, format: string): Pack {
  const head = readHead(source);
  if (head.format !== format)
    throw new ReferenceRefused(
      'BTT_REFERENCE_VERSION',
      `${source.name} is of format ${printed(head.format)}, expected ${format}. It was made by another version: ${REMEDY}`,
    );
  const places = new Map<string, { readonly at: number; readonly length: number; readonly sha256: string }>();
  let at = HEAD_AT + head.bytes;
  for (const [name, length, sha256] of head.sections) {
    places.set(name, { at, length, sha256 });
    at += length;
  }
  if (at !== source.size) throw otherSize(source, at);

  return {
    facts: head.facts,
    names: [...places.keys()],
    section(name) {
      const place = places.get(name);
      if (place === undefined)
        throw new ReferenceRefused(
          'BTT_REFERENCE_FORMAT',
          `${source.name} has no section "${name}". ${REMEDY}`,
        );
      const bytes = source.read(place.at, place.length);
      const digest = source.sha256(bytes);
      if (digest !== place.sha256) throw otherDigest(source, `section "${name}"`, place.sha256, digest);
      return bytes;
    },
  };
}

function readHead(source: PackSource): PackHead & { readonly bytes: number } {
  const start = source.read(0, HEAD_AT);
  if (!MAGIC.every((byte, i) => start[i] === byte))
    throw new ReferenceRefused(
      'BTT_REFERENCE_FORMAT',
      `${source.name} is not a packed reference: it begins with ${hex(start.subarray(0, MAGIC.length)) || 'nothing'}, expected ${hex(MAGIC)}. ${REMEDY}`,
    );
  if (start.length < HEAD_AT) throw otherSize(source, HEAD_AT);
  const length = new DataView(start.buffer, start.byteOffset).getUint32(HEAD_LENGTH_AT, true);
  if (HEAD_AT + length > source.size) throw otherSize(source, HEAD_AT + length);
  const bytes = source.read(HEAD_AT, length);
  const [digest, sealed] = [source.sha256(bytes), hex(start.subarray(HEAD_DIGEST_AT))];
  if (digest !== sealed) throw otherDigest(source, 'the head', sealed, digest);
  return { ...(JSON.parse(asciiOf(bytes)) as PackHead), bytes: length };
}

function otherDigest(source: PackSource, what: string, sealed: string, digest: string): ReferenceRefused {
  return new ReferenceRefused(
    'BTT_REFERENCE_DIGEST',
    `${what} of ${source.name} has SHA-256 ${digest}, sealed was ${sealed}. ${REMEDY}`,
  );
}

function otherSize(source: PackSource, expected: number): ReferenceRefused {
  return new ReferenceRefused(
    'BTT_REFERENCE_SIZE',
    `${source.name} has ${source.size} bytes, expected ${expected}: it was cut or added to. ${REMEDY}`,
  );
}

function hex(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whatever stands there: a head can be sealed and still hold nonsense. */
function printed(format: unknown): string {
  return /^[\w./-]{1,40}$/.test(String(format)) ? String(format) : 'no name';
}

/** Text of bytes that are all ASCII. */
export function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
