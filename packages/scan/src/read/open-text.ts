import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { refuseKnownBinary, refuseNuls } from './detect-binary.js';
import { detectEncoding } from './detect-encoding.js';
import type { InputWarning } from './input-error.js';
import { type Pull, pullHead } from './pull.js';
import { completeLength, validLength } from './valid-utf8.js';
import { fromWindows1252 } from './windows-1252.js';

const SAMPLE = 4096;
const NOTHING = Buffer.alloc(0);

type Warn = (warning: InputWarning) => void;

/** Turns bytes into UTF-8, chunk by chunk; plain UTF-8 is passed on without a copy. */
interface Transcoder {
  readonly encoding: () => string;
  readonly write: (bytes: Buffer) => Buffer;
  readonly end: () => Buffer;
}

export interface Text {
  /** Becomes `windows-1252` where the text turns out not to be UTF-8. */
  readonly encoding: () => string;
  /** UTF-8 without a byte order mark. */
  readonly pull: Pull;
  /** Bytes of the byte order mark. */
  readonly mark: number;
}

/** @throws InputError `BTT_INPUT_BINARY` */
export async function openText(pull: Pull, warn: Warn): Promise<Text> {
  const sample = await pullHead(pull, SAMPLE);
  refuseKnownBinary(sample);
  const { encoding, mark } = detectEncoding(sample);
  if (encoding === 'utf-8') refuseNuls(sample.subarray(0, SAMPLE));
  return transcode(
    sample.subarray(mark),
    pull,
    encoding === 'utf-8' ? fromUtf8(mark, warn) : fromUtf16(encoding, warn),
    mark,
  );
}

/** The rest of a text that was UTF-8 up to a place: it may not be from there on. */
export function resumeText(pull: Pull, offset: number, warn: Warn): Text {
  return transcode(NOTHING, pull, fromUtf8(offset, warn), 0);
}

function transcode(start: Buffer, pull: Pull, transcoder: Transcoder, mark: number): Text {
  let first: Buffer | null = start.length === 0 ? null : start;
  let ended = false;
  return {
    mark,
    encoding: transcoder.encoding,
    pull: async () => {
      while (!ended) {
        const bytes: Buffer | null = first ?? (await pull());
        first = null;
        ended = bytes === null;
        const text = bytes === null ? transcoder.end() : transcoder.write(bytes);
        if (text.length > 0) return text;
      }
      return null;
    },
  };
}

function fromUtf8(mark: number, warn: Warn): Transcoder {
  let offset = mark;
  let cut: Buffer = NOTHING;
  let legacy = false;
  const fallBack = (valid: Buffer, rest: Buffer): Buffer => {
    legacy = true;
    const at = offset + valid.length;
    warn({
      code: 'BTT_INPUT_ENCODING',
      message: `byte ${at} is not UTF-8: the text is read as Windows-1252 from there on. Save it as UTF-8 if names look wrong.`,
    });
    return Buffer.concat([valid, fromWindows1252(rest)]);
  };
  return {
    encoding: () => (legacy ? 'windows-1252' : 'utf-8'),
    write: (bytes) => {
      if (legacy) return fromWindows1252(bytes);
      const all = cut.length === 0 ? bytes : Buffer.concat([cut, bytes]);
      const complete = all.subarray(0, completeLength(all));
      if (!isUtf8(complete)) {
        const valid = validLength(all);
        return fallBack(all.subarray(0, valid), all.subarray(valid));
      }
      cut = all.subarray(complete.length);
      offset += complete.length;
      return complete;
    },
    end: () => (legacy || cut.length === 0 ? NOTHING : fallBack(NOTHING, cut)),
  };
}

function fromUtf16(encoding: 'utf-16le' | 'utf-16be', warn: Warn): Transcoder {
  const decoder = new StringDecoder('utf16le');
  let odd: Buffer = NOTHING;
  return {
    encoding: () => encoding,
    write: (bytes) => {
      const all = odd.length === 0 ? bytes : Buffer.concat([odd, bytes]);
      const even = all.subarray(0, all.length - (all.length % 2));
      odd = all.subarray(even.length);
      return Buffer.from(decoder.write(encoding === 'utf-16le' ? even : Buffer.from(even).swap16()));
    },
    end: () => {
      if (odd.length > 0)
        warn({
          code: 'BTT_INPUT_ENCODING',
          message: `the ${encoding} text ends in half a character: it may have been cut off.`,
        });
      return Buffer.from(decoder.end());
    },
  };
}
