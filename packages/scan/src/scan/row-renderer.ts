import { readFileSync } from 'node:fs';
import type { LineVerdict } from '@better-trade/core';
import { builtFile } from './built-file.js';
import { RECORD_BYTES, type Records } from './scanner.js';

/** One printed row of all lines of a pair: the line's number, `before`, its value, `after`, its reference. */
export interface RowText {
  readonly before: string;
  readonly after: string;
}

/** What is printed of lines that are not judged by themselves. */
export interface RowPrinter {
  /** The rows of each line of a pair; the verdict has no line, value or reference of its own. */
  rows(verdict: LineVerdict): readonly RowText[];
  /** A reference that holds more than plain ASCII without commas and quotes, as it is printed. */
  ref(text: string): string;
  /** Takes printed rows, each with a line end; the bytes are overwritten after the call. */
  text(bytes: Uint8Array): void;
}

/** Puts rows together without making a string of each. */
export interface RowRenderer {
  /** Keeps the rows of a pair; answers where they are, or null without room. */
  keep(rows: readonly RowText[]): number | null;
  /** Forgets all rows that were kept. */
  forget(): void;
  /** Takes records in; they are printed by the places of their rows, which must be told one by one. */
  load(records: Records): void;
  tell(record: number, rows: number): void;
  /** Prints the records from one up to another, all of which were told. @param above Lines above those that they count. */
  print(from: number, to: number, above: number, take: (bytes: Uint8Array) => void): void;
}

/** What assembly/render.ts exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly records: WebAssembly.Global<'i32'>;
  readonly text: WebAssembly.Global<'i32'>;
  readonly rows: WebAssembly.Global<'i32'>;
  readonly out: WebAssembly.Global<'i32'>;
  readonly roomForText: WebAssembly.Global<'i32'>;
  readonly roomToPrint: WebAssembly.Global<'i32'>;
  readonly printed: WebAssembly.Global<'i32'>;
  print(from: number, to: number, above: number): number;
}

const WORDS = RECORD_BYTES / 4;
/** A character of a string is at most so many bytes of UTF-8. */
const WIDEST = 3;
const PLAIN = 0x8000_0000;
/** Bounds what is kept of a file with endless different pairs. */
const MOST_KEPT = 12 << 20;
const GROWTH = 1 << 20;
const PAGE = 65_536;
/** Rows are copied over their ends. */
const SPARE = 16;

export function createRowRenderer(ref: RowPrinter['ref']): RowRenderer {
  const module = new WebAssembly.Module(readFileSync(builtFile('render.wasm')));
  const wasm = new WebAssembly.Instance(module).exports as unknown as Exports;
  let memory: Buffer = Buffer.from(wasm.memory.buffer);
  let words = new Uint32Array(wasm.memory.buffer, wasm.records.value);
  const [text, rows, out] = [wasm.text.value, wasm.rows.value, wasm.out.value];
  let kept = 0;
  let texts = 0;
  const makeRoom = (end: number): void => {
    const missing = end - memory.length;
    if (missing <= 0) return;
    wasm.memory.grow(Math.ceil(Math.max(missing, GROWTH) / PAGE));
    memory = Buffer.from(wasm.memory.buffer);
    words = new Uint32Array(wasm.memory.buffer, wasm.records.value);
  };

  return {
    keep(all) {
      const most = all.reduce(
        (sum, { before, after }) => sum + 8 + WIDEST * (before.length + after.length),
        8,
      );
      if (kept + most > MOST_KEPT) return null;
      makeRoom(rows + kept + most + SPARE);
      const place = rows + kept;
      memory.writeUInt32LE(all.length, place);
      let at = place + 4;
      for (const { before, after } of all) {
        const first = memory.write(before, at + 8);
        const second = memory.write(after, at + 8 + first);
        memory.writeUInt32LE(first, at);
        memory.writeUInt32LE(second, at + 4);
        at += 8 + first + second;
      }
      kept = (at - rows + 3) & ~3;
      return place;
    },
    forget() {
      kept = 0;
    },
    load(records) {
      memory.set(records.bytes, wasm.records.value);
      memory.set(records.text, text);
      texts = records.text.length;
    },
    tell(record, place) {
      const word = record * WORDS;
      words[word + 1] = place;
      const [start, length] = [words[word + 4] ?? 0, words[word + 5] ?? 0];
      if (length >= PLAIN) words[word + 5] = length - PLAIN;
      else if (length > 0) {
        const printed = Buffer.from(ref(memory.toString('utf8', text + start, text + start + length)));
        if (texts + printed.length > wasm.roomForText.value)
          throw tooLong('references', texts + printed.length);
        memory.set(printed, text + texts);
        words[word + 4] = texts;
        words[word + 5] = printed.length;
        texts += printed.length;
      }
    },
    print(from, to, above, take) {
      for (let at = from; at < to; ) {
        at = wasm.print(at, to, above);
        const printed = wasm.printed.value;
        if (printed === 0 && at < to) throw tooLong('a row', wasm.roomToPrint.value);
        take(memory.subarray(out, out + printed));
      }
    },
  };
}

/** Nothing of an input is that long: the scanner leaves such references to the reader of rows. */
function tooLong(what: string, bytes: number): Error {
  return new Error(`${what} of ${bytes} bytes cannot be printed`);
}
