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

/** Reads a block whose first row has to be guessed; null if it cannot be. */
export async function collectBlock(
  reader: BlockReader,
  take: (into: Counts) => void,
  outcomes: number,
  from: number,
  stop: number,
): Promise<CollectedBlock | null> {
  const start = await reader.guess(from);
  if (start === null) return null;
  const parts: Part[] = [];
  const block = await reader.read(start, stop, {
    records(records, lines) {
      parts.push({ kind: 'records', lines, records: copyOf(records) });
    },
    items(items, lines) {
      parts.push({ kind: 'items', lines, items });
    },
  });
  const counts = emptyCounts(outcomes);
  take(counts);
  return { block, counts, parts };
}

export function emptyCounts(outcomes: number): Counts {
  return { rows: new Float64Array(outcomes), cents: new Float64Array(outcomes) };
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

/** The scanner's own are overwritten by its next scan; `slice` of a Buffer would not copy them. */
function copyOf({ count, bytes, text }: Records): Records {
  return { count, bytes: new Uint8Array(bytes), text: new Uint8Array(text) };
}
