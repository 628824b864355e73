import type { ReadItem } from '../read/read-item.js';
import type { Block, BlockReader, BlockSink } from './scan-block.js';
import type { Counts, Records } from './scanner.js';

/** A block that was read ahead of its turn: it counts only if the one before it ends where it starts. */
export interface CollectedBlock {
  readonly block: Block;
  readonly counts: Counts;
  readonly parts: readonly Part[];
}

/** In the order of the rows. */
export type Part =
  | { readonly kind: 'records'; readonly lines: number; readonly records: Records }
  | { readonly kind: 'items'; readonly lines: number; readonly items: readonly ReadItem[] };

/** Gives a buffer of at least so many bytes, with anything in it. */
export type Allocate = (bytes: number) => ArrayBuffer;

const allocateNew: Allocate = (bytes) => new ArrayBuffer(bytes);

/** Reads a block whose first row has to be guessed; null if it cannot be. */
export async function collectBlock(
  reader: BlockReader,
  take: (into: Counts) => void,
  outcomes: number,
  from: number,
  stop: number,
  allocate: Allocate = allocateNew,
): Promise<CollectedBlock | null> {
  const start = await reader.guess(from);
  if (start === null) return null;
  const parts: Part[] = [];
  const block = await reader.read(start, stop, {
    records(records, lines) {
      parts.push({ kind: 'records', lines, records: copyOf(records, allocate) });
    },
    items(items, lines) {
      parts.push({ kind: 'items', lines, items });
    },
  });
  const counts = emptyCounts(outcomes, allocate);
  take(counts);
  return { block, counts, parts };
}

export function emptyCounts(outcomes: number, allocate: Allocate = allocateNew): Counts {
  const buffer = allocate(2 * outcomes * Float64Array.BYTES_PER_ELEMENT);
  const all = new Float64Array(buffer, 0, 2 * outcomes).fill(0);
  return { rows: all.subarray(0, outcomes), cents: all.subarray(outcomes) };
}

/** What holds the numbers and texts of a block, so that it can be handed over instead of copied. */
export function buffersOf({ counts, parts }: CollectedBlock): ArrayBuffer[] {
  const views = [
    counts.rows,
    ...parts.flatMap((part) => (part.kind === 'records' ? [part.records.bytes] : [])),
  ];
  return views.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

export function addCounts(into: Counts, more: Counts): void {
  more.rows.forEach((rows, outcome) => {
    into.rows[outcome] = (into.rows[outcome] ?? 0) + rows;
    into.cents[outcome] = (into.cents[outcome] ?? 0) + (more.cents[outcome] ?? 0);
  });
}

/** Hands on what was collected, as if it were read now. */
export async function replay({ parts }: CollectedBlock, sink: BlockSink): Promise<void> {
  for (const part of parts) {
    if (part.kind === 'records') await sink.records(part.records, part.lines);
    else await sink.items(part.items, part.lines);
  }
}

/** The scanner's own are overwritten by its next scan. */
function copyOf({ count, bytes, text }: Records, allocate: Allocate): Records {
  const buffer = allocate(bytes.length + text.length);
  const copy = new Uint8Array(buffer, 0, bytes.length + text.length);
  copy.set(bytes);
  copy.set(text, bytes.length);
  return { count, bytes: copy.subarray(0, bytes.length), text: copy.subarray(bytes.length) };
}
