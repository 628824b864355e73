import type { CountryCode, HtsCode } from '@better-trade/data';
import type { HtsGroup } from '../codes/resolve-hts.js';
import type { ActiveLists } from './active-lists.js';
import { coversAllProducts } from './describe-order.js';
import { RISKS } from './finding-order.js';
import type { CodeMatch, HtsIndex } from './hts-index.js';
import type { FindingMaker } from './make-findings.js';
import { matchesOfSeveral } from './matches-of-several.js';
import { once } from './once.js';
import { remember } from './remember.js';
import { UFLPA_ORIGIN } from './uflpa-origin.js';
import type { Finding, Risk } from './verdict.js';

/** Judges codes and origins; names are judged elsewhere. */
export interface CodeJudge {
  /** All findings of one code group and one origin, in no order yet. */
  findings(group: HtsGroup, origin: CountryCode): readonly Finding[];
  /**
   * The findings of a group of one code in two parts: those of this origin, and those of every origin, which need not
   * be made where only their highest risk is asked for. Null for a group of several codes.
   */
  parts(group: HtsGroup, origin: CountryCode): JudgedParts | null;
}

export interface JudgedParts {
  readonly ofOrigin: readonly Finding[];
  /** The highest risk among the others; null if there are none. */
  readonly riskOfOthers: Risk | null;
}

/** What of a code's findings holds for every origin, and what to ask for one. */
interface JudgedCode {
  readonly everyOrigin: () => readonly Finding[];
  readonly riskOfEveryOrigin: Risk | null;
  readonly matches: readonly CodeMatch[];
}

/** Bounds on memory for a file with all codes of the schedule. */
const REMEMBERED_CODES = 4_000;

export function createCodeJudge(index: HtsIndex, lists: ActiveLists, make: FindingMaker): CodeJudge {
  const judged = remember(REMEMBERED_CODES, (text: string): JudgedCode => {
    const code = text as HtsCode;
    const matches = index.match(code);
    return {
      matches,
      everyOrigin: once(() => matches.flatMap((match) => ofEveryOrigin(code, match, lists, make))),
      riskOfEveryOrigin: highest(matches.flatMap((match) => risksOfEveryOrigin(match, lists, make))),
    };
  });

  const findingsOfOrigin = (code: HtsCode, matches: readonly CodeMatch[], origin: CountryCode): Finding[] =>
    matches.flatMap((match) => ofOrigin(code, match, origin, lists, make));

  return {
    findings(group, origin) {
      const [code] = group.codes;
      if (code !== undefined && group.codes.length === 1) {
        const { everyOrigin, matches } = judged(code);
        const findings = findingsOfOrigin(code, matches, origin);
        return findings.length === 0 ? everyOrigin() : [...findings, ...everyOrigin()];
      }
      return matchesOfSeveral(group.codes, index).flatMap(({ code: one, match }) => [
        ...ofOrigin(one, match, origin, lists, make),
        ...ofEveryOrigin(one, match, lists, make),
      ]);
    },
    parts(group, origin) {
      const [code] = group.codes;
      if (code === undefined || group.codes.length !== 1) return null;
      const { matches, riskOfEveryOrigin } = judged(code);
      return { ofOrigin: findingsOfOrigin(code, matches, origin), riskOfOthers: riskOfEveryOrigin };
    },
  };
}

function highest(risks: readonly Risk[]): Risk | null {
  return RISKS.find((risk) => risks.includes(risk)) ?? null;
}

/** Risks of what {@link ofEveryOrigin} would make. */
function risksOfEveryOrigin(match: CodeMatch, lists: ActiveLists, make: FindingMaker): Risk[] {
  if (match.kind === 'good')
    return (lists.relations.get(match.subject) ?? [])
      .filter((relation) => relation.outputCountry === null)
      .map((relation) => make.relationRisk(match, relation));
  const order = match.kind === 'order' ? lists.orders.get(match.subject) : undefined;
  return order !== undefined && order.country === null && !coversAllProducts(order)
    ? [make.orderRisk(match, order)]
    : [];
}

function ofEveryOrigin(code: HtsCode, match: CodeMatch, lists: ActiveLists, make: FindingMaker): Finding[] {
  if (match.kind === 'good')
    return (lists.relations.get(match.subject) ?? [])
      .filter((relation) => relation.outputCountry === null)
      .map((relation) => make.relation(code, match, nameOf(match, lists), relation));
  const order = match.kind === 'order' ? lists.orders.get(match.subject) : undefined;
  return order !== undefined && order.country === null && !coversAllProducts(order)
    ? [make.order(code, match, order)]
    : [];
}

function ofOrigin(
  code: HtsCode,
  match: CodeMatch,
  origin: CountryCode,
  lists: ActiveLists,
  make: FindingMaker,
): Finding[] {
  switch (match.kind) {
    case 'good': {
      const findings: Finding[] = [];
      for (const rows of lists.listings.get(`${match.subject}|${origin}`) ?? [])
        findings.push(make.listing(code, match, nameOf(match, lists), rows));
      for (const relation of lists.relations.get(match.subject) ?? [])
        if (relation.outputCountry === origin)
          findings.push(make.relation(code, match, nameOf(match, lists), relation));
      return findings;
    }
    case 'order': {
      const order = lists.orders.get(match.subject);
      return order !== undefined && order.country === origin && !coversAllProducts(order)
        ? [make.order(code, match, order)]
        : [];
    }
    case 'sector': {
      const sector = origin === UFLPA_ORIGIN ? lists.sectors.get(match.subject) : undefined;
      return sector === undefined ? [] : [make.sector(code, match, sector, origin)];
    }
  }
}

function nameOf(match: CodeMatch, lists: ActiveLists): string {
  return lists.goods.get(match.subject)?.name ?? match.subject;
}
