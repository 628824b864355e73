import type { Block, BlockReader } from './scan-block.js';
import type { SlowLane } from './slow-lane.js';

const LEAST = 256 * 1024;

/** Every row through the slow lane, for a layout that the scanner has no room for. */
export function createSlowReader(lane: SlowLane): BlockReader {
  return {
    async read(from, stop, sink) {
      let block: Block = { start: from, end: from, lines: 0, slowRows: 0, why: 'stop' };
      while (block.end < stop && block.why === 'stop') {
        const stretch = await lane.read(block.end, LEAST);
        if (stretch === null) return { ...block, why: 'not-utf8' };
        await sink.items(stretch.items, block.lines);
        block = {
          ...block,
          end: stretch.end,
          lines: block.lines + stretch.lines,
          slowRows: block.slowRows + stretch.rows,
          why: stretch.ended ? 'ended' : 'stop',
        };
      }
      return block;
    },
    guess: async () => null,
  };
}
