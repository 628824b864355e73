import { detectEncoding, InputError, openInput } from '@better-trade/scan';

const SAMPLE = 4096;
/** As at the start of a file: a text may hold a stray NUL, a disk block that was never written holds nothing else. */
const FEWEST_NULS = 16;
const SHARE_OF_NULS = 0.1;

/**
 * The bytes of an input, which is not believed to be whole until its end was seen: one bad file among hundreds is not
 * looked at by anybody, and half of it must not pass for all of it.
 *
 * @throws InputError what {@link openInput} throws, `BTT_INPUT_CHANGED` too; `BTT_INPUT_BINARY` if it turns into NUL bytes half-way, as an interrupted copy does.
 */
export async function* wholeBytes(
  name: string,
  stdin: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Buffer, void> {
  let read = 0;
  let sample: Buffer = Buffer.alloc(0);
  for await (const chunk of openInput(name, stdin)) {
    if (sample.length < SAMPLE) sample = Buffer.concat([sample, chunk]).subarray(0, SAMPLE);
    // The reader looks first: it knows what a binary file is by its first bytes.
    yield chunk;
    if (sample.length === SAMPLE && detectEncoding(sample).encoding === 'utf-8')
      refuseNulsAt(name, chunk, read);
    read += chunk.length;
  }
}

function refuseNulsAt(name: string, chunk: Buffer, at: number): void {
  if (!chunk.includes(0)) return;
  const nuls = chunk.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (nuls < FEWEST_NULS || nuls <= chunk.length * SHARE_OF_NULS) return;
  throw new InputError(
    'BTT_INPUT_BINARY',
    'NUL bytes',
    `"${name}" is no text to its end: ${nuls} of the ${chunk.length} bytes from byte ${at} on are NUL.`,
    'Copy or export it again.',
  );
}
