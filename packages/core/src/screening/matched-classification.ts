import type { Classification } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import type { CodeMatch } from './hts-index.js';
import type { MatchedClassification } from './verdict.js';

/** The classification of a match as a finding shows it, made once for each: many findings rest on one. */
export function createMatched(): (match: CodeMatch) => MatchedClassification {
  const classifications = new Map<Classification, MatchedClassification>();
  return ({ classification: c }) => {
    let known = classifications.get(c);
    if (known === undefined) {
      known = {
        hts: formatHts(c.hts),
        scope: c.scope,
        basis: c.basis,
        reason: c.reason,
        repair: c.repair,
        source: c.source,
      };
      classifications.set(c, known);
    }
    return known;
  };
}
