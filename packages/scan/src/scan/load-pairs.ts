import { fileURLToPath } from 'node:url';
import { buildPairIndex, createScreener, type Screener } from '@better-trade/core';
import { openPackFile } from '@better-trade/data';
import { builtFile } from './built-file.js';
import { factsOf, openPairs, PAIRS_FORMAT, type PackedPairs, packPairs } from './pair-pack.js';

/**
 * The shipped index of pairs, or another at a path, if it is that of this screener: of its reference, rules and day, without tracing.
 * @returns null for any other screener (see {@link makePairs}).
 * @throws ReferenceRefused if the file is missing, of another version, or was changed.
 */
export function loadPairs(
  screener: Screener,
  path: string = fileURLToPath(builtFile('pairs.pack')),
): PackedPairs | null {
  if (screener.derived !== null) return null;
  const pack = openPackFile(path, PAIRS_FORMAT);
  const facts = factsOf(screener);
  if (Object.keys(facts).some((fact) => pack.facts[fact] !== facts[fact])) return null;
  return openPairs(pack);
}

/** The index of pairs of any screener that does not trace: judges what the shipped one was judged for. */
export function makePairs({ reference, rules, asOf }: Screener): PackedPairs {
  return packPairs(buildPairIndex(createScreener(reference, { rules, asOf })));
}
