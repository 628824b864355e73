import { Worker } from 'node:worker_threads';
import { builtFile } from './built-file.js';
import { buffersOf, type CollectedBlock } from './collect-block.js';
import type { LearnedCell } from './read-cells.js';
import type { UnknownCell, WorkerResult, WorkerSetup, WorkerTask } from './worker-messages.js';

/** Blocks that a worker has at once: the second waits, so that it never has to. */
const DEPTH = 2;
/** A worker keeps next to nothing, and V8 would let its garbage lie. */
const LIMITS = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 };

/** Threads that read blocks ahead of their turn. */
export interface Workers {
  /** Hands a block to a worker; false if all have enough to do. */
  assign(number: number, from: number, stop: number): boolean;
  /** Resolves when any block has come in since the last call. */
  next(): Promise<void>;
  readonly ready: Map<number, CollectedBlock | null>;
  /** Takes back the buffers of a block that is done with. */
  recycle(collected: CollectedBlock): void;
  close(): Promise<void>;
}

interface Hand {
  readonly worker: Worker;
  busy: number;
  told: number;
}

/**
 * @param learned Grows while cells are read; each worker is told what is new with its next block.
 * @param answer Asked about the cells that a worker did not know.
 * @param started Told when a worker is ready.
 */
export function startWorkers(
  count: number,
  setup: WorkerSetup,
  learned: readonly LearnedCell[],
  answer: (cell: UnknownCell) => void,
  started: () => void,
): Workers {
  const ready = new Map<number, CollectedBlock | null>();
  let wake: () => void = () => undefined;
  let failed: Error | null = null;
  let news = false;
  let spare: ArrayBuffer[] = [];
  const tell = (): void => {
    news = true;
    wake();
  };
  const hands = Array.from({ length: count }, (): Hand => {
    const worker = new Worker(builtFile('scan-worker.js'), { resourceLimits: LIMITS });
    // Until it runs, others read and learn: what it is told with its first block spares it the slow lane.
    const hand: Hand = { worker, busy: DEPTH, told: 0 };
    worker.on('message', (result: WorkerResult | null) => {
      if (result === null) {
        hand.busy = 0;
        started();
        tell();
        return;
      }
      const { number, collected, unknown } = result;
      hand.busy--;
      ready.set(number, collected);
      unknown.forEach(answer);
      tell();
    });
    worker.on('error', (error: Error) => {
      failed = error;
      tell();
    });
    worker.postMessage(setup);
    return hand;
  });
  return {
    ready,
    recycle(collected) {
      spare.push(...buffersOf(collected));
    },
    assign(number, from, stop) {
      const hand = hands.reduce((least, one) => (one.busy < least.busy ? one : least));
      if (hand.busy >= DEPTH) return false;
      hand.busy++;
      const task: WorkerTask = { number, from, stop, learned: learned.slice(hand.told), spare };
      hand.told = learned.length;
      hand.worker.postMessage(task, spare);
      spare = [];
      return true;
    },
    async next() {
      if (!news)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      news = false;
      if (failed !== null) throw failed;
    },
    close: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}
