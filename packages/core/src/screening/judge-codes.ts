import type { CountryCode, HtsCode } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import type { HtsGroup } from '../codes/resolve-hts.js';
import type { Claims } from './claims.js';
import { createDrafter, type Drafted, EVERY_ORIGIN } from './draft-claims.js';
import { higherRisk, inOrder } from './finding-order.js';
import type { CodeMatch, HtsIndex } from './hts-index.js';
import type { FindingMaker } from './make-findings.js';
import { matchesOfSeveral } from './matches-of-several.js';
import { remember } from './remember.js';
import type { Finding, Risk } from './verdict.js';

/** What the codes of a cell and an origin come to. */
export interface Judged {
  /** The highest among all findings, shown or not; null if there are none. */
  readonly risk: Risk | null;
  /** Those that are shown, the most urgent first, each once. */
  readonly findings: readonly Finding[];
}

/** A code with what it meets; of a retired code that went to several, one of them with its share. */
export interface MetCode {
  readonly code: HtsCode;
  readonly dotted: string;
  readonly matches: readonly CodeMatch[];
  readonly ofEveryOrigin: Drafted;
}

/** Judges codes and origins; names are judged elsewhere. */
export interface CodeJudge {
  /** What the codes of a cell meet, to be kept with them: judging then looks no code up. */
  meet(groups: readonly HtsGroup[]): readonly MetCode[];
  judge(met: readonly MetCode[], origin: CountryCode): Judged;
}

/** Bounds on memory for a file with all codes of the schedule. */
const REMEMBERED_CODES = 4_000;
const NO_FINDING: readonly Finding[] = [];

/** @param least Findings below this risk are not made: they count for the highest risk only. */
export function createCodeJudge(index: HtsIndex, claims: Claims, make: FindingMaker, least: Risk): CodeJudge {
  const draft = createDrafter(claims, make, least);
  const met = (code: HtsCode, matches: readonly CodeMatch[]): MetCode => ({
    code,
    dotted: formatHts(code),
    matches,
    ofEveryOrigin: draft(matches, EVERY_ORIGIN),
  });
  const metBy = ({ codes }: HtsGroup): readonly MetCode[] => {
    const [code] = codes;
    return code !== undefined && codes.length === 1
      ? [met(code, index.match(code))]
      : matchesOfSeveral(codes, index).map(({ code, match }) => met(code, [match]));
  };
  const findingsOf = ({ code, dotted }: MetCode, { shown }: Drafted): readonly Finding[] =>
    shown.length === 0 ? NO_FINDING : shown.map((one) => make.finding(code, dotted, one));
  // A code is met with many origins.
  const findingsOfEveryOrigin = remember(REMEMBERED_CODES, (one: MetCode) =>
    findingsOf(one, one.ofEveryOrigin),
  );

  return {
    meet: (groups) => {
      const [group] = groups;
      return group !== undefined && groups.length === 1 ? metBy(group) : groups.flatMap(metBy);
    },
    judge(codes, origin) {
      let risk: Risk | null = null;
      let findings = NO_FINDING;
      for (const one of codes) {
        const ofOrigin = draft(one.matches, origin);
        risk = higherRisk(risk, higherRisk(ofOrigin.risk, one.ofEveryOrigin.risk));
        findings = merged(findings, findingsOf(one, ofOrigin));
        if (one.ofEveryOrigin.shown.length > 0) findings = merged(findings, findingsOfEveryOrigin(one));
      }
      return { risk, findings };
    },
  };
}

function merged(some: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  if (more.length === 0) return some;
  return some.length === 0 ? more : inOrder([...some, ...more]);
}
