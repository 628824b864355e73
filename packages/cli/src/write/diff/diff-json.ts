import { DIFF_CAUSES } from '@better-trade/core';
import { VERSION } from '../../run/version.js';
import { createSpool } from '../spool.js';
import { CAUSES_EXPLAINED } from './diff-text.js';
import type { DiffHead, DiffWriterFactory } from './diff-writer.js';

/** Counts up when a reader of old diffs would misread new ones. */
export const DIFF_SCHEMA_VERSION = '1.0';

/** The whole diff as one JSON document: every row with all its fields, and one line of text a line that changes. */
export const diffJson: DiffWriterFactory = (sink) => {
  const spool = createSpool();
  let first = true;
  return {
    line(comparison) {
      spool.text(first ? JSON.stringify(comparison) : `,\n${JSON.stringify(comparison)}`);
      first = false;
    },
    flush: () => spool.flush(),
    async end(head) {
      sink.text(`{${entries(head)},\n"against":`);
      if (head.against === null) sink.text('null}\n');
      else {
        const { input, impact, shown } = head.against;
        const method = { order: DIFF_CAUSES, explained: CAUSES_EXPLAINED };
        sink.text(`{${texts({ input, method, impact, shown })},\n"lines":[`);
        if (!first) sink.text('\n');
        await spool.pour(sink);
        sink.text('\n]}}\n');
      }
      await sink.close();
    },
  };
};

function entries({ diff }: DiffHead): string {
  return texts({ schemaVersion: DIFF_SCHEMA_VERSION, tool: { name: 'btt', version: VERSION }, ...diff });
}

/** Each key on a line of its own. */
function texts(values: object): string {
  return Object.entries(values)
    .map(([key, value]) => `"${key}":${JSON.stringify(value)}`)
    .join(',\n');
}
