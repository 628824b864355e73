/**
 * The container of everything that is packed when the packages are built. One file:
 *
 * | bytes | what |
 * | --- | --- |
 * | 8 | {@link MAGIC} |
 * | 4 | length of the head, little endian |
 * | 32 | SHA-256 of the head |
 * | | the head: ASCII JSON of {@link PackHead} |
 * | | the sections, one after the other, in the order of the head and nothing between them |
 *
 * The head seals each section, so that a program checks and decodes only those it asks for, and every byte of the file
 * belongs to something that is checked.
 */
export interface PackHead<Facts = PackFacts> {
  /** Name and number of what is inside, as `btt-reference/4`: a reader takes exactly the one it was written for. */
  readonly format: string;
  readonly facts: Facts;
  /** Name, length in bytes, SHA-256 as hex. */
  readonly sections: readonly (readonly [name: string, length: number, sha256: string])[];
}

/** What a reader wants to know before it opens a section. */
export type PackFacts = Readonly<Record<string, string>>;

/** As in PNG: a byte that is no ASCII, the name, and line ends that a transfer as text would change. */
export const MAGIC: readonly number[] = [0x89, 0x42, 0x54, 0x54, 0x50, 0x0d, 0x0a, 0x1a];
export const DIGEST_BYTES = 32;
export const HEAD_LENGTH_AT = MAGIC.length;
export const HEAD_DIGEST_AT = HEAD_LENGTH_AT + 4;
export const HEAD_AT = HEAD_DIGEST_AT + DIGEST_BYTES;

/** SHA-256 as 64 lower-case hex digits. Handed in, because browsers and Node have it under different names. */
export type Sha256 = (bytes: Uint8Array) => string;
