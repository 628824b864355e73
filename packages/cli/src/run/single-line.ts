import { createHash } from 'node:crypto';
import type { Line, ReportInput } from '@better-trade/core';
import type { RunInput } from './screen-lines.js';

/** One code given on the command line, as an input like any other. */
export function singleLine(hts: string, country: string): RunInput & { readonly line: Line } {
  const line: Line = { line: 1, hts, origin: country };
  const bytes = Buffer.from(`${hts}\n`);
  const describe = (): Omit<ReportInput, 'rejected'> => ({
    name: hts,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    columns: {},
    rows: 1,
  });
  return {
    line,
    describe,
    batches: (async function* () {
      yield [{ kind: 'line' as const, line }];
    })(),
  };
}
