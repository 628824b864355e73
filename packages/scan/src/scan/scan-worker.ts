/** A thread that reads blocks ahead of their turn. */
import { parentPort } from 'node:worker_threads';
import { buffersOf, collectBlock } from './collect-block.js';
import { createBlockReader } from './scan-block.js';
import { createScanner } from './scanner.js';
import { windowOf } from './sizes.js';
import { createSlowLane } from './slow-lane.js';
import { fileSource } from './source.js';
import type { UnknownCell, WorkerResult, WorkerSetup, WorkerTask } from './worker-messages.js';

const MOST_UNKNOWN = 1000;
const MOST_SPARE = 16;
/** Buffers are made in such steps, so that the next block finds room in those of the one before. */
const PIECE = 16 * 1024;

const port = parentPort;
if (port !== null)
  port.once('message', (setup: WorkerSetup) => {
    const { pairs, layout, delimiter, country, file } = setup;
    let unknown: UnknownCell[] = [];
    const scanner = createScanner({
      ...setup,
      room: windowOf(setup.sizes),
      // Only the first thread holds the lists: what it does not know yet goes through the slow lane and is asked about.
      readCell(kind, bytes) {
        if (unknown.length < MOST_UNKNOWN) unknown.push({ kind, bytes: Uint8Array.from(bytes) });
        return -1;
      },
    });
    const source = fileSource(file);
    const grouped = layout.entry !== -1 && layout.entryLine !== -1;
    const slowLane = createSlowLane(source, { layout, delimiter }, country);
    const reader = createBlockReader(scanner, source, slowLane, grouped, setup.sizes);
    let before = Promise.resolve();
    let spare: ArrayBuffer[] = [];
    const allocate = (bytes: number): ArrayBuffer => {
      const place = spare.findIndex((buffer) => buffer.byteLength >= bytes);
      const [found] = place === -1 ? [] : spare.splice(place, 1);
      return found ?? new ArrayBuffer(Math.ceil(bytes / PIECE) * PIECE);
    };
    port.on('message', ({ number, from, stop, learned, spare: more }: WorkerTask) => {
      before = before.then(async () => {
        spare = [...more, ...spare].slice(0, MOST_SPARE);
        for (const { kind, bytes, answer } of learned) scanner.learn(kind, bytes, answer);
        unknown = [];
        const { outcomes } = pairs;
        const collected = await collectBlock(reader, scanner.take, outcomes.length, from, stop, allocate);
        const result: WorkerResult = { number, collected, unknown };
        port.postMessage(result, collected === null ? [] : buffersOf(collected));
      });
    });
    port.postMessage(null);
  });
