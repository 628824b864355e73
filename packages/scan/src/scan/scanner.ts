import { readFileSync } from 'node:fs';
import type { Layout } from '../read/find-columns.js';
import { builtFile } from './built-file.js';
import type { PackedPairs } from './pair-pack.js';

/** What the scanner asks its host about a cell that it sees for the first time. */
export type CellKind = 'origin' | 'name';

/** Number of the country, or 0 for a name that no list holds; -1 for what must be read row by row. */
export type CellReader = (kind: CellKind, bytes: Buffer) => number;

/** Why a scan ended: at the row where it was told to; at the end of the bytes; at a row for the slow lane; for room. */
export type ScanEnd = 'stop' | 'bytes' | 'unusual' | 'full';

export interface Scan {
  readonly why: ScanEnd;
  /** Place in the input at which a row begins; all rows before it are counted. */
  readonly end: number;
  /** Physical lines before that place. */
  readonly lines: number;
}

/** Rows that were wanted one by one, until the next scan. */
export interface Records {
  readonly count: number;
  /** Of a record: four 32-bit numbers and a double, as in assembly/results.ts. */
  readonly bytes: Uint8Array;
  /** The references, one after the other. */
  readonly text: Uint8Array;
}

/** By outcome: rows, and their values in whole cents of US dollars. */
export interface Counts {
  readonly rows: Float64Array;
  readonly cents: Float64Array;
}

export interface Scanner {
  /** Where the bytes to scan are put, from the beginning. */
  readonly input: Buffer;
  /** @param stop Rows that begin there or later are left. @param length Bytes that are there. */
  scan(from: number, stop: number, length: number): Scan;
  records(): Records;
  /** Adds what was counted since the last call, by outcome. */
  take(into: Counts): void;
  /** Forgets what was counted since the last call. */
  forget(): void;
  /** Tells what a cell says, as {@link CellReader} would. */
  learn(kind: CellKind, bytes: Uint8Array, answer: number): void;
}

export interface ScannerOptions {
  readonly module: WebAssembly.Module;
  readonly pairs: PackedPairs;
  readonly layout: Layout;
  readonly delimiter: string;
  /** Number of the origin of all rows, for a file without an origin column. */
  readonly constantOrigin: number;
  /** 1 for an outcome whose rows are wanted one by one. */
  readonly wanted: Uint8Array;
  readonly readCell: CellReader;
  /** Bytes of {@link Scanner.input}. */
  readonly room: number;
}

export const RECORD_BYTES = 24;
const PAGE = 65_536;
const ENDS: readonly ScanEnd[] = ['stop', 'bytes', 'unusual', 'full'];
const KINDS: readonly CellKind[] = ['origin', 'name'];
/** The scanner looks at 64 bytes at a time. */
const SLACK = 64;

/** What assembly/scan.ts exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly status: WebAssembly.Global<'i32'>;
  readonly lines: WebAssembly.Global<'i32'>;
  readonly recorded: WebAssembly.Global<'i32'>;
  readonly records: WebAssembly.Global<'i32'>;
  readonly text: WebAssembly.Global<'i32'>;
  readonly rowsOf: WebAssembly.Global<'i32'>;
  readonly cents: WebAssembly.Global<'i32'>;
  readonly wanted: WebAssembly.Global<'i32'>;
  scan(from: number, stop: number, to: number): number;
  clearRecords(): void;
  learn(kind: number, start: number, length: number, answer: number): void;
  loadCodes(keys: number, patternOf: number, count: number, patterns: number): void;
  setShape(delimiter: number, width: number, lastUsed: number, origin: number): void;
  setColumns(
    hts: number,
    origin: number,
    value: number,
    entry: number,
    entryLine: number,
    part: number,
  ): void;
  addNameColumn(place: number): void;
}

/** More columns of makers than a file has; the scanner has room for so many. */
const MOST_NAME_COLUMNS = 16;

/** Whether the scanner can read files of this layout at all. */
export function canScan(layout: Layout): boolean {
  return layout.names.length <= MOST_NAME_COLUMNS;
}

/** Compiles the scanner; one compilation serves all threads. */
export function compileScanner(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(builtFile('scan.wasm')));
}

/** Lays out the scanner's memory: its own tables, the packed index, room for cells to learn, the input. */
export function createScanner(options: ScannerOptions): Scanner {
  const { pairs, layout, room } = options;
  let memory: Buffer = Buffer.alloc(0);
  const instance = new WebAssembly.Instance(options.module, {
    cells: {
      readCell: (kind: number, start: number, length: number) =>
        options.readCell(KINDS[kind] ?? 'name', memory.subarray(start, start + length)),
    },
  });
  const wasm = instance.exports as unknown as Exports;
  const own = wasm.memory.buffer.byteLength;
  const patterns = own;
  const scratch = align(patterns + pairs.patterns.length);
  const input = align(scratch + Math.max(pairs.keys.length + pairs.patternOf.length, SLACK));
  wasm.memory.grow(Math.ceil((input + room + SLACK - own) / PAGE));
  memory = Buffer.from(wasm.memory.buffer);
  memory.set(pairs.patterns, patterns);
  memory.set(pairs.keys, scratch);
  memory.set(pairs.patternOf, scratch + pairs.keys.length);
  wasm.loadCodes(scratch, scratch + pairs.keys.length, pairs.keys.length / 8, patterns);
  memory.set(options.wanted, wasm.wanted.value);
  const { hts, origin, value, entry, entryLine, part, names, headers } = layout;
  const lastUsed = Math.max(hts, origin, value, entry, entryLine, part, ...names);
  wasm.setShape(options.delimiter.charCodeAt(0), headers.length, lastUsed, options.constantOrigin);
  wasm.setColumns(hts, origin, value, entry, entryLine, part);
  for (const place of names) wasm.addNameColumn(place);
  const outcomes = pairs.outcomes.length;
  const rowsOf = new Uint32Array(wasm.memory.buffer, wasm.rowsOf.value, outcomes);
  const centsOf = new Float64Array(wasm.memory.buffer, wasm.cents.value, outcomes);

  return {
    input: memory.subarray(input, input + room),
    scan(from, stop, length) {
      wasm.clearRecords();
      const end = wasm.scan(input + from, input + stop, input + length) - input;
      return { why: ENDS[wasm.status.value] ?? 'unusual', end, lines: wasm.lines.value };
    },
    records() {
      const [bytes, text] = [wasm.records.value, wasm.text.value];
      const count = wasm.recorded.value;
      return {
        count,
        bytes: memory.subarray(bytes, bytes + count * RECORD_BYTES),
        text: memory.subarray(text, text + textLength(memory, bytes, count)),
      };
    },
    take({ rows, cents }) {
      for (let outcome = 0; outcome < outcomes; outcome++) {
        rows[outcome] = (rows[outcome] ?? 0) + (rowsOf[outcome] ?? 0);
        cents[outcome] = (cents[outcome] ?? 0) + (centsOf[outcome] ?? 0);
      }
      forget();
    },
    forget,
    learn(kind, bytes, answer) {
      // The scratch is free again once the codes are loaded.
      if (bytes.length > pairs.keys.length) return;
      memory.set(bytes, scratch);
      wasm.learn(KINDS.indexOf(kind), scratch, bytes.length, answer);
    },
  };

  function forget(): void {
    rowsOf.fill(0);
    centsOf.fill(0);
  }

  function textLength(bytes: Buffer, at: number, count: number): number {
    if (count === 0) return 0;
    const last = at + (count - 1) * RECORD_BYTES;
    return bytes.readUInt32LE(last + 16) + (bytes.readUInt32LE(last + 20) & 0x7fffffff);
  }
}

function align(place: number): number {
  return (place + 63) & ~63;
}
