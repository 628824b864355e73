import type { Layout } from '../read/find-columns.js';
import type { CollectedBlock } from './collect-block.js';
import type { PackedPairs } from './pair-pack.js';
import type { LearnedCell } from './read-cells.js';
import type { Sizes } from './sizes.js';

/** The first message to a worker. */
export interface WorkerSetup {
  readonly module: WebAssembly.Module;
  readonly pairs: PackedPairs;
  readonly layout: Layout;
  readonly delimiter: string;
  readonly country: string | null;
  readonly constantOrigin: number;
  readonly wanted: Uint8Array;
  /** Number of the open file, which is the same in all threads. */
  readonly file: number;
  readonly sizes: Sizes;
}

export interface WorkerTask {
  readonly number: number;
  readonly from: number;
  readonly stop: number;
  /** Cells that were read since the last task. */
  readonly learned: readonly LearnedCell[];
  /** Buffers of blocks that were taken, to be filled again: as garbage they would lie about for long. */
  readonly spare: readonly ArrayBuffer[];
}

export type UnknownCell = Pick<LearnedCell, 'kind' | 'bytes'>;

/** What a worker answers to a task; its first message is null, once it is ready for one. */
export interface WorkerResult {
  readonly number: number;
  /** Null if the start of the block could not be guessed. */
  readonly collected: CollectedBlock | null;
  readonly unknown: readonly UnknownCell[];
}
