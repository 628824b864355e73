/**
 * `@better-trade/data` as the tests of other packages have it: what ships is read once for all tests of a process. A
 * process of btt runs one command and reads it once; hundreds of commands run in one process of tests. Data has its
 * own tests, which read it anew.
 */
import * as data from '../../../../../data/src/index.js';

export * from '../../../../../data/src/index.js';

let reference: data.Reference | undefined;
let trade: data.TradeSet | undefined;

export function loadReference(directory?: string): data.Reference {
  if (directory !== undefined) return data.loadReference(directory);
  reference ??= data.loadReference();
  return reference;
}

export function loadTrade(directory?: string): data.TradeSet {
  if (directory !== undefined) return data.loadTrade(directory);
  trade ??= data.loadTrade();
  return trade;
}
