import { type CollectedBlock, collectBlock } from './collect-block.js';
import type { Block, BlockReader } from './scan-block.js';
import type { Workers } from './scan-workers.js';
import type { Counts } from './scanner.js';

/** Blocks that wait for their turn, which bounds what they hold. */
const AHEAD = 12;

/** The side that takes blocks in their order. */
export interface InOrder {
  /** Reads a block whose start is known for certain. */
  read(from: number, stop: number): Promise<Block>;
  /** Takes a block that was read ahead and begins where the one before it ended. */
  take(collected: CollectedBlock): Promise<Block>;
}

export interface ReadAhead {
  readonly from: number;
  readonly size: number;
  readonly blockSize: number;
  readonly workers: Workers;
  /** This thread's own reader, for blocks ahead while it would have to wait. */
  readonly reader: BlockReader;
  readonly count: (into: Counts) => void;
  readonly outcomes: number;
}

/**
 * Reads a file in blocks by several threads, and takes the blocks in their order. A thread cannot know whether a line end
 * is inside quotes, so it guesses where the first row of its block begins; what it read counts only if the block before it
 * ended exactly there, and is read again otherwise.
 * @returns The last block that was taken: it ended the text, or stands before bytes that are not UTF-8.
 */
export async function readAhead(all: ReadAhead, inOrder: InOrder): Promise<Block> {
  const { from, size, blockSize, workers, reader } = all;
  const blocks = Math.max(1, Math.ceil((size - from) / blockSize));
  const startOf = (number: number): number => from + number * blockSize;
  const stopOf = (number: number): number =>
    number === blocks - 1 ? Number.POSITIVE_INFINITY : startOf(number + 1);
  let expected = from;
  let next = 0;
  let turn = 0;
  let last: Block | null = null;
  const handOut = (): void => {
    while (next < blocks && next <= turn + AHEAD && workers.assign(next, startOf(next), stopOf(next))) next++;
  };

  while (turn < blocks) {
    let block: Block | null = null;
    if (turn === next) {
      next++;
      handOut();
      block = await inOrder.read(expected, stopOf(turn));
    } else {
      handOut();
      const collected = workers.ready.get(turn);
      if (collected === undefined) {
        if (next < blocks && next <= turn + AHEAD) {
          const ahead = next++;
          workers.ready.set(
            ahead,
            await collectBlock(reader, all.count, all.outcomes, startOf(ahead), stopOf(ahead)),
          );
          await messages();
        } else await workers.next();
        continue;
      }
      workers.ready.delete(turn);
      if (collected !== null && collected.block.start === expected) block = await inOrder.take(collected);
      // A row can be longer than a block: then nothing begins in this one.
      else if (expected < stopOf(turn)) block = await inOrder.read(expected, stopOf(turn));
      if (collected !== null) workers.recycle(collected);
    }
    if (block !== null) {
      last = block;
      expected = block.end;
      if (block.why !== 'stop') break;
    }
    turn++;
    await messages();
  }
  return last ?? { start: from, end: expected, lines: 0, slowRows: 0, why: 'ended' };
}

/** Lets the messages of the workers in. */
function messages(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
