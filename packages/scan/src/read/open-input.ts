import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from './input-error.js';

const CHUNK = 256 * 1024;

/**
 * The bytes of a file, or of standard input for `-`, in chunks. Nothing is opened before the first chunk is asked for.
 *
 * @throws InputError `BTT_INPUT_MISSING`, `BTT_INPUT_DIRECTORY`, `BTT_INPUT_UNREADABLE`, when iterated.
 */
export async function* openInput(
  name: string,
  stdin: AsyncIterable<string | Uint8Array> = process.stdin,
): AsyncGenerator<Buffer, void> {
  try {
    // Windows refuses to open a directory with the same words as a locked file: ask first.
    if (name !== '-' && (await stat(name)).isDirectory()) throw isDirectory(name);
    for await (const chunk of name === '-' ? stdin : createReadStream(name, { highWaterMark: CHUNK }))
      yield asBuffer(chunk);
  } catch (error) {
    throw asInputError(name, error);
  }
}

function asBuffer(chunk: string | Uint8Array): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function asInputError(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof InputError) return error;
  const printed = name === '-' ? 'standard input' : `"${name}"`;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new InputError(
      'BTT_INPUT_MISSING',
      name,
      `there is no file ${printed}.`,
      'Check the path, or give - for standard input.',
    );
  if (error.code === 'EISDIR') return isDirectory(name);
  return new InputError(
    'BTT_INPUT_UNREADABLE',
    name,
    `${printed} cannot be read: ${error.message}.`,
    'Check its permissions.',
  );
}

function isDirectory(name: string): InputError {
  return new InputError('BTT_INPUT_DIRECTORY', name, `"${name}" is a directory.`, 'Name one file in it.');
}
