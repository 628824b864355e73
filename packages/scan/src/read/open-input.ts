import { createReadStream, open } from 'node:fs';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { lookAtInput, refuseChanged } from './changed-input.js';
import { InputError } from './input-error.js';

const CHUNK = 256 * 1024;

/**
 * The bytes of a file, or of standard input for `-`, in chunks. Nothing is opened before the first chunk is asked for.
 *
 * @throws InputError `BTT_INPUT_MISSING`, `BTT_INPUT_DIRECTORY`, `BTT_INPUT_UNREADABLE`, when iterated; after the last
 * chunk `BTT_INPUT_CHANGED` if somebody wrote to the file while it was read.
 */
export async function* openInput(
  name: string,
  stdin: AsyncIterable<string | Uint8Array> = process.stdin,
): AsyncGenerator<Buffer, void> {
  try {
    if (name !== '-') yield* openFile(name);
    else for await (const chunk of stdin) yield asBuffer(chunk);
  } catch (error) {
    throw asInputError(name, error);
  }
}

async function* openFile(name: string): AsyncGenerator<Buffer, void> {
  const found = await stat(name);
  // Windows refuses to open a directory with the same words as a locked file: ask first.
  if (found.isDirectory()) throw isDirectory(name);
  const before = await lookAtInput(name);
  let read = 0;
  for await (const chunk of found.isFIFO()
    ? await openPipe(name)
    : createReadStream(name, { highWaterMark: CHUNK })) {
    const bytes = asBuffer(chunk);
    read += bytes.length;
    yield bytes;
  }
  refuseChanged(name, before, await lookAtInput(name), read);
}

/** A thread that waits for a slow pipe as for a file cannot be stopped: a signal would not end the process. */
async function openPipe(name: string): Promise<AsyncIterable<Uint8Array>> {
  const { Socket } = await import('node:net');
  const fd = await promisify(open)(name, 'r');
  return new Socket({ fd, readable: true, writable: false });
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
