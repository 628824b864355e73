import type { HtsCode } from '@better-trade/data';
import type { HtsGroup } from '../codes/resolve-hts.js';
import type { DerivedListing, DerivedListings } from './derived.js';
import { compareFindings } from './finding-order.js';
import { buildHtsIndex, type CodeMatch, compareText, type LinesUnder } from './hts-index.js';
import { createTracedFindingMaker } from './make-traced-finding.js';
import { remember } from './remember.js';
import { tierRank } from './tiers.js';
import type { Finding, Grade } from './verdict.js';

/** Traced findings of some codes, given what the lists already found there. */
export type TracedJudge = (groups: readonly HtsGroup[], fromLists: readonly Finding[]) => readonly Finding[];

const GRADES: readonly Grade[] = ['exact', 'basket', 'partial'];
/** Bound on memory; a schedule has about twenty thousand lines. */
const REMEMBERED_CODES = 5_000;

/** One listed input that may be in a code's goods, by its best path. */
interface Candidate {
  readonly input: string;
  readonly listing: DerivedListing;
  readonly claim: DerivedListing['claims'][number];
  readonly match: CodeMatch;
  readonly code: HtsCode;
  /** HTS codes of the good: a T-shirt tells more of a line than a cotton-based product. */
  readonly width: number;
}

/**
 * One finding for each listed input and country, by its best path. An input that a list already names for the line is
 * left out: ILAB's own statement is stronger than any path.
 * @param classifications Those of listed goods; the derived listings bring those of the goods between.
 */
export function createTracedJudge(
  derived: DerivedListings,
  classifications: DerivedListings['classifications'],
  linesUnder: LinesUnder,
): TracedJudge {
  const codes = [...classifications.filter((row) => row.subjectKind === 'good'), ...derived.classifications];
  const index = buildHtsIndex(codes, linesUnder);
  const make = createTracedFindingMaker();
  const width = new Map<string, number>();
  for (const { subject } of codes) width.set(subject, (width.get(subject) ?? 0) + 1);
  const byOutput = new Map<string, DerivedListing[]>();
  for (const listing of derived.listings) {
    if (listing.relation !== null) continue;
    const some = byOutput.get(listing.outputGood);
    if (some === undefined) byOutput.set(listing.outputGood, [listing]);
    else some.push(listing);
  }
  const candidatesOf = (code: HtsCode): Candidate[] =>
    index.match(code).flatMap((match) =>
      (byOutput.get(match.subject) ?? []).flatMap((listing) =>
        listing.claims.map((claim) => ({
          input: `${listing.inputGood}@${claim.country}`,
          listing,
          claim,
          match,
          code,
          width: width.get(match.subject) ?? 0,
        })),
      ),
    );
  const findingsOf = remember(REMEMBERED_CODES, (key: string): readonly (readonly [string, Finding])[] => {
    const asked = key.split(' ') as HtsCode[];
    const best = new Map<string, Candidate>();
    for (const candidate of asked.flatMap(candidatesOf)) {
      const before = best.get(candidate.input);
      if (before === undefined || compareCandidates(candidate, before) < 0)
        best.set(candidate.input, candidate);
    }
    return [...best.values()].map(({ input, listing, claim, match, code }) => {
      // A retired code with several successors does not say which one the goods went to.
      const met = asked.length === 1 ? match : { ...match, grade: 'partial' as const };
      return [input, make(code, met, listing, claim)] as const;
    });
  });

  return (groups, fromLists) => {
    const stated = new Set(fromLists.map(inputOf));
    const found = groups.flatMap((group) =>
      group.codes.length === 0
        ? []
        : findingsOf(group.codes.join(' ')).filter(([input]) => !stated.has(input)),
    );
    return found.map(([, finding]) => finding).sort(compareFindings);
  };
}

/** `cotton@CN` of a finding that a list makes on the input itself or on a good made with it. */
function inputOf(finding: Finding): string {
  if (finding.kind === 'listing') return `${finding.good}@${finding.country}`;
  return finding.kind === 'downstream' || finding.kind === 'at-risk'
    ? (finding.via.split(' > ')[0] ?? '')
    : '';
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    tierRank(a.listing.tier) - tierRank(b.listing.tier) ||
    a.width - b.width ||
    GRADES.indexOf(a.match.grade) - GRADES.indexOf(b.match.grade) ||
    a.listing.hops - b.listing.hops ||
    compareText(a.listing.route, b.listing.route) ||
    compareText(a.code, b.code)
  );
}
