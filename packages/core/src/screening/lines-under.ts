import type { HtsTable } from '@better-trade/data';
import type { LinesUnder } from './hts-index.js';

/** Lines of the schedule under a code that no longer line continues: what can stand on an entry for it. */
export function linesUnder(hts: HtsTable): LinesUnder {
  return (code) => {
    const all = hts.under(code, Number.POSITIVE_INFINITY);
    // In a sorted column a line is continued exactly when the next one begins with it.
    return all.filter((line, i) => all[i + 1]?.startsWith(line) !== true);
  };
}
