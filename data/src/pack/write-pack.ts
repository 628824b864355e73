import {
  DIGEST_BYTES,
  HEAD_AT,
  HEAD_DIGEST_AT,
  HEAD_LENGTH_AT,
  MAGIC,
  type PackFacts,
  type PackHead,
  type Sha256,
} from './layout.js';

/**
 * The bytes of a packed file ({@link PackHead}). Same arguments, same bytes.
 * @param sections In the order in which they are to stand. Names and facts are ASCII.
 */
export function writePack(
  format: string,
  facts: PackFacts,
  sections: readonly (readonly [name: string, bytes: Uint8Array])[],
  sha256: Sha256,
): Uint8Array {
  const head: PackHead = {
    format,
    facts,
    sections: sections.map(([name, bytes]) => [name, bytes.length, sha256(bytes)]),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const size = sections.reduce((sum, [, bytes]) => sum + bytes.length, HEAD_AT + headBytes.length);
  const file = new Uint8Array(size);
  file.set(MAGIC);
  new DataView(file.buffer).setUint32(HEAD_LENGTH_AT, headBytes.length, true);
  const digest = sha256(headBytes);
  for (let i = 0; i < DIGEST_BYTES; i++)
    file[HEAD_DIGEST_AT + i] = Number.parseInt(digest.slice(2 * i, 2 * i + 2), 16);
  file.set(headBytes, HEAD_AT);
  let at = HEAD_AT + headBytes.length;
  for (const [, bytes] of sections) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}
