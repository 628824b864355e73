import type { HtsCode } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import { applyRules } from '../rules/apply-rules.js';
import { traceV1 } from '../rules/trace-v1.js';
import type { DerivedListing } from './derived.js';
import { findingId } from './finding-id.js';
import type { CodeMatch } from './hts-index.js';
import { createMatched } from './matched-classification.js';
import { compareStatements, distinctExploitation, joined, statementOf } from './statements.js';
import type { Finding } from './verdict.js';

/** Makes the finding that a good may hold a listed input, by a path; judged by the rules of tracing. */
export type TracedFindingMaker = (
  code: HtsCode,
  match: CodeMatch,
  listing: DerivedListing,
  claim: DerivedListing['claims'][number],
) => Finding;

export function createTracedFindingMaker(): TracedFindingMaker {
  const matched = createMatched();
  return (code, match, listing, { country, rows }) => {
    const exploitation = distinctExploitation(rows.flatMap((row) => row.exploitation ?? []));
    const rule = applyRules(traceV1, {
      kind: 'traced',
      grade: match.grade,
      exploitation,
      reach: null,
      nameMatch: null,
      merchandiseFits: true,
      tier: listing.tier,
    });
    const list = rows.some((row) => row.list === 'TVPRA') ? 'TVPRA' : 'EO13126';
    const input = `${listing.inputGood}@${country}`;
    return {
      // Without the goods between: a better path tomorrow is the same finding.
      id: findingId('traced', list, listing.outputGood, input, code, listing.outputCountry),
      kind: 'traced',
      list,
      good: listing.outputGood,
      name: listing.outputName,
      country: listing.outputCountry,
      exploitation,
      grade: match.grade,
      risk: rule.risk,
      rule: rule.id,
      hts: formatHts(code),
      classification: matched(match),
      via: `${listing.path[0]?.from ?? listing.inputGood}@${country} > ${listing.route}`,
      consequence: '',
      nameMatch: null,
      edition: joined(rows.map((row) => row.edition)),
      source: joined(rows.map((row) => row.source)),
      statements: rows.map(statementOf).sort(compareStatements),
      path: listing.path,
    };
  };
}
