import { compareComparisons, type LineComparison } from '@better-trade/core';
import type { DiffWriter } from './diff-writer.js';

/** How many lines reach the writer behind it. */
export interface LineShelf {
  readonly writer: DiffWriter;
  readonly shown: () => number;
}

/** All lines, as they come. */
export function everyLine(writer: DiffWriter): LineShelf {
  let shown = 0;
  return {
    shown: () => shown,
    writer: {
      ...writer,
      line(comparison) {
        shown++;
        writer.line(comparison);
      },
    },
  };
}

/** Only so many lines, those that need a look first at the top; memory holds no more than twice as many. */
export function heaviestLines(most: number, writer: DiffWriter): LineShelf {
  let held: LineComparison[] = [];
  const cut = (): void => {
    held = held.sort(compareComparisons).slice(0, most);
  };
  return {
    shown: () => Math.min(most, held.length),
    writer: {
      line(comparison) {
        held.push(comparison);
        if (held.length > 2 * most + 64) cut();
      },
      flush: async () => undefined,
      async end(head) {
        cut();
        for (const comparison of held) {
          writer.line(comparison);
          await writer.flush();
        }
        await writer.end(head);
      },
    },
  };
}
