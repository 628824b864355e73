/** A thread that reads blocks ahead of their turn. */
import { parentPort } from 'node:worker_threads';
import { collectBlock } from './collect-block.js';
import { createBlockReader } from './scan-block.js';
import { createScanner } from './scanner.js';
import { windowOf } from './sizes.js';
import { createSlowLane } from './slow-lane.js';
import { fileSource } from './source.js';
import type { UnknownCell, WorkerResult, WorkerSetup, WorkerTask } from './worker-messages.js';

const MOST_UNKNOWN = 1000;

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
    port.on('message', ({ number, from, stop, learned }: WorkerTask) => {
      before = before.then(async () => {
        for (const { kind, bytes, answer } of learned) scanner.learn(kind, bytes, answer);
        unknown = [];
        const collected = await collectBlock(reader, scanner.take, pairs.outcomes.length, from, stop);
        port.postMessage({ number, collected, unknown } satisfies WorkerResult);
      });
    });
    port.postMessage(null);
  });
